package org.fortnight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.study.TestDays.aside;
import static org.fortnight.study.TestDays.done;
import static org.fortnight.study.TestDays.open;
import static org.fortnight.study.TestDays.track;

import java.time.LocalDate;
import java.util.List;
import org.fortnight.pacing.Session;
import org.fortnight.pacing.StudyDays;
import org.fortnight.pacing.Timetable;
import org.fortnight.pacing.Timetable.Now;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.fortnight.study.TestDays.Day;
import org.junit.jupiter.api.Test;

class TodayPageTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void whatIsPlannedForTodayIsForNowAndTheRestForLater() {
        var page = today(track(Day.of("one", open("a", 25), open("b", 25), open("c", 20), open("d", 5))), "a", "b");

        assertThat(page.soon()).extracting(StepView::key).containsExactly("a", "b");
        assertThat(page.later()).extracting(StepView::key).containsExactly("c", "d");
        assertThat(page.laterMinutes()).isEqualTo(25);
        assertThat(page.minutes()).isEqualTo(50);
    }

    @Test
    void aStepThatIsSetAsideIsNeitherForNowNorForLater() {
        var page = today(track(Day.of("one", aside("a", 5), open("b", 25), open("c", 30), open("d", 20))), "b", "c");

        assertThat(page.soon()).extracting(StepView::key).containsExactly("b", "c");
        assertThat(page.later()).extracting(StepView::key).containsExactly("d");
    }

    @Test
    void aStepThatIsDoneStaysInSight() {
        var page = today(track(Day.of("one", done("a", 30), open("b", 30), open("c", 30), done("d", 30))), "b", "c");

        assertThat(page.soon()).extracting(StepView::key).containsExactly("a", "b", "c", "d");
        assertThat(page.next()).map(StepView::key).contains("b");
        assertThat(page.begun()).isTrue();
    }

    @Test
    void theButtonNamesTheStepThatIsPlannedFirst() {
        var page = today(track(Day.of("one", open("a", 30), open("b", 30))), "b");

        assertThat(page.next()).map(StepView::key).contains("b");
    }

    @Test
    void aDayFinishedTodayIsNamedAndTheNextOneWaits() {
        var progress = track(Day.of("one", done("a", 10)).finishedOn(TODAY), Day.of("two", open("b", 10)));
        var next = new Session(
                TODAY.plusDays(1),
                progress.lessons().get(1),
                progress.lessons().get(1).steps());
        var page = page(progress, new Timetable(Now.ENOUGH, TODAY, StudyDays.USUAL, List.of(next), null, false));

        assertThat(page.closed()).map(day -> day.lesson().key()).contains("one");
        assertThat(page.open()).isFalse();
        assertThat(page.day().lesson().key()).isEqualTo("two");
    }

    @Test
    void aDayFinishedYesterdayIsNotNamed() {
        var progress = track(Day.of("one", done("a", 10)).finishedOn(TODAY.minusDays(1)), Day.of("two", open("b", 10)));

        var page = page(
                progress,
                planned(progress.lessons().get(1), progress.lessons().get(1).steps()));

        assertThat(page.closed()).isEmpty();
        assertThat(page.open()).isTrue();
    }

    private static TodayPage today(TrackProgress progress, String... planned) {
        var day = progress.lessons().get(0);
        var steps = List.of(planned).stream()
                .map(key -> day.step(key).orElseThrow())
                .toList();
        return page(progress, planned(day, steps));
    }

    private static Timetable planned(LessonProgress day, List<StepView> steps) {
        return new Timetable(Now.STUDY, TODAY, StudyDays.USUAL, List.of(new Session(TODAY, day, steps)), null, false);
    }

    private static TodayPage page(TrackProgress progress, Timetable timetable) {
        return TodayPage.of(progress, progress.current().orElseThrow(), timetable);
    }
}
