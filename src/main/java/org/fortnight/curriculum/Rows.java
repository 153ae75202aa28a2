package org.fortnight.curriculum;

import org.jspecify.annotations.Nullable;

/** The one thing all rows of this package have in common. */
final class Rows {

    private Rows() {}

    /** The id of a row that has been stored. */
    static long id(@Nullable Long id, Object row) {
        if (id == null) {
            throw new IllegalStateException(row.getClass().getSimpleName() + " has not been stored yet");
        }
        return id;
    }
}
