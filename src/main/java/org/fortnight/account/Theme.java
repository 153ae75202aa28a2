package org.fortnight.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colours somebody wants to read in; {@code SYSTEM} follows the device. */
enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static Optional<Theme> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }

    /** As forms, cookies and pages write it: {@code light}, {@code dark}, {@code system}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
