package org.fortnight.review;

import java.util.List;
import org.fortnight.curriculum.Plan;

/**
 * What of one sitting is left to review today.
 *
 * @param things how many, exercises and sections among them
 * @param path where it is asked
 */
public record Waiting(int things, boolean onlyQuestions, int minutes, String path) {

    static Waiting of(Plan plan, Session session) {
        List<Thing> left = session.left();
        return new Waiting(
                left.size(),
                left.stream().allMatch(Thing::isQuestion),
                Session.minutes(left),
                Occasion.daily(plan).path());
    }

    public boolean isEmpty() {
        return things == 0;
    }
}
