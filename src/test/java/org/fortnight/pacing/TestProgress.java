package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.DayState;
import org.fortnight.progress.Figure;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/** What somebody has done in a plan, for tests of timetables; steps are named by their keys, which are unique in it. */
final class TestProgress {

    private final Map<String, LocalDate> ticks = new HashMap<>();
    private final Set<String> aside = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    static TestProgress nothing() {
        return new TestProgress();
    }

    TestProgress tick(LocalDate on, String... steps) {
        List.of(steps).forEach(step -> ticks.put(step, on));
        return this;
    }

    TestProgress aside(String... steps) {
        aside.addAll(List.of(steps));
        return this;
    }

    TestProgress known(String... lessons) {
        known.addAll(List.of(lessons));
        return this;
    }

    TrackProgress in(Plan plan) {
        var lessons = plan.lessons().stream().map(this::in).toList();
        var retired = plan.retired().stream().map(this::in).toList();
        return new TrackProgress(plan, true, Figure.NONE, lessons, retired, Optional.empty());
    }

    private LessonProgress in(Plan.Lesson lesson) {
        var steps = lesson.steps().stream().map(step -> view(lesson, step)).toList();
        var finished = steps.stream().filter(StepView::required).noneMatch(step -> step.open() || asideCore(step));
        var finishedOn = finished
                ? steps.stream()
                        .map(StepView::doneOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        var state = known.contains(lesson.key()) ? DayState.KNOWN : finishedOn == null ? DayState.AHEAD : DayState.DONE;
        return new LessonProgress(
                lesson, lesson.publish() == null, Figure.NONE, state, finishedOn, 0, steps, List.of());
    }

    private static boolean asideCore(StepView step) {
        return step.setAside() && Left.core(step);
    }

    private StepView view(Plan.Lesson lesson, Plan.Step step) {
        return new StepView(
                lesson.key(),
                step.key(),
                "en",
                step.html(),
                step.label(),
                step.minutes(),
                step.requirement(),
                null,
                null,
                ticks.get(step.key()),
                !ticks.containsKey(step.key()) && aside.contains(step.key()),
                false,
                lesson.path() + "/steps/" + step.key() + "/completion");
    }
}
