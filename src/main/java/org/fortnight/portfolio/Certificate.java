package org.fortnight.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is shown.
 *
 * @param name of the learner, as they write it now
 * @param madeOn the date on which its facts were first counted
 * @param updatedOn the date on which they were counted again, or null
 * @param code of its public address, or null as long as it has none
 */
record Certificate(
        String name,
        Statement says,
        LocalDate madeOn,
        @Nullable LocalDate updatedOn,
        @Nullable String code) {

    /** Letters that fit in the usual type, tried on A4 and Letter. */
    private static final int ROOMY = 800;

    /** Whether it says so much that it needs smaller type to stay on one sheet of paper. */
    public boolean dense() {
        return name.length() + says.length() > ROOMY;
    }

    /** Whether it has been counted again on a later day. */
    public boolean updated() {
        return updatedOn != null && !updatedOn.equals(madeOn);
    }

    /** The address at which others can check it; only for one that has a code. */
    public String path() {
        return "/certificates/" + code;
    }
}
