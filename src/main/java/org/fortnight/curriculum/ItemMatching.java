package org.fortnight.curriculum;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a lesson's items again after an edit, so that an edit costs nobody a tick.
 *
 * <p>In this order: the same key; the same words; the most alike in its section, with at least 60 % of their words in
 * common; the one item left between two neighbours that were found. Position alone never decides.
 */
final class ItemMatching {

    private static final double ALIKE = 0.6;

    private final List<Item> rows;
    private final List<WrittenItem> written;
    private final @Nullable Item[] found;

    private ItemMatching(List<Item> rows, List<WrittenItem> written) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Item::retired).thenComparing(Item::position))
                .toList();
        this.written = written;
        this.found = new Item[written.size()];
    }

    /**
     * The row of each written item, null for one that is new.
     *
     * @param rows all rows of one kind in the lesson, retired ones included: what returns, returns with its history
     */
    static @Nullable Item[] match(List<Item> rows, List<WrittenItem> written) {
        var matching = new ItemMatching(rows, written);
        matching.each((item, row) -> row.key().equals(item.key()));
        matching.each((item, row) -> item.key() != null && row.hadKey(item.key()));
        matching.each(
                (item, row) -> row.words().equals(item.words()) && row.section().equals(item.section()));
        matching.each((item, row) -> row.words().equals(item.words()));
        matching.mostAlike();
        matching.leftBetweenNeighbours();
        return matching.found;
    }

    private void each(BiPredicate<WrittenItem, Item> same) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                var item = written.get(i);
                found[i] =
                        free().filter(row -> same.test(item, row)).findFirst().orElse(null);
            }
        }
    }

    private void mostAlike() {
        record Pair(int item, Item row, double likeness) {}
        IntStream.range(0, found.length)
                .filter(i -> found[i] == null)
                .boxed()
                .flatMap(i -> free().filter(row -> mayBe(written.get(i), row))
                        .filter(row -> row.section().equals(written.get(i).section()))
                        .map(row -> new Pair(
                                i,
                                row,
                                WrittenItem.likeness(row.words(), written.get(i).words()))))
                .filter(pair -> pair.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Pair::likeness).reversed())
                .forEach(pair -> {
                    if (found[pair.item()] == null && free().anyMatch(row -> row == pair.row())) {
                        found[pair.item()] = pair.row();
                    }
                });
    }

    /** The ends of the list count as neighbours: the first step may be reworded too. */
    private void leftBetweenNeighbours() {
        for (int i = 0; i < found.length; i++) {
            boolean alone = found[i] == null
                    && (i == 0 || found[i - 1] != null)
                    && (i == found.length - 1 || found[i + 1] != null);
            if (alone) {
                found[i] = onlyRowBetween(
                        i == 0 ? null : found[i - 1], i == found.length - 1 ? null : found[i + 1], written.get(i));
            }
        }
    }

    private @Nullable Item onlyRowBetween(@Nullable Item before, @Nullable Item after, WrittenItem item) {
        int from = before == null ? Integer.MIN_VALUE : before.position();
        int to = after == null ? Integer.MAX_VALUE : after.position();
        var between = free().filter(row -> row.position() > from && row.position() < to)
                .toList();
        return between.size() == 1 && mayBe(item, between.get(0)) ? between.get(0) : null;
    }

    /** Rows nobody has yet, live ones first. */
    private Stream<Item> free() {
        return rows.stream().filter(row -> IntStream.range(0, found.length).noneMatch(i -> found[i] == row));
    }

    /** Without the same key or words only a live row will do, and two written keys are two things. */
    private static boolean mayBe(WrittenItem item, Item row) {
        return !row.retired() && !(row.keyWritten() && item.key() != null);
    }
}
