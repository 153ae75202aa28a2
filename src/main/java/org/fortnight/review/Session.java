package org.fortnight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked in one sitting, one thing after the other. It is made of what was known on the evening before, so that it
 * stays what it is while somebody answers, in one tab or in two.
 *
 * @param things in their order
 * @param done the rows of those that were reviewed today
 */
record Session(List<Thing> things, Set<Long> done) {

    /** As many of the things as fit, the first ones first; one that is too long lets the next ones pass. */
    static List<Thing> fitting(List<Thing> things, int minutes) {
        var fitting = new ArrayList<Thing>();
        int left = minutes;
        for (var thing : things) {
            if (thing.minutes() <= left) {
                fitting.add(thing);
                left -= thing.minutes();
            }
        }
        return fitting;
    }

    static int minutes(List<Thing> things) {
        return things.stream().mapToInt(Thing::minutes).sum();
    }

    List<Thing> left() {
        return things.stream().filter(thing -> !done.contains(thing.item())).toList();
    }

    Optional<Thing> next() {
        return left().stream().findFirst();
    }

    /** Which one the next is, from 1. */
    int number() {
        return things.size() - left().size() + 1;
    }

    int size() {
        return things.size();
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    boolean complete() {
        return left().isEmpty();
    }
}
