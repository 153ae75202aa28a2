package org.fortnight.progress;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Refusal.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the step that an address names, for those who may work on it; refuses with a reason and a way on. */
@Component
class Steps {

    private final OpenLessons lessons;
    private final Curriculum curriculum;

    Steps(OpenLessons lessons, Curriculum curriculum) {
        this.lessons = lessons;
        this.curriculum = curriculum;
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

    Found find(Address address, @Nullable SignedIn me, Locale language) {
        var open = lessons.find(new LessonKey(address.track(), address.lesson()), me, language);
        var plan = open.plan();
        var lesson = open.lesson();
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
}
