package org.fortnight.progress;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonAccess;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Refusal.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the step that an address names, for those who may work on it; refuses with a reason and a way on. */
@Component
class Steps {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Clock clock;

    Steps(Curriculum curriculum, Progress progress, Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.clock = clock;
    }

    /** What stands in an address: three keys. */
    record Address(String track, String lesson, String step) {}

    /**
     * A step and where it stands.
     *
     * @param live false for a step that has left the plan, alone or with its lesson: work on it is kept and not counted
     */
    record Found(Plan plan, Plan.Lesson lesson, Plan.Step step, boolean live) {

        /** Its address now; it may have had another key when the form was made. */
        Address address() {
            return new Address(plan.track(), lesson.key(), step.key());
        }
    }

    Plan track(String key, @Nullable SignedIn me, Locale language) {
        return curriculum.track(key, me, language).orElseThrow(() -> Refusal.notFound("track", Way.HOME));
    }

    Found find(Address address, @Nullable SignedIn me, Locale language) {
        var plan = track(address.track(), me, language);
        var lesson = plan.lesson(address.lesson()).orElseThrow(() -> Refusal.notFound("lesson", Way.to(plan)));
        checkOpen(plan, lesson, me);
        return lesson.step(address.step())
                .map(step -> new Found(plan, lesson, step, lesson.status() == Plan.Status.PUBLISHED))
                .or(() -> lesson.retiredStep(address.step()).map(step -> new Found(plan, lesson, step, false)))
                .orElseThrow(() -> Refusal.notFound("step", Way.to(lesson)));
    }

    /** Where the page of a step is, without asking who may see it: that page will. */
    String page(Address address, @Nullable SignedIn me, Locale language) {
        return curriculum
                .track(address.track(), me, language)
                .flatMap(plan -> plan.lesson(address.lesson()))
                .flatMap(lesson -> lesson.step(address.step()))
                .map(step -> Paths.step(address, step.key()))
                .orElseGet(() -> Paths.lesson(address));
    }

    private void checkOpen(Plan plan, Plan.Lesson lesson, @Nullable SignedIn me) {
        var today = SignedIn.today(me, clock);
        switch (LessonAccess.toWork(lesson, today, () -> progress.workedOn(me, plan, lesson))) {
            case OPEN -> {}
            case NOT_YET, HIDDEN -> throw hidden(plan, lesson, me);
            case RETIRED -> throw Refusal.gone("lesson", successors(plan, lesson));
        }
    }

    private static Refusal hidden(Plan plan, Plan.Lesson lesson, @Nullable SignedIn me) {
        return me != null && me.is(Role.INSTRUCTOR)
                ? Refusal.conflict("draft", Way.to(lesson))
                : Refusal.notFound("lesson", Way.to(plan));
    }

    private static List<Way> successors(Plan plan, Plan.Lesson lesson) {
        var successors = lesson.successors().stream()
                .map(plan::lesson)
                .flatMap(Optional::stream)
                .map(Way::to)
                .toList();
        return successors.isEmpty() ? List.of(Way.to(plan)) : successors;
    }
}
