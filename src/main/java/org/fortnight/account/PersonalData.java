package org.fortnight.account;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one feature keeps about people. Each feature that has a table with a person's id contributes one; together they are
 * all that somebody can take along, and all that goes when somebody deletes their account.
 */
public interface PersonalData {

    /** The tables with {@code person_id} it answers for; those that others refer to come last. */
    List<String> tables();

    /** What there is about one person, as files to take along; none where there is nothing. */
    List<Part> of(SignedIn me);

    /** Hands over the same, one by one; who may have more than fits into memory reads as it goes. */
    default void handOver(SignedIn me, Consumer<Part> taker) {
        of(me).forEach(taker);
    }

    /** The key of the message that says, in half a sentence for the export's README, what its files are. */
    String about();

    /** A moment as the files write it: to the second, by the person's own clock. */
    static String at(OffsetDateTime moment, SignedIn me) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .atZoneSameInstant(me.zone())
                .toOffsetDateTime()
                .toString();
    }

    /**
     * A file of the export.
     *
     * @param name with folder and ending: {@code answers.json}, {@code notes/transformer.md}
     */
    record Part(String name, String text) {}
}
