package org.fortnight.review;

import java.time.LocalDate;
import java.util.List;
import org.fortnight.pacing.StudyDays;

/**
 * The rule of review: a thing comes back after one, three and seven study days; right three times in a row and it leaves,
 * wrong and it starts again.
 *
 * <p>Gaps that expand while answers are right are the expanding rehearsal of T. K. Landauer and R. A. Bjork, "Optimum
 * rehearsal patterns and name learning", in M. M. Gruneberg, P. E. Morris and R. N. Sykes (eds.), Practical Aspects of
 * Memory, 1978, pp. 625–632. That a wrong answer goes back to the start is Sebastian Leitner's card box (So lernt man
 * lernen, 1972). That gaps of days beat one sitting, and longer ones the longer one wants to remember: N. J. Cepeda et al.,
 * "Spacing effects in learning: a temporal ridgeline of optimal retention", Psychological Science 19 (2008), 1095–1102.
 *
 * @param right how often in a row it was
 * @param since the date of the latest answer, or of what made it come back
 */
record Spacing(int right, LocalDate since) {

    /** Study days from one answer to the next. */
    static final List<Integer> GAPS = List.of(1, 3, 7);

    static Spacing startedOn(LocalDate day) {
        return new Spacing(0, day);
    }

    /** A right answer that was guessed is none. */
    Spacing answered(boolean right, LocalDate day) {
        return right ? new Spacing(this.right + 1, day) : startedOn(day);
    }

    /** Whether it leaves. */
    boolean learned() {
        return right == GAPS.size();
    }

    /** The day from which on it waits. */
    LocalDate due(StudyDays days) {
        return days.after(since, GAPS.get(right));
    }
}
