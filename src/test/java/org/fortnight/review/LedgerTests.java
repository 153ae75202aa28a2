package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.fortnight.pacing.StudyDays;
import org.fortnight.practice.Questions.Reply;
import org.fortnight.progress.Figure;
import org.fortnight.progress.TrackProgress;
import org.fortnight.review.Fact.Source;
import org.fortnight.review.Thing.Kind;
import org.junit.jupiter.api.Test;

/** What a sitting is made of. Nobody has worked on the lessons themselves, so that nothing is taken from their texts. */
class LedgerTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Plan plan = TestPlans.plan(TestPlans.stage("only", TestPlans.lesson("one"), TestPlans.lesson("two")));
    private final Plan.Lesson one = plan.lesson("one").orElseThrow();
    private final Plan.Lesson two = plan.lesson("two").orElseThrow();

    private final Map<Long, History> histories = new HashMap<>();

    @Test
    void aSittingTakesTenMinutesAtMostAndHasThreeKnownThingsInIt() {
        missed(Kind.QUESTION, one, 15);
        known(two, 9);

        var session = on(TUESDAY).daily();

        assertThat(session.things()).hasSize(10);
        assertThat(session.things().stream().filter(thing -> thing.lesson().equals(two)))
                .hasSize(3);
    }

    @Test
    void whatIsKnownAloneMakesNoSitting() {
        known(one, 5);

        assertThat(on(TUESDAY).daily().things()).isEmpty();
    }

    @Test
    void questionsComeFirstAndAnExerciseThatDoesNotFitLetsOthersPass() {
        missed(Kind.EXERCISE, one, 3);
        missed(Kind.SECTION, one, 1);
        missed(Kind.QUESTION, two, 2);

        var session = on(TUESDAY).daily();

        assertThat(Session.minutes(session.things())).isLessThanOrEqualTo(10);
        assertThat(session.things()).extracting(Thing::kind).isSorted();
        assertThat(session.things()).extracting(Thing::kind).contains(Kind.QUESTION);
    }

    @Test
    void whatFoundNoRoomComesOnTheNextStudyDay() {
        missed(Kind.QUESTION, one, 12);
        var friday = MONDAY.plusDays(4);

        assertThat(on(friday).next()).contains(new Ledger.Next(MONDAY.plusDays(7), 12));
        assertThat(on(MONDAY).next()).contains(new Ledger.Next(TUESDAY, 12));
    }

    @Test
    void aWarmUpTakesWhatWaitsBeforeWhatIsKnownAndOnlyFromEarlierDays() {
        missed(Kind.QUESTION, one, 2);
        missed(Kind.EXERCISE, one, 1);
        missed(Kind.QUESTION, two, 3);
        known(one, 4);

        var session = on(TUESDAY).session(Occasion.warmUp(plan, "two"));

        assertThat(session.things())
                .hasSize(3)
                .allMatch(Thing::isQuestion)
                .allMatch(thing -> thing.lesson().equals(one));
        assertThat(session.things().stream()
                        .filter(thing -> on(TUESDAY).history(thing).spacing().isPresent()))
                .hasSize(2);
    }

    @Test
    void aSittingStaysWhatItIsWhileItIsAnswered() {
        missed(Kind.QUESTION, one, 3);
        known(two, 6);
        var before = on(TUESDAY).daily();

        var answered = new ArrayList<Thing>();
        while (on(TUESDAY).daily().next().isPresent()) {
            var session = on(TUESDAY).daily();
            assertThat(session.things()).isEqualTo(before.things());
            assertThat(session.number()).isEqualTo(answered.size() + 1);
            var thing = session.next().orElseThrow();
            answered.add(thing);
            add(thing, fact(Source.REVIEW, TUESDAY, answered.size() % 2 == 0));
        }

        assertThat(answered).isEqualTo(before.things());
    }

    private Ledger on(LocalDate today) {
        var mine = new TrackProgress(plan, true, Figure.NONE, List.of(), List.of(), Optional.empty());
        return new Ledger(mine, histories, null, StudyDays.USUAL, today, new Shuffle("Ada|" + today));
    }

    private void missed(Kind kind, Plan.Lesson lesson, int count) {
        for (int i = 0; i < count; i++) {
            add(
                    new Thing(kind, lesson, histories.size() + 1, "k" + histories.size()),
                    fact(Source.LESSON, MONDAY, false));
        }
    }

    private void known(Plan.Lesson lesson, int count) {
        for (int i = 0; i < count; i++) {
            add(
                    Thing.question(lesson, histories.size() + 1, "k" + histories.size()),
                    fact(Source.LESSON, MONDAY, true));
        }
    }

    private void add(Thing thing, Fact fact) {
        var facts = new ArrayList<>(
                histories.getOrDefault(thing.item(), History.none(thing)).facts());
        facts.add(fact);
        histories.put(thing.item(), new History(thing, 0, facts));
    }

    private static Fact fact(Source source, LocalDate on, boolean well) {
        return new Fact(
                source,
                well,
                new Reply(1, "a", well, false, 1),
                on.atStartOfDay().toInstant(ZoneOffset.UTC),
                on);
    }
}
