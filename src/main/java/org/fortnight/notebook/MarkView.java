package org.fortnight.notebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A section's mark as a page shows it, or the place for one.
 *
 * @param path the address of the mark
 * @param place the section's address
 * @param anchor the section's name in its page
 * @param title the section's
 * @param kind null when there is no mark
 * @param line why, in the reader's own words; may be empty
 */
public record MarkView(
        String path,
        String place,
        String anchor,
        String title,
        @Nullable String kind,
        String line,
        @Nullable LocalDate on) {

    public boolean marked() {
        return kind != null;
    }

    /** The kind the form begins with. */
    public String chosen() {
        return kind == null ? Mark.Kind.COME_BACK.name() : kind;
    }

    public int longest() {
        return Mark.LONGEST_LINE;
    }
}
