package org.fortnight.progress;

import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A step as its reader sees it.
 *
 * @param target where in the lesson its work is: a section's anchor, an exercise's key, {@code quiz}, or null
 * @param path the address of its completion
 * @param added whether it came after the reader had finished the lesson
 */
public record StepView(
        String key,
        SafeHtml html,
        String label,
        int minutes,
        Requirement requirement,
        @Nullable String target,
        @Nullable String leaves,
        boolean done,
        boolean setAside,
        boolean added,
        String path) {

    /** The id of its element in a page; a form's focus comes back to it. */
    public String id() {
        return "step-" + key;
    }

    public boolean open() {
        return !done && !setAside;
    }
}
