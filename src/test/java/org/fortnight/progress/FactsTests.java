package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.curriculum.TestPlans.core;
import static org.fortnight.curriculum.TestPlans.lesson;
import static org.fortnight.curriculum.TestPlans.optional;
import static org.fortnight.curriculum.TestPlans.plan;
import static org.fortnight.curriculum.TestPlans.published;
import static org.fortnight.curriculum.TestPlans.required;
import static org.fortnight.curriculum.TestPlans.retired;
import static org.fortnight.curriculum.TestPlans.stage;
import static org.fortnight.curriculum.TestPlans.step;
import static org.fortnight.curriculum.TestPlans.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fortnight.account.Moment;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.LessonText.Requirement;
import org.junit.jupiter.api.Test;

class FactsTests {

    private static final Instant NOW = Instant.parse("2026-12-02T20:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-02");

    private final Plan.Step read = core("read", 25);
    private final Plan.Step solve = core("solve", 20);
    private final Plan.Step write = required("write", 10);
    private final Plan.Step watch = optional("watch", 15);
    private final Plan.Lesson words = lesson("words", read, solve, write, watch);
    private final Plan.Step count = core("count", 30);
    private final Plan.Lesson numbers = lesson("numbers", count);
    private final Plan plan = plan(stage("basics", words), stage("practice", numbers));

    @Test
    void aVisitorHasDoneNothing() {
        var progress = Facts.NONE.in(plan, TODAY);

        assertThat(progress.enrolled()).isFalse();
        assertThat(progress.figure()).isEqualTo(new Figure(0, 4));
        assertThat(progress.lessons()).extracting(LessonProgress::state).containsOnly(DayState.AHEAD);
        assertThat(progress.current()).map(LessonProgress::lesson).contains(words(plan));
    }

    @Test
    void figuresCountRequiredStepsOnly() {
        var progress = facts().ticked(read, watch).in(plan);

        assertThat(words(progress).figure()).isEqualTo(new Figure(1, 3));
        assertThat(words(progress).minutesLeft()).isEqualTo(30);
        assertThat(progress.stage("basics")).isEqualTo(new Figure(1, 3));
        assertThat(progress.stage("practice")).isEqualTo(new Figure(0, 1));
        assertThat(progress.figure()).isEqualTo(new Figure(1, 4));
    }

    @Test
    void anOptionalStepBeginsADay() {
        assertThat(words(facts().ticked(watch).in(plan)).state()).isEqualTo(DayState.BEGUN);
    }

    @Test
    void aStepSetAsideIsInNeitherNumber() {
        var words = words(facts().ticked(read).setAside(write).in(plan));

        assertThat(words.figure()).isEqualTo(new Figure(1, 2));
        assertThat(words.setAside()).isEqualTo(1);
        assertThat(words.minutesLeft()).isEqualTo(20);
        assertThat(words.step("write")).get().matches(step -> step.setAside() && !step.open());
    }

    @Test
    void settingAsideAloneBeginsNothing() {
        assertThat(words(facts().setAside(write).in(plan)).state()).isEqualTo(DayState.AHEAD);
    }

    @Test
    void aTickIsStrongerThanBeingSetAside() {
        var words = words(facts().ticked(write).setAside(write).in(plan));

        assertThat(words.figure()).isEqualTo(new Figure(1, 3));
        assertThat(words.step("write")).get().matches(step -> step.done() && !step.setAside());
    }

    @Test
    void aLessonIsFinishedWhenItsCoreIsDoneAndTheRestDoneOrSetAside() {
        assertThat(words(facts().ticked(read, solve).in(plan)).finished()).isFalse();
        assertThat(words(facts().ticked(read, solve, write).in(plan)).finished())
                .isTrue();
        assertThat(words(facts().ticked(read, solve).setAside(write).in(plan)).finished())
                .isTrue();
    }

    @Test
    void coreThatIsSetAsideFinishesNothing() {
        var progress = facts().ticked(read, write).setAside(solve).in(plan);

        assertThat(words(progress).finished()).isFalse();
        assertThat(words(progress).state()).isEqualTo(DayState.BEGUN);
        assertThat(progress.current()).map(LessonProgress::lesson).contains(numbers(plan));
    }

    @Test
    void aLessonOfWhichEverythingIsSetAsideIsNotFinished() {
        var facts = facts().setAside(read, solve, write);

        assertThat(words(facts.in(plan)).finished()).isFalse();
        assertThat(facts.now().toFinish(plan)).isEmpty();
    }

    @Test
    void aLessonThatMeetsTheRuleIsToBeWrittenDownOnce() {
        var facts = facts().ticked(read, solve, write);

        assertThat(facts.now().toFinish(plan)).containsExactly(words(plan));
        assertThat(facts.finished(words).now().toFinish(plan)).isEmpty();
    }

    @Test
    void aFinishedLessonStaysFinishedWhenATickIsTakenBack() {
        var words = words(facts().ticked(read).finished(words(plan)).in(plan));

        assertThat(words.finished()).isTrue();
        assertThat(words.state()).isEqualTo(DayState.DONE);
        assertThat(words.figure()).isEqualTo(new Figure(1, 3));
    }

    @Test
    void aStepAddedLaterIsNewAndReopensNothing() {
        var added = step("added", 10, Requirement.CORE, NOW.plus(Duration.ofDays(1)));
        var longer = plan(stage("basics", with(words, read, solve, write, added)), stage("practice", numbers));

        var progress = facts().ticked(read, solve, write).finished(words).in(longer);

        assertThat(words(progress).finished()).isTrue();
        assertThat(words(progress).finishedOn()).isEqualTo(TODAY);
        assertThat(words(progress).figure()).isEqualTo(new Figure(3, 4));
        assertThat(words(progress).added()).isEqualTo(1);
        assertThat(words(progress).steps())
                .filteredOn(StepView::added)
                .extracting(StepView::key)
                .containsExactly("added");
        assertThat(progress.current()).map(LessonProgress::lesson).contains(numbers(longer));
    }

    @Test
    void aStepAddedLaterIsNotNewToWhoHadNotFinished() {
        var added = step("added", 10, Requirement.CORE, NOW.plus(Duration.ofDays(1)));
        var longer = plan(stage("basics", with(words, read, solve, write, added)));

        var words = words(facts().ticked(read).in(longer));

        assertThat(words.added()).isZero();
        assertThat(words.figure()).isEqualTo(new Figure(1, 4));
    }

    @Test
    void aRetiredStepLeavesTheFiguresAndIsShownAsEarlierWork() {
        var shorter = plan(stage("basics", with(words, read, write)));

        var words = words(facts().ticked(read, solve).in(shorter));

        assertThat(words.figure()).isEqualTo(new Figure(1, 2));
        assertThat(words.earlier()).extracting(StepView::key).containsExactly("solve");
    }

    @Test
    void aTickOnARetiredStepStillBeginsADay() {
        var shorter = plan(stage("basics", with(words, read, write)));

        assertThat(words(facts().ticked(solve).in(shorter)).state()).isEqualTo(DayState.BEGUN);
    }

    @Test
    void aRetiredLessonIsEarlierWorkForThoseWhoWorkedOnIt() {
        var without = retired(plan(stage("practice", numbers)), words);

        var progress = facts().ticked(read, count).in(without);

        assertThat(progress.figure()).isEqualTo(new Figure(1, 1));
        assertThat(progress.earlierWork())
                .extracting(work -> work.lesson().key())
                .containsExactly("words");
        assertThat(progress.lesson("words")).map(LessonProgress::figure).contains(new Figure(1, 3));
        assertThat(Facts.NONE.in(without, TODAY).earlierWork()).isEmpty();
    }

    @Test
    void aLessonThatReturnsHasItsHistory() {
        var without = retired(plan(stage("practice", numbers)), words);
        var facts = facts().ticked(read, solve, write).finished(words);

        assertThat(facts.in(without).figure()).isEqualTo(new Figure(0, 1));
        assertThat(facts.in(plan).figure()).isEqualTo(new Figure(3, 4));
        assertThat(words(facts.in(plan)).finished()).isTrue();
    }

    @Test
    void aLessonPublishedLaterDoesNotCountYet() {
        var later = plan(stage("basics", words, published(numbers, TODAY.plusDays(1))));

        var before = facts().ticked(read, solve, write).in(later);
        var onTheDay = facts().ticked(read, solve, write).now().in(later, TODAY.plusDays(1));

        assertThat(before.figure()).isEqualTo(new Figure(3, 3));
        assertThat(before.lesson("numbers")).get().matches(lesson -> !lesson.published());
        assertThat(before.current()).map(LessonProgress::lesson).contains(words(later));
        assertThat(onTheDay.figure()).isEqualTo(new Figure(3, 4));
        assertThat(onTheDay.current()).map(LessonProgress::lesson).contains(numbers(later));
    }

    @Test
    void theLessonToGoOnWithIsTheFirstThatIsNotFinished() {
        assertThat(facts().ticked(count).in(plan).current())
                .map(LessonProgress::lesson)
                .contains(words(plan));
        assertThat(facts().ticked(read, solve, write).in(plan).current())
                .map(LessonProgress::lesson)
                .contains(numbers(plan));
    }

    @Test
    void onceItsCoreIsDoneALessonWaitsForTheCoreOfTheOthers() {
        assertThat(facts().ticked(read, solve).in(plan).current())
                .map(LessonProgress::lesson)
                .contains(numbers(plan));
        assertThat(facts().ticked(read, solve, count).in(plan).current())
                .map(LessonProgress::lesson)
                .contains(words(plan));
    }

    @Test
    void whenAllIsFinishedTheLastLessonIsCurrent() {
        var progress = facts().ticked(read, solve, write, count).in(plan);

        assertThat(progress.finished()).isTrue();
        assertThat(progress.current()).map(LessonProgress::lesson).contains(numbers(plan));
    }

    @Test
    void theNextStepIsTheFirstOpenOneWithRequiredOnesFirst() {
        var opened = plan(stage("basics", lesson("words", watch, read, write)));

        assertThat(words(facts().in(opened)).next()).map(StepView::key).contains("read");
        assertThat(words(facts().ticked(read).setAside(write).in(opened)).next())
                .map(StepView::key)
                .contains("watch");
    }

    @Test
    void anEmptyPlanHasNothingToGoOnWith() {
        assertThat(facts().in(plan()).current()).isEmpty();
    }

    @Test
    void aKnownDayLeavesBothSidesOfEveryFigure() {
        var progress = facts().ticked(read).known(words).in(plan);

        assertThat(words(progress).state()).isEqualTo(DayState.KNOWN);
        assertThat(words(progress).figure()).isEqualTo(Figure.NONE);
        assertThat(words(progress).minutesLeft()).isZero();
        assertThat(progress.stage("basics")).isEqualTo(Figure.NONE);
        assertThat(progress.figure()).isEqualTo(new Figure(0, 1));
        assertThat(plan.stages()).extracting(progress::known).containsExactly(true, false);
        assertThat(progress.known()).isEqualTo(1);
    }

    @Test
    void aKnownDayIsNeitherFinishedNorTheOneToGoOnWith() {
        var progress = facts().known(words).in(plan);

        assertThat(words(progress).finished()).isFalse();
        assertThat(facts().known(words).now().toFinish(plan)).isEmpty();
        assertThat(progress.current()).map(LessonProgress::lesson).contains(numbers(plan));
    }

    @Test
    void theTicksOfAKnownDayStayInSight() {
        assertThat(words(facts().ticked(read).known(words).in(plan)).step("read"))
                .get()
                .matches(StepView::done);
    }

    @Test
    void aKnownDayThatIsFinishedIsDone() {
        var words = words(facts().ticked(read, solve, write).known(this.words).in(plan));

        assertThat(words.state()).isEqualTo(DayState.DONE);
        assertThat(words.known()).isFalse();
        assertThat(words.figure()).isEqualTo(new Figure(3, 3));
    }

    @Test
    void aTrackIsFinishedWhenAllButItsKnownDaysAre() {
        var progress = facts().known(words).ticked(count).in(plan);

        assertThat(progress.finished()).isTrue();
    }

    @Test
    void aTrackOfWhichEverythingIsKnownIsNotFinished() {
        var progress = facts().known(words).known(numbers).in(plan);

        assertThat(progress.finished()).isFalse();
        assertThat(progress.current()).map(LessonProgress::lesson).contains(numbers(plan));
    }

    private Told facts() {
        return new Told(new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashSet<>());
    }

    private static LessonProgress words(TrackProgress progress) {
        return progress.lesson("words").orElseThrow();
    }

    private static Plan.Lesson words(Plan plan) {
        return plan.lesson("words").orElseThrow();
    }

    private static Plan.Lesson numbers(Plan plan) {
        return plan.lesson("numbers").orElseThrow();
    }

    private record Told(Map<Long, Moment> ticks, Set<Long> aside, Map<Long, Moment> done, Set<Long> known) {

        Told ticked(Plan.Step... steps) {
            for (var step : steps) {
                ticks.put(step.item(), new Moment(NOW, TODAY));
            }
            return this;
        }

        Told setAside(Plan.Step... steps) {
            for (var step : steps) {
                aside.add(step.item());
            }
            return this;
        }

        Told finished(Plan.Lesson lesson) {
            done.put(lesson.id(), new Moment(NOW, TODAY));
            return this;
        }

        Told known(Plan.Lesson lesson) {
            known.add(lesson.id());
            return this;
        }

        Facts now() {
            return new Facts(true, ticks, aside, done, known);
        }

        TrackProgress in(Plan plan) {
            return now().in(plan, TODAY);
        }
    }
}
