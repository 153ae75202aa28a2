package org.fortnight.practice;

import java.util.Map;
import java.util.Optional;

/**
 * The questions and exercises of one lesson as its reader sees them, by their keys.
 *
 * @param quiz how far its quiz is
 */
public record LessonPractice(
        Map<String, QuestionView> questions, Map<String, ExerciseView> exercises, QuizFigure quiz, boolean together) {

    /**
     * How far a quiz is.
     *
     * @param right how many first answers were
     */
    public record QuizFigure(String lesson, int answered, int right, int total) {

        public boolean complete() {
            return total > 0 && answered == total;
        }

        /** The address that takes the answers of the whole quiz. */
        public String path() {
            return Paths.quiz(lesson) + "/answers";
        }

        /** The page with the quiz as one form. */
        public String togetherPath() {
            return lesson + "?quiz=all#quiz";
        }

        public String singlyPath() {
            return lesson + "#quiz";
        }
    }

    public Optional<QuestionView> question(String key) {
        return Optional.ofNullable(questions.get(key));
    }

    public Optional<ExerciseView> exercise(String key) {
        return Optional.ofNullable(exercises.get(key));
    }
}
