package org.fortnight.review;

import java.time.LocalDate;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.practice.QuestionView;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it is asked, or a question with what became of it. Exactly one of question, exercise and section is there.
 *
 * @param language of its words
 * @param attempt the number of the answer that is asked for
 * @param told whether it is answered and explained
 * @param section what is to be read again, or read about the question; null when no section is known to be about it
 * @param outcome what an answer that was told has changed
 */
record Card(
        Thing thing,
        String language,
        int attempt,
        boolean told,
        @Nullable QuestionView question,
        LessonBody.@Nullable Exercise exercise,
        LessonBody.@Nullable Section section,
        @Nullable Outcome outcome) {

    /**
     * What follows from an answer.
     *
     * @param learned whether it leaves the review
     * @param back when it comes back, or null when it does not
     */
    record Outcome(boolean learned, @Nullable LocalDate back) {}

    /** The address of its place in its lesson. */
    public String place() {
        var path = thing.lesson().path();
        if (exercise != null) {
            return path + "#" + exercise.key();
        }
        return section == null ? path : path + "#" + section.anchor();
    }
}
