package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.portfolio.TestWork.DAY;
import static org.fortnight.portfolio.TestWork.NOTHING;
import static org.fortnight.portfolio.TestWork.answer;
import static org.fortnight.portfolio.TestWork.answers;
import static org.fortnight.portfolio.TestWork.aside;
import static org.fortnight.portfolio.TestWork.begun;
import static org.fortnight.portfolio.TestWork.done;
import static org.fortnight.portfolio.TestWork.finished;
import static org.fortnight.portfolio.TestWork.known;
import static org.fortnight.portfolio.TestWork.lesson;
import static org.fortnight.portfolio.TestWork.track;

import java.util.List;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.fortnight.progress.How;
import org.fortnight.progress.Tick;
import org.junit.jupiter.api.Test;

/** Who has earned a certificate, and what it says. */
class StatementTests {

    private final Plan.Step read = TestPlans.core("read", 20);
    private final Plan.Step solve = TestPlans.core("solve", 20);
    private final Plan.Step quiz = TestPlans.core("quiz", 10);
    private final Plan.Lesson one = TestPlans.lesson("one", read, solve, quiz);
    private final Plan.Lesson two = lesson("two", List.of());
    private final Plan.Lesson three = lesson("three", List.of());

    @Test
    void itIsEarnedWhenEveryDayIsFinishedOrKnown() {
        assertThat(Statement.earnedBy(track(finished(one), known(two)))).isTrue();
        assertThat(Statement.earnedBy(track(finished(one), begun(two)))).isFalse();
        assertThat(Statement.missing(track(finished(one), begun(two), known(three))))
                .extracting(day -> day.lesson().key())
                .containsExactly("two");
    }

    @Test
    void nobodyEarnsItByKnowingEverything() {
        assertThat(Statement.earnedBy(track(known(one), known(two)))).isFalse();
        assertThat(Statement.earnedBy(track())).isFalse();
    }

    @Test
    void muchToSayIsPrintedInSmallerType() {
        var says = Statement.of(track(finished(one), known(two)), NOTHING, List.of());
        var name = "Ada";

        assertThat(new Certificate(name, says, DAY, null, null).dense()).isFalse();
        assertThat(new Certificate(name.repeat(250), says, DAY, null, null).dense())
                .isTrue();
    }

    @Test
    void whatWasCheckedRunAndReportedIsKeptApart() {
        var progress = track(finished(one, done("read", 20), done("solve", 20), done("quiz", 10)));
        var record = answers(answer("one", "a", true, true), answer("one", "b", false, true));
        var ticks = List.of(
                new Tick(read.item(), DAY.minusDays(3), How.SELF),
                new Tick(solve.item(), DAY, How.PASSED),
                new Tick(quiz.item(), DAY, How.ANSWERED),
                new Tick(-1, DAY.minusYears(1), How.SELF));

        var says = Statement.of(progress, record, ticks);

        assertThat(says.answered()).isEqualTo(2);
        assertThat(says.right()).isEqualTo(1);
        assertThat(says.passed()).isEqualTo(1);
        assertThat(says.reported()).isEqualTo(1);
        assertThat(says.minutes()).isEqualTo(50);
        assertThat(says.from()).isEqualTo(DAY.minusDays(3));
        assertThat(says.to()).isEqualTo(DAY);
    }

    @Test
    void knownDaysAndStepsSetAsideAreNamedAndCountedNowhere() {
        var progress = track(finished(one, done("read", 20), aside("film", 30)), known(two, done("early", 60)));

        var says = Statement.of(progress, answers(answer("two", "q", true, true)), List.of());

        assertThat(says.known()).extracting(Statement.Day::number).containsExactly(2);
        assertThat(says.setAside()).containsExactly(new Statement.Step(1, "Step film"));
        assertThat(says.minutes()).isEqualTo(20);
        assertThat(says.answered()).isZero();
    }

    @Test
    void aTrackOfAnyLengthIsNamedDayByDay() {
        var says = Statement.of(track(finished(one), finished(two), finished(three)), NOTHING, List.of());

        assertThat(says.stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.days())
                        .extracting(Statement.Day::title)
                        .containsExactly("About one", "About two", "About three"));
    }
}
