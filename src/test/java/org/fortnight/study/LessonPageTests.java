package org.fortnight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.study.TestDays.at;
import static org.fortnight.study.TestDays.body;
import static org.fortnight.study.TestDays.section;
import static org.fortnight.study.TestDays.track;
import static org.fortnight.study.TestDays.yourTurn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.notebook.LessonNotes;
import org.fortnight.notebook.NoteView;
import org.fortnight.practice.LessonPractice;
import org.fortnight.progress.StepView;
import org.fortnight.study.TestDays.Day;
import org.junit.jupiter.api.Test;

class LessonPageTests {

    private static final LessonBody BODY = body(
            List.of(section("first", yourTurn("your-row")), section("second"), section("second")),
            List.of("attention"),
            List.of("why"),
            5);

    @Test
    void aTickStandsWhereTheWorkOfItsStepEnds() {
        var page = page(BODY, at("read", "first"), at("solve", "attention"), at("answer", "quiz"));

        assertThat(page.sections().get(0).steps()).extracting(StepView::key).containsExactly("read");
        assertThat(page.exercises().get(0).steps()).extracting(StepView::key).containsExactly("solve");
        assertThat(page.quizSteps()).extracting(StepView::key).containsExactly("answer");
        assertThat(page.otherSteps()).isEmpty();
    }

    @Test
    void aPlaceInsideASectionBelongsToTheSection() {
        var page = page(BODY, at("detail", "first-detail"), at("row", "your-row"));

        assertThat(page.sections().get(0).steps()).extracting(StepView::key).containsExactly("detail", "row");
    }

    @Test
    void aStepWithoutAPlaceStandsWithTheOthersInTheOrderOfThePlan() {
        var page = page(BODY, at("watch", null), at("read", "first"), at("lost", "no-such-place"));

        assertThat(page.otherSteps()).extracting(StepView::key).containsExactly("watch", "lost");
    }

    @Test
    void everyTickStandsOnThePageOnceWhateverTheTargetsSay() {
        var steps = Stream.of("second", "second-detail", "attention", "quiz", "why", "first", "nowhere", null)
                .map(target -> at("at-" + target, target))
                .toArray(StepView[]::new);

        var page = page(BODY, steps);

        assertThat(ticks(page)).containsExactlyInAnyOrder(steps);
    }

    @Test
    void aQuizThatIsNotThereTakesNoTick() {
        var page = page(body(List.of(), List.of(), List.of(), 0), at("answer", "quiz"));

        assertThat(page.quizSteps()).isEmpty();
        assertThat(page.otherSteps()).extracting(StepView::key).containsExactly("answer");
    }

    @Test
    void threeReferencesAreInSightAndTheRestIsFolded() {
        var page = page(BODY);

        assertThat(page.references()).hasSize(3);
        assertThat(page.moreReferences()).hasSize(2);
    }

    private static LessonPage page(LessonBody body, StepView... steps) {
        var progress = track(Day.of("one", steps), Day.of("two"));
        return LessonPage.of(
                progress,
                progress.lessons().get(0),
                body,
                new LessonPractice(Map.of(), Map.of(), new LessonPractice.QuizFigure("", 0, 0, 0), false),
                new LessonNotes(new NoteView("", "", "", 0, null), Map.of()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static List<StepView> ticks(LessonPage page) {
        return Stream.of(
                        page.sections().stream().flatMap(section -> section.steps().stream()),
                        page.exercises().stream().flatMap(exercise -> exercise.steps().stream()),
                        page.quizSteps().stream(),
                        page.otherSteps().stream())
                .flatMap(steps -> steps)
                .toList();
    }
}
