package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes back, when, and what is kept of it. */
abstract class ComingBackTests extends ReviewDoor {

    @Test
    void whatWasMissedComesBackAfterOneThreeAndSevenStudyDaysAndLeaves() {
        answerInLesson("one", "first", WRONG);
        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");
        assertThat(review().text()).contains("The next one comes on Tuesday");

        for (int days : List.of(1, 4, 15)) {
            on(monday.plusDays(days - 1));
            assertThat(review().select("#review form")).isEmpty();

            on(monday.plusDays(days));
            assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 1");
            answer(RIGHT);
            assertThat(review().select("h1").text()).isEqualTo("Done.");
        }

        on(monday.plusDays(60));
        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");
    }

    @Test
    void whatWasAnsweredInTwoTabsCountsOnceAndTheSecondSeesTheFirst() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        var one = form(review().select("#review form").first(), RIGHT);
        var two = form(review().select("#review form").first(), WRONG);

        send(one);
        var second = follow(send(two));

        assertThat(second.select(".verdict").attr("data-verdict")).isEqualTo("right");
        assertThat(kept()).containsExactly("first 1 true");
    }

    @Test
    void anExerciseThatWasOpenedByIAmStuckComesBackToBeWrittenOnceMore() {
        send(mvc.post().uri(track.lesson("two").path() + "/exercises/solve/stuck"));
        on(monday.plusDays(1));

        var asked = review();
        assertThat(asked.select("h1").text()).isEqualTo("1 of 1 · an exercise from day 2");
        assertThat(asked.text()).contains("Solve it");
        assertThat(asked.select("#review a.button").attr("href"))
                .isEqualTo(track.lesson("two").path() + "#solve");

        send(form(asked.select("#review form").first(), "").param("well", "true"));

        assertThat(kept()).containsExactly("solve 1 true");
        assertThat(review().text()).contains("Done.", "The next one comes on Friday");
    }

    @Test
    void whatWasReviewedMovesWithItsQuestionToAnotherLesson() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        answer(RIGHT);
        track.write(
                        "heir.md",
                        DAY.replace("key: KEY", "key: heir\nreplaces: [one]").replace("KEY", "one"))
                .delete("one.md")
                .lists("heir", "two", "three")
                .look();
        assertThat(track.errors()).isEmpty();

        on(monday.plusDays(3));
        assertThat(review().select("#review form")).isEmpty();
        on(monday.plusDays(4));
        assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 1");
    }

    @Test
    void whatSomebodyAnsweredInReviewTheyTakeAlong() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        answer(RIGHT);

        var mine = data.stream()
                .filter(one -> one.tables().contains("review_answer"))
                .toList();

        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).of(ada))
                .singleElement()
                .satisfies(part -> assertThat(part.text())
                        .contains(
                                "\"first\"",
                                "\"correct\" : true",
                                monday.plusDays(1).toString()));
        assertThat(mine.get(0).of(people.learner("Eve"))).isEmpty();
    }
}
