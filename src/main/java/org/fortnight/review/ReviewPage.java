package org.fortnight.review;

import org.fortnight.curriculum.Plan;
import org.fortnight.review.Ledger.Next;
import org.jspecify.annotations.Nullable;

/**
 * The page of one sitting: one thing at a time, then its end.
 *
 * @param occasion null for somebody who has no track yet
 * @param card what is asked or told; null when nothing is left
 * @param number which one of the sitting that is
 * @param size how many there are; 0 when there is nothing to review
 * @param right how many of them were, so far
 * @param next what comes back on another day, or null
 * @param goesOn where the lesson goes on that was warmed up for, or null
 */
record ReviewPage(
        @Nullable Occasion occasion,
        @Nullable Card card,
        int number,
        int size,
        int right,
        @Nullable Next next,
        @Nullable String goesOn) {

    static final ReviewPage NOTHING = new ReviewPage(null, null, 0, 0, 0, null, null);

    /** The number of the colour of the lesson's stage. */
    public int colour() {
        var lesson = card != null ? card.thing().lesson() : occasion == null ? null : occasion.lesson();
        return lesson == null || occasion == null ? 1 : colour(occasion.plan(), lesson);
    }

    private static int colour(Plan plan, Plan.Lesson lesson) {
        return plan.stages().stream()
                .filter(stage -> stage.key().equals(lesson.stage()))
                .findFirst()
                .map(stage -> (stage.number() - 1) % 4 + 1)
                .orElse(1);
    }

    /** Whether the card is the last one. */
    public boolean last() {
        return number == size;
    }
}
