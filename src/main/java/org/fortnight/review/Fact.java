package org.fortnight.review;

import java.time.Instant;
import java.time.LocalDate;
import org.fortnight.practice.Questions.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a thing, as it was written down.
 *
 * @param well whether it was right and no guess
 * @param reply what was answered, or null where nothing was asked
 * @param on the date where the person was then
 */
record Fact(Source source, boolean well, @Nullable Reply reply, Instant at, LocalDate on) {

    enum Source {
        /** A question was answered in its lesson, the solution of an exercise asked for, a section marked. */
        LESSON,
        REVIEW
    }

    boolean inReview() {
        return source == Source.REVIEW;
    }

    boolean before(LocalDate day) {
        return on.isBefore(day);
    }

    /** Whether it was right, guessed or not. */
    boolean right() {
        return reply == null ? well : reply.right();
    }

    /** The same, as a reason to come back. */
    Fact missed() {
        return new Fact(source, false, reply, at, on);
    }
}
