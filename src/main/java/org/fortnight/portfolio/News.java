package org.fortnight.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;

/**
 * What has changed in a lesson since somebody finished it, but for what they have said *Got it* to.
 *
 * @param sentences what its author says of it, the latest first
 * @param came its steps that are new
 * @param questions how many questions are new
 * @param stepsGone how many steps have left it
 * @param questionsGone how many questions have
 * @param keys names for all of this, by which it is acknowledged
 */
record News(
        LessonProgress day,
        List<Plan.Change> sentences,
        List<StepView> came,
        int questions,
        int stepsGone,
        int questionsGone,
        Set<String> keys) {

    /** An item that came into its lesson, or left it, after somebody had finished that. */
    record Moved(long lesson, Kind kind, String key) {

        enum Kind {
            STEP_CAME,
            STEP_WENT,
            QUESTION_CAME,
            QUESTION_WENT
        }

        String name() {
            return kind + " " + key;
        }
    }

    static News of(LessonProgress day, Collection<Moved> moved, Set<String> seen) {
        var finishedOn = day.finishedOn();
        var sentences = day.lesson().changes().stream()
                .filter(change -> finishedOn != null && change.date().isAfter(finishedOn))
                .filter(change -> !seen.contains(change.key()))
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .toList();
        var items = moved.stream()
                .filter(item ->
                        finishedOn != null && item.lesson() == day.lesson().id())
                .filter(item -> !seen.contains(item.name()))
                .toList();
        var keys = Stream.concat(
                sentences.stream().map(Plan.Change::key), items.stream().map(Moved::name));
        return new News(
                day,
                sentences,
                day.steps().stream()
                        .filter(step -> items.contains(new Moved(day.lesson().id(), Moved.Kind.STEP_CAME, step.key())))
                        .toList(),
                count(items, Moved.Kind.QUESTION_CAME),
                count(items, Moved.Kind.STEP_WENT),
                count(items, Moved.Kind.QUESTION_WENT),
                keys.collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    }

    boolean silent() {
        return keys.isEmpty();
    }

    private static int count(List<Moved> items, Moved.Kind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }
}
