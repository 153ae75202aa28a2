package org.fortnight.study;

import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/** Whether somebody may open the page of a lesson in a track they may read. */
enum Access {
    OPEN,
    /** Its day of publication lies ahead. */
    NOT_YET,
    /** It has left the plan, and this reader has not worked on it. */
    RETIRED,
    /** To this reader it is as if it were not there. */
    HIDDEN;

    static Access to(LessonProgress day, TrackProgress progress, @Nullable SignedIn me) {
        if (me != null && me.is(Role.INSTRUCTOR)) {
            return OPEN;
        }
        return switch (day.lesson().status()) {
            case DRAFT -> HIDDEN;
            case RETIRED -> progress.earlierWork().contains(day) ? OPEN : RETIRED;
            case PUBLISHED -> day.published() ? OPEN : NOT_YET;
        };
    }
}
