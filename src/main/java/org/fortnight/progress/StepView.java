package org.fortnight.progress;

import java.time.LocalDate;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A step as its reader sees it.
 *
 * @param lesson the key of its lesson
 * @param language of its words
 * @param target where in the lesson its work is: a section's anchor, an exercise's key, {@code quiz}, or null
 * @param doneOn the local date of its tick, or null; who has ticked it has not set it aside
 * @param added whether it came after the reader had finished the lesson
 * @param path the address of its completion
 */
public record StepView(
        String lesson,
        String key,
        String language,
        SafeHtml html,
        String label,
        int minutes,
        Requirement requirement,
        @Nullable String target,
        @Nullable String leaves,
        @Nullable LocalDate doneOn,
        boolean setAside,
        boolean added,
        String path) {

    /** The id of its element in a page; a form's focus comes back to it. */
    public String id() {
        return "step-" + key;
    }

    /** Where its work is: in its lesson's page at its target, or at its tick where it names none. */
    public String place() {
        return path.substring(0, path.lastIndexOf("/steps/")) + "#" + (target == null ? id() : target);
    }

    /** Whether it is ticked. */
    public boolean done() {
        return doneOn != null;
    }

    public boolean open() {
        return !done() && !setAside;
    }

    /** Whether it counts in figures. */
    public boolean required() {
        return requirement != Requirement.OPTIONAL;
    }

    /** The address of its being set aside. */
    public String asidePath() {
        return path.substring(0, path.lastIndexOf('/')) + "/aside";
    }
}
