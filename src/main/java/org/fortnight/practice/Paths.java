package org.fortnight.practice;

/** The addresses of this package. */
final class Paths {

    static final String LESSON = "/tracks/{track}/lessons/{lesson}";
    static final String ANSWERS = LESSON + "/questions/{question}/answers";
    static final String QUIZ = LESSON + "/quiz/answers";
    static final String EXERCISE = LESSON + "/exercises/{exercise}";

    private Paths() {}

    static String question(String lesson, String key) {
        return lesson + "/questions/" + key;
    }

    static String quiz(String lesson) {
        return lesson + "/quiz";
    }

    static String exercise(String lesson, String key) {
        return lesson + "/exercises/" + key;
    }
}
