package org.fortnight.pacing;

import java.time.Clock;
import java.time.LocalDate;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.fortnight.pacing.StudyDays.Pause;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.springframework.stereotype.Service;

/** Keeps everybody's pace. */
@Service
public class Pacing {

    private final PaceLog log;
    private final Progress progress;
    private final Clock clock;

    Pacing(PaceLog log, Progress progress, Clock clock) {
        this.log = log;
        this.progress = progress;
        this.clock = clock;
    }

    /** The days on which somebody studies a track; those of most people as long as they have said nothing. */
    public StudyDays studyDays(SignedIn me, Plan plan) {
        return pace(me, plan).days();
    }

    /** What comes when, by the pace of this person. One SQL statement. */
    public Timetable timetable(SignedIn me, TrackProgress progress) {
        return Timetable.of(progress, pace(me, progress.plan()), SignedIn.today(me, clock));
    }

    Pace pace(SignedIn me, Plan plan) {
        return log.pace(me.id(), plan.id());
    }

    /** Sets the pace and starts the track, if that has not been done. */
    void set(SignedIn me, Plan plan, Pace pace) {
        progress.enrol(me, plan);
        var start = pace.start() == null ? SignedIn.today(me, clock) : pace.start();
        log.set(me.id(), plan.id(), start, pace, clock.instant());
    }

    /** Days off from today on. */
    void pause(SignedIn me, Plan plan, LocalDate until) {
        log.pause(me.id(), plan.id(), new Pause(SignedIn.today(me, clock), until), clock.instant());
    }

    /** Ends the pause before its time. */
    void goOn(SignedIn me, Plan plan) {
        log.goOn(me.id(), plan.id(), SignedIn.today(me, clock));
    }
}
