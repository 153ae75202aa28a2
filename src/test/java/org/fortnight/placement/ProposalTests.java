package org.fortnight.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.curriculum.TestPlans.core;
import static org.fortnight.curriculum.TestPlans.lesson;
import static org.fortnight.curriculum.TestPlans.plan;
import static org.fortnight.curriculum.TestPlans.stage;

import java.util.List;
import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.junit.jupiter.api.Test;

class ProposalTests {

    private final List<Plan.Lesson> days = plan(stage(
                    "basics",
                    lesson("one", core("read", 10)),
                    lesson("two", core("read", 10)),
                    lesson("three", core("read", 10))))
            .lessons();

    @Test
    void whoKnowsNothingBeginsWithTheFirstDay() {
        var proposal = Proposal.of(days, List.of(missed("one"), missed("two")));

        assertThat(proposal.known()).isEmpty();
        assertThat(proposal.begin().key()).isEqualTo("one");
    }

    @Test
    void theDaysInFrontOfWhichAllIsRightAreKnown() {
        var proposal = Proposal.of(days, List.of(sure("one"), sure("two"), missed("three")));

        assertThat(proposal.known()).extracting(Plan.Lesson::key).containsExactly("one", "two");
        assertThat(proposal.begin().key()).isEqualTo("three");
    }

    @Test
    void aDayBehindAGapIsNotKnown() {
        var proposal = Proposal.of(days, List.of(missed("one"), sure("two")));

        assertThat(proposal.known()).isEmpty();
    }

    @Test
    void aLuckyGuessSkipsNoDay() {
        var guessed = new Topic("can", Optional.of("one"), 2, 2, false);

        assertThat(Proposal.of(days, List.of(guessed)).known()).isEmpty();
    }

    @Test
    void aDayThatNobodyAskedAboutIsNotKnown() {
        assertThat(Proposal.of(days, List.of(sure("two"))).known()).isEmpty();
    }

    @Test
    void thereIsAlwaysADayToBeginWith() {
        var proposal = Proposal.of(days, List.of(sure("one"), sure("two"), sure("three")));

        assertThat(proposal.begin().key()).isEqualTo("three");
    }

    @Test
    void whatOneBringsAlongIsNamedWhereItIsWeakAndHoldsNoDayBack() {
        var python = new Topic("read Python", Optional.empty(), 1, 3, false);
        var mathematics = new Topic("calculate", Optional.empty(), 3, 3, true);

        var proposal = Proposal.of(days, List.of(python, mathematics, sure("one")));

        assertThat(proposal.brushUp()).containsExactly(python);
        assertThat(proposal.begin().key()).isEqualTo("two");
    }

    private static Topic sure(String day) {
        return new Topic("can", Optional.of(day), 2, 2, true);
    }

    private static Topic missed(String day) {
        return new Topic("can", Optional.of(day), 1, 2, false);
    }
}
