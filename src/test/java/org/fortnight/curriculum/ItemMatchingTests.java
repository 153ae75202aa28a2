package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemMatchingTests {

    private static final Instant DAY_ONE = Instant.parse("2026-11-01T08:00:00Z");

    private final List<Item> rows = new ArrayList<>();

    @Test
    void anItemWithTheSameKeyKeepsItsRowWhateverItsWords() {
        var paper = row("paper", true, "Write three points about the paper");

        assertThat(match(item("paper", "Summarise section three"))).containsExactly(paper);
    }

    @Test
    void anItemWithoutAKeyIsFoundByItsWords() {
        var read = row("read-section-one", false, "Read section one");
        var solve = row("solve-the-puzzle", false, "Solve the puzzle");

        assertThat(match(item(null, "Solve the puzzle"), item(null, "Read section one")))
                .containsExactly(solve, read);
    }

    @Test
    void aKeyWrittenToAnUnkeyedItemIsAdopted() {
        var read = row("read-section-one", false, "Read section one");

        assertThat(match(item("first-reading", "Read section one"))).containsExactly(read);
        read.standsAs(item("first-reading", "Read section one"), 0, DAY_ONE);
        assertThat(read.key()).isEqualTo("first-reading");
        assertThat(read.hadKey("read-section-one")).isTrue();
    }

    @Test
    void aRewordedItemIsTheMostAlikeWithSixtyPerCentOfItsWordsInCommon() {
        row("watch-the-film", false, "Watch the film about attention");
        var read = row("read-section", false, "Read section three of the paper");
        row("another", false, "Another thing altogether");

        assertThat(match(
                        item(null, "Something wholly different here"),
                        item(null, "Read section three of the paper slowly"),
                        item(null, "More to do now"))[1])
                .isSameAs(read);
    }

    @Test
    void theOneItemLeftBetweenTwoNeighboursThatWereFoundIsTheSame() {
        var first = row("one", false, "Read section one");
        var middle = row("two", false, "Guess the next word");
        var last = row("three", false, "Solve the puzzle");

        assertThat(match(
                        item(null, "Read section one"),
                        item(null, "Predict what follows"),
                        item(null, "Solve the puzzle")))
                .containsExactly(first, middle, last);
    }

    @Test
    void anItemAddedBetweenTwoNeighboursIsNew() {
        var first = row("one", false, "Read section one");
        var last = row("three", false, "Solve the puzzle");

        assertThat(match(
                        item(null, "Read section one"),
                        item(null, "Predict what follows"),
                        item(null, "Solve the puzzle")))
                .containsExactly(first, null, last);
    }

    @Test
    void twoWrittenKeysAreTwoThingsUnlessTheWordsAreTheSame() {
        row("paper", true, "Write three points about the paper");
        assertThat(match(item("essay", "Write four points about the paper"))).containsExactly((Item) null);

        var same = rows.get(0);
        assertThat(match(item("essay", "Write three points about the paper"))).containsExactly(same);
    }

    @Test
    void aRetiredItemReturnsByKeyOrWordsAndNotByLikeness() {
        var gone = row("paper", true, "Write three points about the paper");
        gone.retire(DAY_ONE);

        assertThat(match(item("paper", "Something else"))).containsExactly(gone);
        assertThat(match(item(null, "Write three points about the paper"))).containsExactly(gone);
        assertThat(match(item(null, "Write three points about a paper"))).containsExactly((Item) null);
    }

    @Test
    void chineseWordsAreComparedToo() {
        var read = row("读第一节", false, "阅读第一节并写下三个要点");
        row("看", false, "观看视频");

        assertThat(match(item(null, "观看视频"), item(null, "阅读第一节，写下三个要点"))[1]).isSameAs(read);
    }

    @Test
    void aNewKeyIsMadeOfTheFirstWordsAndIsFree() {
        var taken = new HashSet<>(List.of("read-section-one"));

        assertThat(item(null, "Read section one").newKey(taken)).isEqualTo("read-section-one-2");
        assertThat(item(null, "***").newKey(taken)).isEqualTo("item");
    }

    private @Nullable Item[] match(WrittenItem... written) {
        return ItemMatching.match(rows, Arrays.asList(written));
    }

    private Item row(String key, boolean written, String words) {
        var item = new Item(null, Item.Kind.STEP, key, item(written ? key : null, words), rows.size(), DAY_ONE);
        rows.add(item);
        return item;
    }

    private static WrittenItem item(@Nullable String key, String words) {
        return WrittenItem.of(key, "", words);
    }
}
