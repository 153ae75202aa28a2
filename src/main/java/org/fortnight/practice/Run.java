package org.fortnight.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A run of an exercise in the browser, as its page tells it.
 *
 * @param version of the lesson whose checks were run
 * @param passed how many of them did
 */
record Run(
        long version,
        @PositiveOrZero @Max(MOST_CHECKS) int passed,
        @PositiveOrZero @Max(MOST_CHECKS) int total,
        @NotNull @Size(max = MOST_LETTERS) String code) {

    /** Forms send line ends of two signs. */
    Run {
        code = code == null ? null : code.replace("\r\n", "\n");
    }

    static final int MOST_LETTERS = 30_000;
    static final int MOST_CHECKS = 1000;

    boolean passes() {
        return total > 0 && passed == total;
    }

    /** Line ends and blanks at the end of lines make no other code: a form sends what a textarea makes of it. */
    static String bare(String code) {
        return code.lines()
                .map(String::stripTrailing)
                .reduce("", (all, line) -> all + "\n" + line)
                .strip();
    }

    boolean sameCodeAs(String other) {
        return bare(code).equals(bare(other));
    }
}
