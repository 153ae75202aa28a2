package org.fortnight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.study.TestDays.aside;
import static org.fortnight.study.TestDays.done;
import static org.fortnight.study.TestDays.open;
import static org.fortnight.study.TestDays.track;

import java.time.LocalDate;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.fortnight.study.TestDays.Day;
import org.junit.jupiter.api.Test;

class TodayPageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void anHourOfStepsIsForNowAndTheRestForLater() {
        var page = today(track(Day.of("one", open("a", 25), open("b", 25), open("c", 20), open("d", 5))));

        assertThat(page.soon()).extracting(StepView::key).containsExactly("a", "b");
        assertThat(page.later()).extracting(StepView::key).containsExactly("c", "d");
        assertThat(page.laterMinutes()).isEqualTo(25);
    }

    @Test
    void aStepThatIsSetAsideIsNeitherForNowNorForLater() {
        var page = today(track(Day.of("one", aside("a", 5), open("b", 25), open("c", 30), open("d", 20))));

        assertThat(page.soon()).extracting(StepView::key).containsExactly("b", "c");
        assertThat(page.later()).extracting(StepView::key).containsExactly("d");
        assertThat(page.laterMinutes()).isEqualTo(20);
    }

    @Test
    void aStepThatIsDoneStaysInSightAndTakesNoTime() {
        var page = today(track(Day.of("one", done("a", 30), open("b", 30), open("c", 30), done("d", 30))));

        assertThat(page.soon()).extracting(StepView::key).containsExactly("a", "b", "c", "d");
        assertThat(page.next()).map(StepView::key).contains("b");
    }

    @Test
    void oneStepFitsHoweverLongItIs() {
        var page = today(track(Day.of("one", open("a", 90))));

        assertThat(page.soon()).extracting(StepView::key).containsExactly("a");
    }

    @Test
    void aDayFinishedTodayIsEnough() {
        var page = today(track(Day.of("one", done("a", 10)).finishedOn(TODAY), Day.of("two", open("b", 10))));

        assertThat(page.closed()).map(day -> day.lesson().key()).contains("one");
        assertThat(page.open()).isFalse();
        assertThat(page.day().lesson().key()).isEqualTo("two");
    }

    @Test
    void aDayFinishedYesterdayLeadsToTheNext() {
        var page =
                today(track(Day.of("one", done("a", 10)).finishedOn(TODAY.minusDays(1)), Day.of("two", open("b", 10))));

        assertThat(page.closed()).isEmpty();
        assertThat(page.open()).isTrue();
    }

    @Test
    void whoHasBegunTheNextDayGoesOnWithIt() {
        var page = today(
                track(Day.of("one", done("a", 10)).finishedOn(TODAY), Day.of("two", done("b", 10), open("c", 10))));

        assertThat(page.open()).isTrue();
        assertThat(page.begun()).isTrue();
    }

    private static TodayPage today(TrackProgress progress) {
        return TodayPage.of(progress, progress.current().orElseThrow(), TODAY);
    }
}
