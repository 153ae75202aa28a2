package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fortnight.MovableClock;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private final MovableClock clock = new MovableClock();
    private final Limits limits = new Limits(clock);

    @Test
    void anOfficeFailsAHundredTimesInAQuarterOfAnHour() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.signIn("192.0.2.1", "person" + i)).isEmpty();
        }

        assertThat(limits.signIn("192.0.2.1", "another")).contains(Duration.ofMinutes(15));
        assertThat(limits.signIn("192.0.2.2", "another")).isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(limits.signIn("192.0.2.1", "another")).isEmpty();
    }

    @Test
    void anAccountFailsTenTimes() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.signIn("192.0.2.1", "ada")).isEmpty();
        }

        assertThat(limits.signIn("192.0.2.1", "ada")).isPresent();
        assertThat(limits.signIn("192.0.2.1", "bea")).isEmpty();
    }

    @Test
    void whatARefusalTookIsGivenBack() {
        for (int i = 0; i < 200; i++) {
            limits.signIn("192.0.2.1", "ada");
        }

        assertThat(limits.signIn("192.0.2.1", "bea")).isEmpty();
    }

    @Test
    void successCostsNothing() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limits.signIn("192.0.2.1", "ada")).isEmpty();
            limits.signedIn("192.0.2.1", "ada");
        }
    }

    @Test
    void aHouseholdIsOneAddressOfIpv6() {
        for (int i = 0; i < 30; i++) {
            assertThat(limits.register("2001:db8:0:1::" + Integer.toHexString(i + 1)))
                    .isEmpty();
        }

        assertThat(limits.register("2001:db8:0:1:ffff:0:0:1")).isPresent();
        assertThat(limits.register("2001:db8:0:2::1")).isEmpty();
    }
}
