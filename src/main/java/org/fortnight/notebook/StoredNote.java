package org.fortnight.notebook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is kept.
 *
 * @param lesson the row of its lesson
 * @param revision how many times it was changed; 0 for one that was never written
 */
record StoredNote(
        long lesson,
        String text,
        long revision,
        @Nullable Instant savedAt,
        @Nullable LocalDate savedOn) {

    static StoredNote none(long lesson) {
        return new StoredNote(lesson, "", 0, null, null);
    }

    boolean written() {
        return !text.isBlank();
    }
}
