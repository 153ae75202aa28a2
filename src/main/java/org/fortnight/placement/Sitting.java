package org.fortnight.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fortnight.practice.Questions.Reply;

/**
 * A starting check that somebody sent.
 *
 * @param number from 1, in the order of time
 * @param takenOn where the person was then
 * @param total how many questions it had, those left open included
 */
public record Sitting(int number, Instant takenAt, LocalDate takenOn, int right, int total, List<Answer> answers) {

    /**
     * An answer that could be graded; questions left open have none.
     *
     * @param item the question's row
     * @param version of the check it was graded against
     */
    public record Answer(long item, long version, String given, boolean right, boolean guessed) {

        static Answer of(long item, Reply reply) {
            return new Answer(item, reply.version(), reply.given(), reply.right(), reply.guessed());
        }

        /** Whether it is right and was not said to be a guess. */
        boolean sure() {
            return right && !guessed;
        }
    }

    Optional<Answer> answer(long item) {
        return answers.stream().filter(answer -> answer.item() == item).findFirst();
    }
}
