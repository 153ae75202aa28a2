package org.fortnight.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/**
 * What to do now: the day that is on, and as many of its steps as fit into one sitting.
 *
 * @param stage the stage of the day
 * @param soon its steps up to the last one that fits, those that are done included
 * @param later the open steps after them
 * @param closed the day that was finished today, when the next one has not been begun
 */
record TodayPage(
        TrackProgress progress,
        LessonProgress day,
        Optional<StageView> stage,
        List<StepView> soon,
        List<StepView> later,
        Optional<LessonProgress> closed) {

    /** Minutes of one sitting: the core of a day fits into it. */
    private static final int SITTING = 60;

    static TodayPage of(TrackProgress progress, LessonProgress day, LocalDate today) {
        var soon = new ArrayList<StepView>();
        var later = new ArrayList<StepView>();
        var minutes = 0;
        for (var step : day.steps()) {
            if (step.setAside()) {
                continue;
            }
            var fits = step.open() && later.isEmpty() && (minutes == 0 || minutes + step.minutes() <= SITTING);
            minutes += fits ? step.minutes() : 0;
            if (fits || step.done()) {
                soon.add(step);
            } else {
                later.add(step);
            }
        }
        return new TodayPage(
                progress, day, StageView.of(day.lesson(), progress), soon, later, closed(progress, day, today));
    }

    private static Optional<LessonProgress> closed(TrackProgress progress, LessonProgress day, LocalDate today) {
        if (day.finished() || day.figure().done() > 0) {
            return Optional.empty();
        }
        return progress.lessons().stream()
                .filter(lesson -> today.equals(lesson.finishedOn()))
                .reduce((earlier, later) -> later);
    }

    /** Whether there is something to go on with here and now. */
    public boolean open() {
        return closed.isEmpty() && !progress.finished();
    }

    public boolean begun() {
        return day.steps().stream().anyMatch(StepView::done);
    }

    /** The number of the colour of this day's stage. */
    public int colour() {
        return stage.map(StageView::colour).orElse(1);
    }

    public Optional<StepView> next() {
        return day.next();
    }

    public int laterMinutes() {
        return later.stream().mapToInt(StepView::minutes).sum();
    }
}
