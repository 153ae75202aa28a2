package org.fortnight.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address as somebody typed it; two that differ only in case or width are the same. */
record EmailAddress(String typed) {

    static final int LONGEST = 254;

    /** Only obvious slips are refused: whether an address works, only a letter to it can tell. */
    private static final Pattern SHAPE = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    EmailAddress {
        typed = typed.strip();
    }

    boolean isPlausible() {
        return typed.length() <= LONGEST
                && normalised().length() <= LONGEST
                && SHAPE.matcher(typed).matches();
    }

    /** What is looked for; without NUL, which PostgreSQL refuses. */
    String normalised() {
        return Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
