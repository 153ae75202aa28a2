package org.fortnight.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.DayState;
import org.fortnight.progress.Figure;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/** Somebody's work, for tests of what is made of it. */
final class TestWork {

    static final LocalDate DAY = LocalDate.parse("2026-12-02");

    static final TrackRecord NOTHING = new TrackRecord(List.of(), List.of());

    private TestWork() {}

    /** A lesson that promises something. */
    static Plan.Lesson lesson(String key, List<Plan.Objective> objectives, Plan.Change... changes) {
        var plain = TestPlans.lesson(key);
        return new Plan.Lesson(
                plain.id(),
                plain.address(),
                plain.day(),
                plain.stage(),
                plain.language(),
                plain.title(),
                plain.summary(),
                plain.status(),
                plain.publish(),
                plain.version(),
                objectives,
                List.of(changes),
                plain.steps(),
                plain.retiredSteps(),
                plain.successors());
    }

    static Plan.Objective can(String what, String... by) {
        return new Plan.Objective(what, List.of(by));
    }

    static LessonProgress day(Plan.Lesson lesson, DayState state, @Nullable LocalDate finishedOn, StepView... steps) {
        return new LessonProgress(lesson, true, Figure.NONE, state, finishedOn, 0, List.of(steps), List.of());
    }

    static LessonProgress begun(Plan.Lesson lesson, StepView... steps) {
        return day(lesson, DayState.BEGUN, null, steps);
    }

    static LessonProgress finished(Plan.Lesson lesson, StepView... steps) {
        return day(lesson, DayState.DONE, DAY, steps);
    }

    static LessonProgress known(Plan.Lesson lesson, StepView... steps) {
        return day(lesson, DayState.KNOWN, null, steps);
    }

    static TrackProgress track(LessonProgress... days) {
        var plan = TestPlans.plan(TestPlans.stage(
                "basics", Stream.of(days).map(LessonProgress::lesson).toArray(Plan.Lesson[]::new)));
        var placed = Stream.of(days)
                .map(day -> new LessonProgress(
                        plan.lesson(day.lesson().key()).orElseThrow(),
                        day.published(),
                        day.figure(),
                        day.state(),
                        day.finishedOn(),
                        day.minutesLeft(),
                        day.steps(),
                        day.earlier()))
                .toList();
        return new TrackProgress(plan, true, Figure.NONE, placed, List.of(), Optional.empty());
    }

    static StepView open(String key, int minutes) {
        return step(key, minutes, null, false, false);
    }

    static StepView done(String key, int minutes) {
        return step(key, minutes, null, true, false);
    }

    static StepView leaving(String key, String file) {
        return step(key, 10, file, true, false);
    }

    static StepView aside(String key, int minutes) {
        return step(key, minutes, null, false, true);
    }

    private static StepView step(String key, int minutes, @Nullable String leaves, boolean done, boolean setAside) {
        return new StepView(
                "one",
                key,
                "en",
                SafeHtml.EMPTY,
                "Step " + key,
                minutes,
                Requirement.REQUIRED,
                null,
                leaves,
                done ? DAY : null,
                setAside,
                false,
                "/tracks/llm/lessons/one/steps/" + key + "/completion");
    }

    static TrackRecord.Answers answer(String lesson, String question, boolean rightAtFirst, boolean right) {
        return new TrackRecord.Answers(lesson, question, true, true, rightAtFirst, right, DAY);
    }

    static TrackRecord answers(TrackRecord.Answers... answers) {
        return new TrackRecord(List.of(answers), List.of());
    }

    static TrackRecord passed(String lesson, String exercise, String code) {
        return new TrackRecord(List.of(), List.of(new TrackRecord.Passed(lesson, exercise, true, code, DAY)));
    }
}
