package org.fortnight.curriculum;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** Whether somebody may open a lesson of a track they may read, or work on it. Decided nowhere else than here. */
public enum LessonAccess {
    OPEN,
    /** Its day of publication lies ahead. */
    NOT_YET,
    /** It has left the plan, and this reader has not worked on it. */
    RETIRED,
    /** To this reader it is as if it were not there. */
    HIDDEN;

    /**
     * What one reader may read.
     *
     * @param day {@link SignedIn#dayReached} by the reader
     * @param workedOn whether there is work of theirs in the lesson; asked for a retired lesson only
     */
    public static LessonAccess toRead(
            Plan.Lesson lesson, @Nullable SignedIn reader, LocalDate day, BooleanSupplier workedOn) {
        return reader != null && reader.is(Role.INSTRUCTOR) ? OPEN : toWork(lesson, day, workedOn);
    }

    /** Where one may tick: what learners may read. Instructors see more, and what only they see keeps nobody's ticks. */
    public static LessonAccess toWork(Plan.Lesson lesson, LocalDate day, BooleanSupplier workedOn) {
        return switch (lesson.status()) {
            case DRAFT -> HIDDEN;
            case RETIRED -> workedOn.getAsBoolean() ? OPEN : RETIRED;
            case PUBLISHED -> lesson.publishedBy(day) ? OPEN : NOT_YET;
        };
    }
}
