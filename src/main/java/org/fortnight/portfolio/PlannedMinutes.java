package org.fortnight.portfolio;

import java.util.List;
import java.util.function.Predicate;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;

/**
 * The minutes that were planned for steps: of those that are ticked, and of all. Nobody measures how long anybody took.
 */
record PlannedMinutes(int ticked, int all) {

    /** What is known or set aside is in neither number. */
    static PlannedMinutes of(List<LessonProgress> days) {
        return new PlannedMinutes(sum(days, StepView::done), sum(days, step -> !step.setAside()));
    }

    private static int sum(List<LessonProgress> days, Predicate<StepView> counted) {
        return days.stream()
                .filter(day -> day.state() != DayState.KNOWN)
                .flatMap(day -> day.steps().stream())
                .filter(counted)
                .mapToInt(StepView::minutes)
                .sum();
    }
}
