package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day it is, on the evening of 30 November in New York. */
class SignedInTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({", 2026-11-30", "America/New_York, 2026-11-30", "Europe/Berlin, 2026-12-01"})
    void todayIsWhereThePersonIsAndForVisitorsWhereTheInstallationIs(String zone, LocalDate today) {
        assertThat(SignedIn.today(someoneIn(zone), CLOCK)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({"America/Los_Angeles, 2026-11-30", "Europe/Berlin, 2026-12-01"})
    void nobodyIsShownLessThanAVisitor(String zone, LocalDate day) {
        assertThat(SignedIn.dayReached(someoneIn(zone), CLOCK)).isEqualTo(day);
        assertThat(SignedIn.dayReached(someoneIn(zone), CLOCK.withZone(ZoneId.of("Pacific/Auckland"))))
                .isEqualTo("2026-12-01");
    }

    private static SignedIn someoneIn(String zone) {
        return zone == null
                ? null
                : new SignedIn(
                        new PersonId(UUID.randomUUID()),
                        "Ada",
                        "ada@example.org",
                        Role.LEARNER,
                        Locale.ENGLISH,
                        ZoneId.of(zone),
                        "system");
    }
}
