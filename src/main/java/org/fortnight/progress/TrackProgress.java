package org.fortnight.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;

/**
 * Somebody's progress in one track; a visitor's is empty.
 *
 * @param enrolled whether they have started it
 * @param lessons one for each lesson of the plan, in the order of days
 * @param earlierWork retired lessons in which they did something
 * @param current the lesson to go on with: the first of the plan whose core is open, then the first with anything else
 *     open, finished and known ones aside; the last one when none is left
 */
public record TrackProgress(
        Plan plan,
        boolean enrolled,
        Figure figure,
        List<LessonProgress> lessons,
        List<LessonProgress> earlierWork,
        Optional<LessonProgress> current) {

    public Optional<LessonProgress> lesson(String key) {
        return Stream.of(lessons, earlierWork)
                .flatMap(List::stream)
                .filter(lesson -> lesson.lesson().key().equals(key))
                .findFirst();
    }

    /** The lessons of one stage, in the order of days. */
    public List<LessonProgress> in(Plan.Stage stage) {
        return in(stage.key());
    }

    /** The figure of one stage, by its key. */
    public Figure stage(String key) {
        return in(key).stream().map(LessonProgress::figure).reduce(Figure.NONE, Figure::plus);
    }

    /** Whether every lesson is finished but for those that are known: what is known has left the plan. */
    public boolean finished() {
        return lessons.stream().anyMatch(LessonProgress::finished)
                && lessons.stream().allMatch(lesson -> lesson.finished() || lesson.known());
    }

    /** How many days are known: they are in neither number of a figure and shown beside it. */
    public int known() {
        return (int) lessons.stream().filter(LessonProgress::known).count();
    }

    /** Whether a stage is known: every day of it. */
    public boolean known(Plan.Stage stage) {
        var days = in(stage);
        return !days.isEmpty() && days.stream().allMatch(LessonProgress::known);
    }

    private List<LessonProgress> in(String stage) {
        return lessons.stream()
                .filter(lesson -> lesson.lesson().stage().equals(stage))
                .toList();
    }
}
