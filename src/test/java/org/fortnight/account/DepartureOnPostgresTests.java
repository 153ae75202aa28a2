package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.fortnight.PostgresTest;
import org.junit.jupiter.api.Test;

@PostgresTest
class DepartureOnPostgresTests extends DepartureTests {

    @Test
    void whoLeavesWaitsForATickThatIsUnderWay() {
        jdbc.sql("delete from step_completion where person_id = ?")
                .param(ada.id().value())
                .update();
        var leaving = new AtomicReference<CompletableFuture<Void>>();
        transaction.executeWithoutResult(tick -> {
            rows.add(PersonalRows.TICK, ada);
            leaving.set(CompletableFuture.runAsync(() -> departure.of(ada.id())));
        });
        leaving.get().join();

        assertThat(tablesWith(ada)).isEmpty();
        assertThat(departure.happenedTo(ada.id())).isTrue();
    }
}
