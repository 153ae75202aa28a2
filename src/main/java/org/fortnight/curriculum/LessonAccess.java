package org.fortnight.curriculum;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** Whether somebody may open a lesson of a track they may read. Decided nowhere else than here. */
public enum LessonAccess {
    OPEN,
    /** Its day of publication lies ahead. */
    NOT_YET,
    /** It has left the plan, and this reader has not worked on it. */
    RETIRED,
    /** To this reader it is as if it were not there. */
    HIDDEN;

    /**
     * What one reader may do.
     *
     * @param today where the reader is
     * @param workedOn whether there is work of theirs in the lesson; asked for a retired lesson only
     */
    public static LessonAccess of(
            Plan.Lesson lesson, @Nullable SignedIn reader, LocalDate today, BooleanSupplier workedOn) {
        if (reader != null && reader.is(Role.INSTRUCTOR)) {
            return OPEN;
        }
        return switch (lesson.status()) {
            case DRAFT -> HIDDEN;
            case RETIRED -> workedOn.getAsBoolean() ? OPEN : RETIRED;
            case PUBLISHED -> lesson.publishedBy(today) ? OPEN : NOT_YET;
        };
    }
}
