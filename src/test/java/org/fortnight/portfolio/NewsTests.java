package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.portfolio.TestWork.DAY;
import static org.fortnight.portfolio.TestWork.begun;
import static org.fortnight.portfolio.TestWork.finished;
import static org.fortnight.portfolio.TestWork.lesson;
import static org.fortnight.portfolio.TestWork.open;

import java.util.List;
import java.util.Set;
import org.fortnight.curriculum.Plan;
import org.fortnight.portfolio.News.Moved;
import org.fortnight.portfolio.News.Moved.Kind;
import org.junit.jupiter.api.Test;

/** What somebody is told of the edits of a lesson they finished. */
class NewsTests {

    private final Plan.Change before = new Plan.Change("before", DAY.minusDays(1), "Told before.");
    private final Plan.Change sameDay = new Plan.Change("same", DAY, "Told on the day.");
    private final Plan.Change next = new Plan.Change("next", DAY.plusDays(1), "Told after.");
    private final Plan.Change latest = new Plan.Change("latest", DAY.plusDays(9), "Told last.");
    private final Plan.Lesson one = lesson("one", List.of(), next, before, latest, sameDay);

    @Test
    void whatWasSaidAfterTheDayOfFinishingIsTold() {
        assertThat(News.of(finished(one), List.of(), Set.of()).sentences()).containsExactly(latest, next);
    }

    @Test
    void whoHasNotFinishedIsToldNothing() {
        var moved = List.of(new Moved(one.id(), Kind.STEP_CAME, "more"));

        assertThat(News.of(begun(one, open("more", 10)), moved, Set.of()).silent())
                .isTrue();
    }

    @Test
    void newAndRetiredItemsOfTheLessonAreTold() {
        var elsewhere = new Moved(-1, Kind.QUESTION_CAME, "far");
        var moved = List.of(
                new Moved(one.id(), Kind.STEP_CAME, "more"),
                new Moved(one.id(), Kind.QUESTION_CAME, "why"),
                new Moved(one.id(), Kind.STEP_WENT, "old"),
                new Moved(one.id(), Kind.QUESTION_WENT, "older"),
                elsewhere);

        var news = News.of(finished(one, open("more", 10), open("read", 10)), moved, Set.of());

        assertThat(news.came()).extracting(step -> step.key()).containsExactly("more");
        assertThat(List.of(news.questions(), news.stepsGone(), news.questionsGone()))
                .containsExactly(1, 1, 1);
        assertThat(news.keys()).hasSize(6).doesNotContain(elsewhere.name());
    }

    @Test
    void whatHasBeenSeenIsSilent() {
        var news = News.of(finished(one), List.of(new Moved(one.id(), Kind.STEP_WENT, "old")), Set.of("next"));

        assertThat(news.sentences()).containsExactly(latest);
        assertThat(News.of(finished(one), List.of(), Set.of("next", "latest")).silent())
                .isTrue();
    }
}
