package org.fortnight.placement;

import java.util.ArrayList;
import java.util.List;
import org.fortnight.curriculum.Plan;

/**
 * Where to begin, after a check: the days in front that are known, without a gap, and the day after them.
 *
 * @param known none when it is the first day
 * @param brushUp what to bring along and not everything of it was right
 */
record Proposal(List<Plan.Lesson> known, Plan.Lesson begin, List<Topic> brushUp) {

    /** @param days those one can begin with, in their order; at least one */
    static Proposal of(List<Plan.Lesson> days, List<Topic> topics) {
        var known = new ArrayList<Plan.Lesson>();
        for (var day : days.subList(0, days.size() - 1)) {
            if (!knows(day, topics)) {
                break;
            }
            known.add(day);
        }
        return new Proposal(
                List.copyOf(known),
                days.get(known.size()),
                topics.stream()
                        .filter(topic -> topic.lesson().isEmpty() && topic.right() < topic.total())
                        .toList());
    }

    /** A day that nobody asked about is not known. */
    private static boolean knows(Plan.Lesson day, List<Topic> topics) {
        var about = topics.stream()
                .filter(topic -> topic.lesson().filter(day.key()::equals).isPresent())
                .toList();
        return !about.isEmpty() && about.stream().allMatch(Topic::sure);
    }
}
