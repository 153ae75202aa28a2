package org.fortnight.progress;

/** By what a step came to be done; what the portal saw is stronger than what a learner says. */
public enum How {
    /** The learner ticked it. */
    SELF,
    /** Every question of the quiz has been answered. */
    ANSWERED,
    /** All checks of the exercise passed in the learner's browser. */
    PASSED
}
