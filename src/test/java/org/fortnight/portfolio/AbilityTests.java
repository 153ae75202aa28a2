package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.portfolio.TestWork.NOTHING;
import static org.fortnight.portfolio.TestWork.answer;
import static org.fortnight.portfolio.TestWork.answers;
import static org.fortnight.portfolio.TestWork.begun;
import static org.fortnight.portfolio.TestWork.can;
import static org.fortnight.portfolio.TestWork.done;
import static org.fortnight.portfolio.TestWork.finished;
import static org.fortnight.portfolio.TestWork.known;
import static org.fortnight.portfolio.TestWork.lesson;
import static org.fortnight.portfolio.TestWork.open;
import static org.fortnight.portfolio.TestWork.passed;

import java.util.List;
import org.fortnight.curriculum.Plan;
import org.fortnight.portfolio.Ability.State;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.DayState;
import org.fortnight.progress.Figure;
import org.fortnight.progress.LessonProgress;
import org.junit.jupiter.api.Test;

/** When an objective lights, and what is counted of quizzes and minutes. */
class AbilityTests {

    private final Plan.Lesson one = lesson("one", List.of(can("add two numbers", "add", "why")));

    @Test
    void anObjectiveLightsWhenAllItsChecksAreDone() {
        var right = answers(answer("one", "why", false, true));

        assertThat(state(begun(one, done("add", 10)), right)).isEqualTo(State.CHECKED);
        assertThat(state(begun(one, open("add", 10)), right)).isEqualTo(State.OPEN);
        assertThat(state(begun(one, done("add", 10)), NOTHING)).isEqualTo(State.OPEN);
    }

    @Test
    void aWrongAnswerShowsNothingUntilALaterOneIsRight() {
        var day = begun(one, done("add", 10));

        assertThat(state(day, answers(answer("one", "why", false, false)))).isEqualTo(State.OPEN);
        assertThat(state(day, answers(answer("one", "why", false, true)))).isEqualTo(State.CHECKED);
    }

    @Test
    void anExerciseThatPassedIsACheck() {
        var solving = lesson("one", List.of(can("solve it", "solve")));

        assertThat(state(begun(solving), passed("one", "solve", ""))).isEqualTo(State.CHECKED);
    }

    @Test
    void whatOneDidBeforeAStepLeftItsLessonStillCounts() {
        var reading = lesson("one", List.of(can("read it", "read")));
        var day = new LessonProgress(
                reading, true, Figure.NONE, DayState.DONE, TestWork.DAY, 0, List.of(), List.of(done("read", 10)));

        assertThat(state(day, NOTHING)).isEqualTo(State.CHECKED);
    }

    @Test
    void theSameKeyInAnotherLessonIsAnotherCheck() {
        var asking = lesson("one", List.of(can("say why", "why")));

        assertThat(state(begun(asking), answers(answer("two", "why", true, true))))
                .isEqualTo(State.OPEN);
        assertThat(state(begun(asking), passed("two", "why", ""))).isEqualTo(State.OPEN);
    }

    @Test
    void anObjectiveWithoutChecksIsShownByItsWholeDay() {
        var unchecked = lesson("one", List.of(can("talk about it")));

        assertThat(state(begun(unchecked, done("add", 10)), NOTHING)).isEqualTo(State.OPEN);
        assertThat(state(finished(unchecked), NOTHING)).isEqualTo(State.CHECKED);
    }

    @Test
    void whatWasKnownBeforeIsNotLit() {
        assertThat(state(known(one), NOTHING)).isEqualTo(State.KNOWN);
    }

    @Test
    void firstTriesAreThoseOfLiveQuizQuestions() {
        var yourTurn = new TrackRecord.Answers("one", "turn", false, true, true, true, TestWork.DAY);
        var gone = new TrackRecord.Answers("one", "gone", true, false, true, true, TestWork.DAY);
        var record = answers(answer("one", "a", true, true), answer("one", "b", false, true), yourTurn, gone);

        assertThat(FirstTries.of(List.of(begun(one)), record)).isEqualTo(new FirstTries(1, 2));
        assertThat(FirstTries.of(List.of(), record)).isEqualTo(new FirstTries(0, 0));
    }

    @Test
    void plannedMinutesLeaveOutWhatIsKnownOrSetAside() {
        var day = begun(one, done("a", 20), open("b", 15), TestWork.aside("c", 30));

        assertThat(PlannedMinutes.of(List.of(day, known(one, open("d", 60))))).isEqualTo(new PlannedMinutes(20, 35));
    }

    @Test
    void aFileThatTwoStepsLeaveWasMadeOnce() {
        var made = Made.of(
                begun(one, TestWork.leaving("draft", "notes.md"), TestWork.leaving("revise", "notes.md"), open("x", 5)),
                passed("one", "solve", "x = 1"));

        assertThat(made.files()).extracting(Made.File::name).containsExactly("notes.md");
        assertThat(made.programs()).extracting(Made.Program::title).containsExactly("solve");
    }

    private static State state(LessonProgress day, TrackRecord record) {
        return Ability.of(day, record).get(0).state();
    }
}
