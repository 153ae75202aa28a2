package org.fortnight.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fortnight.account.Moment;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.ItemsReplaced;
import org.fortnight.curriculum.LessonEdited;
import org.fortnight.curriculum.LessonsReplaced;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What people have done in a track, and what it adds up to.
 *
 * <p>Its changes are single statements that commit at once, not one transaction: of two requests that tick the last two
 * steps of a lesson at the same moment, the later reader sees both ticks and writes down that the lesson is finished.
 */
@Service
public class Progress {

    private final ProgressLog log;
    private final Curriculum curriculum;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Progress(ProgressLog log, Curriculum curriculum, Clock clock, ApplicationEventPublisher events) {
        this.log = log;
        this.curriculum = curriculum;
        this.clock = clock;
        this.events = events;
    }

    /** One SQL statement for everything of one person in one track; none for a visitor. */
    public TrackProgress of(@Nullable SignedIn me, Plan plan) {
        return facts(me, plan).in(plan, SignedIn.dayReached(me, clock));
    }

    /** The same of one lesson that the plan need not list: a draft, or a retired lesson. */
    public LessonProgress of(@Nullable SignedIn me, Plan plan, Plan.Lesson lesson) {
        return facts(me, plan).in(lesson, SignedIn.dayReached(me, clock));
    }

    /** Whether there is work of this person in a lesson: then it stays readable when it is retired. */
    public boolean workedOn(@Nullable SignedIn me, Plan plan, Plan.Lesson lesson) {
        return facts(me, plan).workedOn(lesson);
    }

    /** The ticks of this person on live steps of a track, and by what they came to be; oldest first. */
    public List<Tick> ticks(SignedIn me, Plan plan) {
        return log.ticks(me.id(), plan.id());
    }

    /** The key of the track this person worked on last, among those they may read. */
    public Optional<String> lastWorkedOn(SignedIn me) {
        return log.tracksByLatestWork(me.id()).stream()
                .filter(track -> curriculum.track(track, me, me.locale()).isPresent())
                .findFirst();
    }

    /** Starts a track; once is enough. */
    public void enrol(SignedIn me, Plan plan) {
        log.enrol(me.id(), plan.id(), clock.instant());
    }

    /** Ticks a step, live or retired; ticking it twice counts once. The first tick starts the track. */
    public TrackProgress complete(SignedIn me, Plan plan, Plan.Lesson lesson, Plan.Step step) {
        return complete(me, plan, lesson, step, How.SELF);
    }

    /** The same of a step that the portal saw done; what a learner ticked before becomes that. */
    public TrackProgress complete(SignedIn me, Plan plan, Plan.Lesson lesson, Plan.Step step, How how) {
        log.complete(me.id(), step.item(), lesson.version(), how, Moment.now(me, clock));
        return settle(me, plan);
    }

    /** Takes a tick back; a lesson that is finished stays so. */
    public TrackProgress reopen(SignedIn me, Plan plan, Plan.Step step) {
        settle(me, plan);
        log.reopen(me.id(), step.item(), clock.instant());
        return of(me, plan);
    }

    /** Sets a step aside: it leaves both sides of every figure. */
    public TrackProgress setAside(SignedIn me, Plan plan, Plan.Lesson lesson, Plan.Step step) {
        log.setAside(me.id(), step.item(), lesson.version(), Moment.now(me, clock));
        return settle(me, plan);
    }

    /** Takes up again what was set aside. */
    public TrackProgress takeUp(SignedIn me, Plan plan, Plan.Step step) {
        settle(me, plan);
        log.takeUp(me.id(), step.item(), clock.instant());
        return of(me, plan);
    }

    /** Sets days to known: they leave this person's plan, and their ticks stay. It starts the track. */
    public TrackProgress setKnown(SignedIn me, Plan plan, List<Plan.Lesson> days) {
        days.forEach(day -> log.setKnown(me.id(), day.id(), Moment.now(me, clock)));
        var progress = settle(me, plan);
        events.publishEvent(new DaysSettled(me, progress));
        return progress;
    }

    /** Takes a day back into the plan. */
    public TrackProgress takeBack(SignedIn me, Plan plan, Plan.Lesson day) {
        log.takeBack(me.id(), day.id(), clock.instant());
        return of(me, plan);
    }

    /**
     * Makes everybody's work on one step count for another; the originals stay. Doing it again adds what is new.
     *
     * @return how many facts were carried
     */
    public int carry(long fromItem, long toItem, long toVersion) {
        return log.carry(fromItem, toItem, toVersion);
    }

    /** Inside the transaction of the import. */
    @EventListener
    void carry(ItemsReplaced replaced) {
        replaced.items().forEach(item -> carry(item.fromItem(), item.toItem(), replaced.toVersion()));
    }

    /** Inside the transaction of the import: an edit makes nobody's plan longer by what they know. */
    @EventListener
    void carry(LessonsReplaced replaced) {
        log.carryKnown(replaced.fromLessons(), replaced.toLesson());
    }

    /** Inside the transaction of the import: what an edit finishes stays finished, whatever the next edit adds. */
    @EventListener
    void finish(LessonEdited lesson) {
        log.finishForAll(lesson, clock.instant());
    }

    /** Writes down what follows from what is there: that the track is started, and which lessons are finished now. */
    private TrackProgress settle(SignedIn me, Plan plan) {
        var facts = log.facts(me.id(), plan.id());
        var now = Moment.now(me, clock);
        if (!facts.enrolled()) {
            log.enrol(me.id(), plan.id(), now.at());
        }
        var finished = facts.toFinish(plan);
        finished.forEach(lesson -> log.finish(me.id(), lesson.id(), lesson.version(), now));
        var progress = facts.enrol().in(plan, SignedIn.dayReached(me, clock));
        if (!finished.isEmpty()) {
            events.publishEvent(new DaysSettled(me, progress));
        }
        return progress;
    }

    private Facts facts(@Nullable SignedIn me, Plan plan) {
        return me == null ? Facts.NONE : log.facts(me.id(), plan.id());
    }
}
