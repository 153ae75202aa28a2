package org.fortnight.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's progress in one lesson; a visitor's is empty.
 *
 * @param published whether learners may read it already; until then its figure is empty
 * @param finishedOn the local date on which the lesson was finished, which it stays
 * @param minutesLeft minutes of the required steps still open
 * @param earlier steps that have left the lesson and that this person had ticked
 */
public record LessonProgress(
        Plan.Lesson lesson,
        boolean published,
        Figure figure,
        DayState state,
        @Nullable LocalDate finishedOn,
        int minutesLeft,
        List<StepView> steps,
        List<StepView> earlier) {

    public boolean finished() {
        return finishedOn != null;
    }

    /** Whether this person set it to known, and did not finish it all the same: it is in no figure. */
    public boolean known() {
        return state == DayState.KNOWN;
    }

    /** The first step that is open, required ones before optional ones. */
    public Optional<StepView> next() {
        return required()
                .filter(StepView::open)
                .findFirst()
                .or(() -> steps.stream().filter(StepView::open).findFirst());
    }

    /** A live step by its key. */
    public Optional<StepView> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** How many required steps are set aside: they are in neither number of the figure and shown beside it. */
    public int setAside() {
        return (int) required().filter(StepView::setAside).count();
    }

    /** How many open steps came after this person had finished the lesson. */
    public int added() {
        return (int) steps.stream().filter(step -> step.open() && step.added()).count();
    }

    private Stream<StepView> required() {
        return steps.stream().filter(StepView::required);
    }
}
