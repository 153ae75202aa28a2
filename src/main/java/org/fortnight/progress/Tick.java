package org.fortnight.progress;

import java.time.LocalDate;

/**
 * A step that is done.
 *
 * @param item the row of the step
 * @param on which date it was where the learner was
 */
public record Tick(long item, LocalDate on, How how) {}
