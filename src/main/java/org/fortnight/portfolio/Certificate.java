package org.fortnight.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is shown.
 *
 * @param name of the learner, as they write it now
 * @param madeOn the date on which its facts were counted
 * @param code of its public address, or null as long as it has none
 */
record Certificate(
        String name,
        Statement says,
        LocalDate madeOn,
        @Nullable String code) {

    /** The address at which others can check it; only for one that has a code. */
    public String path() {
        return "/certificates/" + code;
    }
}
