package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.List;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;

/**
 * What falls on one study day.
 *
 * @param day the day of the track it is about: that of its first step
 * @param steps one at least, in the order in which they come
 */
public record Session(LocalDate on, LessonProgress day, List<StepView> steps) {

    public int minutes() {
        return steps.stream().mapToInt(StepView::minutes).sum();
    }
}
