package org.fortnight.account;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The person a request comes from, as controllers take it: {@code SignedIn me}, or {@code @Nullable SignedIn me} where
 * visitors are welcome.
 */
public record SignedIn(PersonId id, String displayName, String email, Role role, Locale locale, ZoneId zone) {

    public boolean is(Role wanted) {
        return role.includes(wanted);
    }
}
