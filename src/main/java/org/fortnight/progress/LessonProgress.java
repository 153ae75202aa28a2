package org.fortnight.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's progress in one lesson; a visitor's is empty.
 *
 * @param finishedOn the local date on which the lesson was finished, which it stays
 * @param minutesLeft minutes of the steps still open, optional ones apart
 */
public record LessonProgress(
        Plan.Lesson lesson,
        Figure figure,
        DayState state,
        @Nullable LocalDate finishedOn,
        int minutesLeft,
        List<StepView> steps) {

    public boolean finished() {
        return finishedOn != null;
    }

    /** The first step that is open, required ones before optional ones. */
    public Optional<StepView> next() {
        return steps.stream()
                .filter(step ->
                        step.open() && step.requirement() != org.fortnight.markdown.LessonText.Requirement.OPTIONAL)
                .findFirst()
                .or(() -> steps.stream().filter(StepView::open).findFirst());
    }
}
