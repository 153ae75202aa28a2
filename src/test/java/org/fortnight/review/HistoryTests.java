package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.fortnight.curriculum.TestPlans;
import org.fortnight.practice.Questions.Reply;
import org.fortnight.review.Fact.Source;
import org.junit.jupiter.api.Test;

class HistoryTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = MONDAY.plusDays(90);

    private static final Thing QUESTION = Thing.question(TestPlans.lesson("one"), 1, "why");

    @Test
    void whatWasRightInTheLessonIsKnownAndNotInReview() {
        var history = history(lesson(0, true));

        assertThat(history.spacing()).isEmpty();
        assertThat(history.knownBefore(LATER)).isTrue();
        assertThat(history.knownBefore(MONDAY)).isFalse();
    }

    @Test
    void whatWasMissedAtTheFirstTryComesIntoReviewThoughTheSecondWasRight() {
        var history = history(lesson(0, false), lesson(0, true));

        assertThat(history.spacing()).contains(Spacing.startedOn(MONDAY));
        assertThat(history.knownBefore(LATER)).isFalse();
    }

    @Test
    void whatLeftTheReviewIsKnownAndComesBackWhenItIsMissedAgain() {
        var left = history(lesson(0, false), review(1, true), review(4, true), review(15, true));
        assertThat(left.spacing()).isEmpty();
        assertThat(left.knownBefore(LATER)).isTrue();

        var missed = history(lesson(0, false), review(1, true), review(4, true), review(15, true), review(30, false));
        assertThat(missed.spacing()).contains(Spacing.startedOn(MONDAY.plusDays(30)));
    }

    @Test
    void aRightAnswerInTheLessonDoesNotTakeItOutOfReview() {
        var history = history(lesson(0, false), review(1, true), lesson(2, true));

        assertThat(history.spacing()).contains(new Spacing(1, MONDAY.plusDays(1)));
    }

    @Test
    void aMissedAnswerInTheLessonStartsItAgain() {
        var history = history(lesson(0, false), review(1, true), lesson(2, false));

        assertThat(history.spacing()).contains(Spacing.startedOn(MONDAY.plusDays(2)));
    }

    @Test
    void theEveningBeforeKnowsNothingOfToday() {
        var history = history(lesson(0, false), review(1, true));

        assertThat(history.spacingBefore(MONDAY.plusDays(1))).contains(Spacing.startedOn(MONDAY));
        assertThat(history.reviewedOn(MONDAY.plusDays(1))).isPresent();
        assertThat(history.newBefore(MONDAY)).isTrue();
    }

    @Test
    void aQuestionThatChangedStartsAgainAndIsNotAskedTwiceOnOneDay() {
        var history = history(lesson(0, true), review(3, true))
                .since(fact -> fact.on().equals(MONDAY.plusDays(3)));

        assertThat(history.spacing()).contains(Spacing.startedOn(MONDAY.plusDays(3)));
        assertThat(history.reviewedOn(MONDAY.plusDays(3))).isPresent();
        assertThat(history.reviews()).isEqualTo(1);
    }

    private static History history(Fact... facts) {
        var reviews = (int) Stream.of(facts).filter(Fact::inReview).count();
        return new History(QUESTION, reviews, List.of(facts));
    }

    private static Fact lesson(int day, boolean well) {
        return fact(Source.LESSON, day, well);
    }

    private static Fact review(int day, boolean well) {
        return fact(Source.REVIEW, day, well);
    }

    private static Fact fact(Source source, int day, boolean well) {
        var on = MONDAY.plusDays(day);
        return new Fact(
                source,
                well,
                new Reply(1, "a", well, false, 1),
                on.atStartOfDay().toInstant(ZoneOffset.UTC),
                on);
    }
}
