package org.fortnight.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one person has done with one thing, and what follows from it.
 *
 * @param reviews how often it was reviewed so far
 * @param facts from the earliest on
 */
record History(Thing thing, int reviews, List<Fact> facts) {

    History {
        facts = facts.stream().sorted(Comparator.comparing(Fact::at)).toList();
    }

    static History none(Thing thing) {
        return new History(thing, 0, List.of());
    }

    /** A question that asks something else by now starts again: what was answered to the old one is only a reason to ask. */
    History since(Predicate<Fact> another) {
        return IntStream.range(0, facts.size())
                .map(i -> facts.size() - 1 - i)
                .filter(i -> another.test(facts.get(i)))
                .mapToObj(i -> new History(thing, reviews, from(i)))
                .findFirst()
                .orElse(this);
    }

    private List<Fact> from(int changed) {
        return IntStream.range(changed, facts.size())
                .mapToObj(i -> i == changed ? facts.get(i).missed() : facts.get(i))
                .toList();
    }

    /** How it stands in review; empty when it is not in it. */
    Optional<Spacing> spacing() {
        return spacing(facts);
    }

    /** The same as it was on the evening before. */
    Optional<Spacing> spacingBefore(LocalDate day) {
        return spacing(before(day));
    }

    /** Whether it was right the last time, in its lesson or later, and is not in review: the evening before. */
    boolean knownBefore(LocalDate day) {
        var known = before(day);
        return known.stream().anyMatch(fact -> !fact.inReview())
                && known.get(known.size() - 1).well()
                && spacing(known).isEmpty();
    }

    /** Whether nothing had been done with it on the evening before. */
    boolean newBefore(LocalDate day) {
        return before(day).isEmpty();
    }

    /** What became of it in the review of one day. */
    Optional<Fact> reviewedOn(LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.inReview() && fact.on().equals(day))
                .findFirst();
    }

    private List<Fact> before(LocalDate day) {
        return facts.stream().filter(fact -> fact.before(day)).toList();
    }

    private static Optional<Spacing> spacing(List<Fact> facts) {
        Spacing spacing = null;
        for (var fact : facts) {
            spacing = after(spacing, fact);
        }
        return Optional.ofNullable(spacing);
    }

    /** Right answers in a lesson say nothing about days later; missed ones do. */
    private static @Nullable Spacing after(@Nullable Spacing spacing, Fact fact) {
        if (spacing == null || !fact.inReview()) {
            return fact.well() ? spacing : Spacing.startedOn(fact.on());
        }
        var next = spacing.answered(fact.well(), fact.on());
        return next.learned() ? null : next;
    }
}
