package org.fortnight.study;

import static org.fortnight.curriculum.TestPlans.plan;
import static org.fortnight.curriculum.TestPlans.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.progress.DayState;
import org.fortnight.progress.Figure;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/** Days of a track and their pages, for tests of the views. */
final class TestDays {

    private TestDays() {}

    static StepView open(String key, int minutes) {
        return step(key, minutes, null, false);
    }

    static StepView done(String key, int minutes) {
        return step(key, minutes, null, true);
    }

    static StepView aside(String key, int minutes) {
        return step(key, minutes, null, false, true);
    }

    static StepView at(String key, @Nullable String target) {
        return step(key, 10, target, false);
    }

    private static StepView step(String key, int minutes, @Nullable String target, boolean done) {
        return step(key, minutes, target, done, false);
    }

    private static StepView step(String key, int minutes, @Nullable String target, boolean done, boolean setAside) {
        return new StepView(
                "one",
                key,
                "en",
                SafeHtml.EMPTY,
                key,
                minutes,
                Requirement.REQUIRED,
                target,
                null,
                done ? LocalDate.of(2026, 11, 1) : null,
                setAside,
                false,
                "/tracks/llm/lessons/one/steps/" + key + "/completion");
    }

    /** The progress of somebody whose days have these steps, in order; a date is when a day was finished. */
    static TrackProgress track(Day... days) {
        var plan = plan(stage(
                "basics",
                Stream.of(days).map(day -> TestPlans.lesson(day.key())).toArray(Plan.Lesson[]::new)));
        var lessons = Stream.of(days)
                .map(day -> progress(plan.lesson(day.key()).orElseThrow(), day))
                .toList();
        var current = lessons.stream()
                .filter(lesson -> !lesson.finished())
                .findFirst()
                .or(() -> Optional.of(lessons.get(lessons.size() - 1)));
        return new TrackProgress(plan, true, Figure.NONE, lessons, List.of(), current);
    }

    record Day(String key, @Nullable LocalDate finishedOn, List<StepView> steps) {

        static Day of(String key, StepView... steps) {
            return new Day(key, null, List.of(steps));
        }

        Day finishedOn(LocalDate date) {
            return new Day(key, date, steps);
        }
    }

    private static LessonProgress progress(Plan.Lesson lesson, Day day) {
        var done = (int) day.steps().stream().filter(StepView::done).count();
        return new LessonProgress(
                lesson,
                true,
                new Figure(done, day.steps().size()),
                done > 0 ? DayState.BEGUN : DayState.AHEAD,
                day.finishedOn(),
                day.steps().stream()
                        .filter(StepView::open)
                        .mapToInt(StepView::minutes)
                        .sum(),
                day.steps(),
                List.of());
    }

    static LessonBody body(
            List<LessonBody.Section> sections, List<String> exercises, List<String> quiz, int references) {
        return new LessonBody(
                "en",
                SafeHtml.EMPTY,
                sections,
                quiz.stream().map(TestDays::question).toList(),
                exercises.stream().map(TestDays::exercise).toList(),
                SafeHtml.EMPTY,
                Stream.generate(() -> SafeHtml.EMPTY).limit(references).toList(),
                List.of());
    }

    static LessonBody.Section section(String anchor, LessonBody.Part... parts) {
        var heading = new LessonBody.Heading(anchor + "-detail", "A detail", 3);
        return new LessonBody.Section(0, anchor, anchor, SafeHtml.EMPTY, false, List.of(heading), List.of(parts));
    }

    static LessonBody.Part yourTurn(String question) {
        return new LessonBody.Part(SafeHtml.EMPTY, question(question), null);
    }

    private static LessonBody.Question question(String key) {
        return new LessonBody.Question(1, key, "numeric", key, SafeHtml.EMPTY, List.of(), "", false);
    }

    private static LessonBody.Exercise exercise(String key) {
        return new LessonBody.Exercise(
                1, key, key, SafeHtml.EMPTY, SafeHtml.EMPTY, List.of(), "", SafeHtml.EMPTY, Map.of());
    }
}
