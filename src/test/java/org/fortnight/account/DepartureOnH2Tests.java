package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.fortnight.WebTest;
import org.junit.jupiter.api.Test;

@WebTest
class DepartureOnH2Tests extends DepartureTests {

    /** H2 looks for the person a row refers to, and lets them go all the same while that row is not committed. */
    @Test
    void aTickThatWasUnderWayIsSweptUpAfterwards() {
        jdbc.sql("delete from step_completion where person_id = ?")
                .param(ada.id().value())
                .update();
        transaction.executeWithoutResult(tick -> {
            rows.add(PersonalRows.TICK, ada);
            CompletableFuture.runAsync(() -> departure.of(ada.id())).join();
        });
        assertThat(tablesWith(ada)).containsExactly("step_completion");

        departure.sweep(ada.id());

        assertThat(tablesWith(ada)).isEmpty();
    }
}
