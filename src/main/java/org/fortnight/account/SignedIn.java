package org.fortnight.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** The date where this person is; for a visitor, of whom nothing is known, that of the installation. */
    public static LocalDate today(@Nullable SignedIn me, Clock clock) {
        return LocalDate.now(me == null ? clock : clock.withZone(me.zone()));
    }

    /**
     * The date up to which lessons are open to this person: theirs, or the visitors' where that is ahead, so that
     * signing in closes no lesson that could be read before.
     */
    public static LocalDate dayReached(@Nullable SignedIn me, Clock clock) {
        var mine = today(me, clock);
        var visitors = today(null, clock);
        return mine.isBefore(visitors) ? visitors : mine;
    }

    public boolean is(Role wanted) {
        return role.includes(wanted);
    }
}
