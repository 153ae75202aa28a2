package org.fortnight.account;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The person a request comes from, as controllers take it: {@code SignedIn me}, or {@code @Nullable SignedIn me} where
 * visitors are welcome.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 */
public record SignedIn(
        PersonId id, String displayName, String email, Role role, Locale locale, ZoneId zone, String theme) {

    public boolean is(Role wanted) {
        return role.includes(wanted);
    }
}
