package org.fortnight.practice;

import java.util.List;
import java.util.Set;
import org.fortnight.curriculum.Solutions.Answer;

/**
 * An answer that was given and graded.
 *
 * @param version the lesson's version it was graded against
 * @param given the marks of the choices, separated by blanks, or the number as it was typed
 * @param tries of its round: a wrong first try has one more
 * @param count how many answers there have been so far, this one included
 */
record Answered(long version, String given, boolean right, boolean guessed, int tries, int count) {

    private static final int TRIES = 2;

    Set<String> marks() {
        return Set.copyOf(List.of(given.split(" ")));
    }

    /** Whether nothing is left to try: everything may be explained. */
    boolean settled() {
        return right || tries == TRIES;
    }

    /** Whether the question is still the one that was answered, and the answer worth what it was. */
    boolean isStillFor(Answer question) {
        var grade = Grade.of(question, marks(), given);
        return grade.counts() && grade.right() == right;
    }

    /** Which try of its round the next answer is. */
    int nextTry() {
        return settled() ? 1 : tries + 1;
    }
}
