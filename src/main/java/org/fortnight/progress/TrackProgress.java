package org.fortnight.progress;

import java.util.List;
import java.util.Optional;
import org.fortnight.curriculum.Plan;

/**
 * Somebody's progress in one track; a visitor's is empty.
 *
 * @param enrolled whether they have started it
 * @param lessons one for each lesson of the plan, in the order of days
 * @param earlierWork retired lessons in which they did something
 * @param current the lesson to go on with: the first of the plan that is not finished; the last one when all are
 */
public record TrackProgress(
        Plan plan,
        boolean enrolled,
        Figure figure,
        List<LessonProgress> lessons,
        List<LessonProgress> earlierWork,
        Optional<LessonProgress> current) {

    public Optional<LessonProgress> lesson(String key) {
        return java.util.stream.Stream.of(lessons, earlierWork)
                .flatMap(List::stream)
                .filter(lesson -> lesson.lesson().key().equals(key))
                .findFirst();
    }

    /** The figure of one stage, by its key. */
    public Figure stage(String key) {
        return lessons.stream()
                .filter(lesson -> lesson.lesson().stage().equals(key))
                .map(LessonProgress::figure)
                .reduce(Figure.NONE, Figure::plus);
    }
}
