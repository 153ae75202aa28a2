package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneSecondTests {

    @Test
    void formulasThatTogetherCostTooMuchEndTheReading() {
        assertThatThrownBy(() -> reading(400, 300, 100)).isInstanceOf(OneSecond.Spent.class);
    }

    @Test
    void formulasThatTogetherCostThreeQuartersOfASecondDoNot() {
        assertThat(reading(400, 300, 50)).isEqualTo(3);
    }

    /** What formulas of these milliseconds come to: how many could be made. */
    private static int reading(int... formulas) {
        var second = new OneSecond();
        return second.of(() -> {
            int made = 0;
            for (int millis : formulas) {
                second.notCounting(() -> {
                    OneSecond.count(TimeUnit.MILLISECONDS.toNanos(millis));
                    return "";
                });
                OneSecond.check();
                made++;
            }
            return made;
        });
    }
}
