package org.fortnight.review;

import org.fortnight.curriculum.Plan;

/**
 * What may come back: a question, an exercise or a section of a lesson.
 *
 * @param item its row, which stays the same through every edit
 * @param key its label inside the lesson
 */
record Thing(Kind kind, Plan.Lesson lesson, long item, String key) {

    enum Kind {
        QUESTION(1),
        SECTION(3),
        EXERCISE(5);

        private final int minutes;

        Kind(int minutes) {
            this.minutes = minutes;
        }

        int minutes() {
            return minutes;
        }
    }

    static Thing question(Plan.Lesson lesson, long item, String key) {
        return new Thing(Kind.QUESTION, lesson, item, key);
    }

    boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    /** About how long it takes. */
    int minutes() {
        return kind.minutes();
    }

    int day() {
        return lesson.day();
    }
}
