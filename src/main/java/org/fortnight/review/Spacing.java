package org.fortnight.review;

import java.time.LocalDate;
import java.util.List;
import org.fortnight.pacing.StudyDays;

/**
 * The rule of review: a thing comes back after one, three and seven study days; right three times in a row and it leaves,
 * wrong and it starts again.
 *
 * <p>Gaps that expand while answers are right were best for practice by tests in T. K. Landauer and R. A. Bjork, "Optimum
 * rehearsal patterns and name learning", in M. M. Gruneberg, P. E. Morris and R. N. Sykes (eds.), Practical Aspects of
 * Memory, Academic Press, 1978, pp. 625–632, within one sitting. Over weeks they left as much in memory as even gaps, with
 * more right answers on the way: S. H. K. Kang et al., "Retrieval practice over the long term: Should spacing be expanding
 * or equal-interval?", 2014, doi:10.3758/s13423-014-0636-z. That the best gap grows with the time one wants to remember:
 * N. J. Cepeda et al., "Spacing effects in learning: A temporal ridgeline of optimal retention", Psychological Science 19
 * (2008), 1095–1102. That a wrong answer goes back to the start is Sebastian Leitner's card box (So lernt man lernen,
 * Herder, 1972). The days themselves, one, three and seven, are ours: they fit into a fortnight.
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
