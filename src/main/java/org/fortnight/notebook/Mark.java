package org.fortnight.notebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's mark on one section.
 *
 * @param line why, in their own words; may be empty
 * @param title the section's when it was marked
 * @param on the date where they were
 */
record Mark(long item, Kind kind, String line, String title, Instant at, LocalDate on) {

    static final int LONGEST_LINE = 200;

    /** The longest title of a section that is kept. */
    private static final int LONGEST_TITLE = 1000;

    enum Kind {
        COME_BACK,
        CONFUSING,
        BOOKMARK
    }

    Mark {
        title = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
