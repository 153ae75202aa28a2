package org.fortnight.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** How somebody leaves: the account goes with every row that every feature keeps about them, or nothing does. */
@Component
class Departure {

    private static final int TRIES = 3;

    /** Longer than any request takes that was under way. */
    private static final int SECONDS = 20;

    private final People people;
    private final List<PersonalData> features;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Departure(People people, List<PersonalData> features, JdbcClient jdbc, TransactionOperations transaction) {
        this.people = people;
        this.features = features;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Twice is once.
     *
     * @throws LastAdministratorException when nobody would be left to administer this Fortnight
     */
    void of(PersonId leaving) {
        leave(leaving, TRIES);
        sweep(leaving);
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> sweep(leaving));
    }

    boolean happenedTo(PersonId person) {
        return people.findById(person.value()).isEmpty();
    }

    private void leave(PersonId leaving, int tries) {
        try {
            transaction.executeWithoutResult(status -> leave(leaving));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            // Of two that waited for each other the database chose this one, or a row came in between.
            if (tries == 1) {
                throw e;
            }
            leave(leaving, tries - 1);
        }
    }

    /** The person's row is locked first: on PostgreSQL a tick at the same moment waits, and is then refused. */
    private void leave(PersonId leaving) {
        var administrators = new Administrators(people.lockAdministrators());
        people.lockById(leaving.value()).ifPresent(person -> {
            person.checkMayLeave(administrators);
            sweep(leaving);
            jdbc.sql("delete from person where id = ?").param(leaving.value()).update();
        });
    }

    /**
     * Deletes what there is of somebody. H2 checks a foreign key without a lock, so that a tick under way while its person
     * goes leaves a row behind (see {@code DepartureOnH2Tests}): hence once more afterwards.
     */
    void sweep(PersonId leaving) {
        features.stream()
                .flatMap(feature -> feature.tables().stream())
                .forEach(table -> jdbc.sql("delete from " + table + " where person_id = ?")
                        .param(leaving.value())
                        .update());
    }
}
