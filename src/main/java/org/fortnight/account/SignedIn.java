package org.fortnight.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person a request comes from, as controllers take it: {@code SignedIn me}, or {@code @Nullable SignedIn me} where
 * visitors are welcome.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 */
public record SignedIn(
        PersonId id, String displayName, String email, Role role, Locale locale, ZoneId zone, String theme) {

    /** The date where this person is; for a visitor, of whom nothing is known, that of UTC. */
    public static LocalDate today(@Nullable SignedIn me, Clock clock) {
        return LocalDate.now(clock.withZone(me == null ? ZoneOffset.UTC : me.zone()));
    }

    public boolean is(Role wanted) {
        return role.includes(wanted);
    }
}
