package org.fortnight.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** When something happened: the instant, and the date of that instant where the person was who did it. */
public record Moment(Instant at, LocalDate on) {

    public static Moment now(SignedIn me, Clock clock) {
        return new Moment(clock.instant(), SignedIn.today(me, clock));
    }

    /** The instant as SQL takes it: the PostgreSQL driver knows offsets but not instants. */
    public OffsetDateTime utc() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
