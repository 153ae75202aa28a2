package org.fortnight.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.curriculum.TestPlans.core;
import static org.fortnight.curriculum.TestPlans.lesson;
import static org.fortnight.curriculum.TestPlans.optional;
import static org.fortnight.curriculum.TestPlans.plan;
import static org.fortnight.curriculum.TestPlans.published;
import static org.fortnight.curriculum.TestPlans.required;
import static org.fortnight.curriculum.TestPlans.retired;
import static org.fortnight.curriculum.TestPlans.stage;
import static org.fortnight.curriculum.TestPlans.with;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fortnight.curriculum.Plan;
import org.fortnight.pacing.StudyDays.Pause;
import org.fortnight.pacing.Timetable.Now;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.junit.jupiter.api.Test;

class TimetableTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SATURDAY = MONDAY.plusDays(5);

    /** Each day has a core of 40 minutes, another 30 that are required, and something optional. */
    private static final Plan THREE = plan(stage("basics", day("a"), day("b"), day("c")));

    @Test
    void aDayOfTheTrackFallsOnEachStudyDay() {
        var timetable = of(TestProgress.nothing(), THREE, Pace.USUAL, FRIDAY);

        assertThat(words(timetable))
                .containsExactly(
                        FRIDAY + ": a1 a2 a3", FRIDAY.plusDays(3) + ": b1 b2 b3", FRIDAY.plusDays(4) + ": c1 c2 c3");
        assertThat(timetable.ends()).contains(FRIDAY.plusDays(4));
        assertThat(timetable.now()).isEqualTo(Now.STUDY);
    }

    @Test
    void fourteenDaysFromAMondayEndOnAThursday() {
        var fourteen = plan(stage(
                "all",
                IntStream.rangeClosed(1, 14)
                        .mapToObj(number -> lesson("day" + number, core("step" + number, 60)))
                        .toArray(Plan.Lesson[]::new)));

        assertThat(of(TestProgress.nothing(), fourteen, Pace.USUAL, MONDAY).ends())
                .contains(LocalDate.of(2026, 12, 17));
        assertThat(Planning.returning(fourteen)).containsExactlyInAnyOrder(7, 14);
    }

    @Test
    void stepsFillTheMinutesAndNeverBreak() {
        assertThat(words(of(TestProgress.nothing(), THREE, pace(60), MONDAY)))
                .containsExactly(
                        MONDAY + ": a1 a2", // 40 minutes; a3 takes 30
                        MONDAY.plusDays(1) + ": b1 b2",
                        MONDAY.plusDays(2) + ": c1 c2",
                        MONDAY.plusDays(3) + ": a3 b3",
                        FRIDAY + ": c3");
    }

    @Test
    void aStepLongerThanAStudyDayHasOneOfItsOwn() {
        var plan = plan(stage("basics", lesson("a", core("a1", 10), core("a2", 45), core("a3", 10))));

        assertThat(words(of(TestProgress.nothing(), plan, pace(30), MONDAY)))
                .containsExactly(MONDAY + ": a1", MONDAY.plusDays(1) + ": a2", MONDAY.plusDays(2) + ": a3");
    }

    @Test
    void halfAnHourADayGoesThroughTheCoreOfAllDaysFirst() {
        assertThat(words(of(TestProgress.nothing(), THREE, pace(30), MONDAY)))
                .containsExactly(
                        MONDAY + ": a1",
                        MONDAY.plusDays(1) + ": a2",
                        MONDAY.plusDays(2) + ": b1",
                        MONDAY.plusDays(3) + ": b2",
                        FRIDAY + ": c1",
                        MONDAY.plusDays(7) + ": c2",
                        MONDAY.plusDays(8) + ": a3",
                        MONDAY.plusDays(9) + ": b3",
                        MONDAY.plusDays(10) + ": c3");
    }

    @Test
    void whatWasTickedTodayCountsAgainstTheMinutes() {
        var timetable = of(TestProgress.nothing().tick(MONDAY, "a1"), THREE, pace(60), MONDAY);

        assertThat(keys(timetable.todays().orElseThrow())).isEqualTo("a2");
        assertThat(of(TestProgress.nothing().tick(MONDAY, "a1", "a2"), THREE, pace(60), MONDAY)
                        .now())
                .isEqualTo(Now.ENOUGH);
    }

    @Test
    void onceTheCoreIsDoneTheCalendarMovesOnAndTheRestComesBackInTheMiddleAndAtTheEnd() {
        var done = TestProgress.nothing().tick(MONDAY, "a1", "a2");

        assertThat(words(of(done, THREE, Pace.USUAL, MONDAY)).get(0)).isEqualTo(MONDAY + ": a3");
        assertThat(words(of(done, THREE, Pace.USUAL, MONDAY.plusDays(1))))
                .containsExactly(MONDAY.plusDays(1) + ": b1 b2 b3 a3", MONDAY.plusDays(2) + ": c1 c2 c3");
    }

    @Test
    void whatIsSetAsideIsOfferedOnTheDaysOfReturn() {
        var progress =
                TestProgress.nothing().tick(MONDAY, "a1", "a2").aside("a3").in(THREE);

        assertThat(Timetable.comingBack(progress, progress.lessons().get(1)))
                .extracting(StepView::key)
                .containsExactly("a3");
        assertThat(Timetable.comingBack(progress, progress.lessons().get(0))).isEmpty();
        assertThat(words(of(progress, Pace.USUAL, MONDAY.plusDays(1))))
                .containsExactly(MONDAY.plusDays(1) + ": b1 b2 b3", MONDAY.plusDays(2) + ": c1 c2 c3");
    }

    @Test
    void aCoreStepThatWasSetAsideComesBackToo() {
        var progress = TestProgress.nothing().tick(MONDAY, "a1", "a3").aside("a2");

        for (var pace : List.of(Pace.USUAL, pace(60), pace(30))) {
            assertThat(String.join(" ", words(of(progress, THREE, pace, MONDAY.plusDays(1)))))
                    .contains("a2");
        }
    }

    @Test
    void aMissedDayMovesTheEnd() {
        var done = TestProgress.nothing().tick(MONDAY, "a1", "a2", "a3");

        assertThat(of(done, THREE, Pace.USUAL, MONDAY.plusDays(1)).moved()).isFalse();
        var missed = of(done, THREE, Pace.USUAL, MONDAY.plusDays(2));
        assertThat(missed.moved()).isTrue();
        assertThat(missed.ends()).contains(MONDAY.plusDays(3));
    }

    @Test
    void aWeekendWithoutWorkMovesNothing() {
        var done = TestProgress.nothing().tick(FRIDAY, "a1", "a2", "a3");

        assertThat(of(done, THREE, Pace.USUAL, FRIDAY.plusDays(3)).moved()).isFalse();
    }

    @Test
    void tomorrowsStepsDoneTodayBringTheEndNearer() {
        var done = TestProgress.nothing().tick(MONDAY, "a1", "a2", "a3", "b1", "b2", "b3");

        var timetable = of(done, THREE, Pace.USUAL, MONDAY);
        assertThat(timetable.now()).isEqualTo(Now.ENOUGH);
        assertThat(timetable.ends()).contains(MONDAY.plusDays(1));
    }

    @Test
    void whoHasFinishedADayAndBegunTheNextGoesOnWithIt() {
        var done = TestProgress.nothing().tick(MONDAY, "a1", "a2", "a3", "b1");

        assertThat(words(of(done, THREE, Pace.USUAL, MONDAY)).get(0)).isEqualTo(MONDAY + ": b2 b3");
    }

    @Test
    void aDayThatIsNoStudyDayIsForRestUnlessOneWorks() {
        assertThat(of(TestProgress.nothing(), THREE, Pace.USUAL, SATURDAY).now())
                .isEqualTo(Now.REST);

        var working = of(TestProgress.nothing().tick(SATURDAY, "a1"), THREE, Pace.USUAL, SATURDAY);
        assertThat(words(working).get(0)).isEqualTo(SATURDAY + ": a2 a3");
    }

    @Test
    void nothingComesBeforeTheStartUnlessOneHasBegun() {
        var pace = new Pace(FRIDAY, Pace.USUAL.weekdays(), Pace.A_DAY, List.of());

        var before = of(TestProgress.nothing(), THREE, pace, MONDAY);
        assertThat(before.now()).isEqualTo(Now.BEFORE);
        assertThat(before.next().orElseThrow().on()).isEqualTo(FRIDAY);
        assertThat(of(TestProgress.nothing().tick(MONDAY, "a1"), THREE, pace, MONDAY)
                        .now())
                .isEqualTo(Now.STUDY);
        assertThat(of(TestProgress.nothing().tick(MONDAY, "a1"), THREE, pace, MONDAY.plusDays(1))
                        .now())
                .isEqualTo(Now.STUDY);
    }

    @Test
    void aPauseMovesWhatComes() {
        var pace = Pace.USUAL.with(List.of(new Pause(MONDAY, FRIDAY)));

        var paused = of(TestProgress.nothing(), THREE, pace, MONDAY);
        assertThat(paused.now()).isEqualTo(Now.PAUSED);
        assertThat(paused.until()).isEqualTo(FRIDAY);
        assertThat(paused.next().orElseThrow().on()).isEqualTo(MONDAY.plusDays(7));
        assertThat(of(TestProgress.nothing(), THREE, pace, MONDAY.plusDays(7)).now())
                .isEqualTo(Now.STUDY);
    }

    @Test
    void aPauseLastsAlsoForWhoHasWorkedOnItsFirstDay() {
        var pace = Pace.USUAL.with(List.of(new Pause(MONDAY, FRIDAY)));

        var paused = of(TestProgress.nothing().tick(MONDAY, "a1", "a2"), THREE, pace, MONDAY);
        assertThat(paused.now()).isEqualTo(Now.PAUSED);
        assertThat(words(paused))
                .containsExactly(MONDAY.plusDays(7) + ": b1 b2 b3 a3", MONDAY.plusDays(8) + ": c1 c2 c3");
    }

    @Test
    void aKnownDayIsNotPlanned() {
        assertThat(words(of(TestProgress.nothing().known("a"), THREE, Pace.USUAL, MONDAY)))
                .containsExactly(MONDAY + ": b1 b2 b3", MONDAY.plusDays(1) + ": c1 c2 c3");
    }

    @Test
    void aLessonIsPlannedForTheDayItOpensAtTheEarliest() {
        var plan = plan(stage("basics", day("a"), published(day("b"), MONDAY.plusDays(9)), day("c")));

        assertThat(words(of(TestProgress.nothing(), plan, Pace.USUAL, MONDAY)))
                .containsExactly(
                        MONDAY + ": a1 a2 a3", MONDAY.plusDays(1) + ": c1 c2 c3", MONDAY.plusDays(9) + ": b1 b2 b3");
        var far = plan(stage("basics", published(day("a"), LocalDate.of(2999, 1, 31))));
        assertThat(of(TestProgress.nothing(), far, Pace.USUAL, MONDAY).ends()).contains(LocalDate.of(2999, 1, 31));
        assertThat(of(TestProgress.nothing(), far, Pace.USUAL, MONDAY).now()).isEqualTo(Now.REST);
    }

    @Test
    void aLessonMoreInThePlanMovesTheEndAndARetiredOneTakesItBack() {
        var done = TestProgress.nothing().tick(MONDAY, "a1", "a2", "a3");
        var four = with(THREE, stage("basics", day("a"), day("x"), day("b"), day("c")));
        var two = retired(with(THREE, stage("basics", day("a"), day("c"))), day("b"));

        assertThat(of(done, four, Pace.USUAL, MONDAY.plusDays(1)).ends()).contains(MONDAY.plusDays(3));
        assertThat(of(done, two, Pace.USUAL, MONDAY.plusDays(1)).ends()).contains(MONDAY.plusDays(1));
    }

    @Test
    void aTrackOfOneDayHasATimetableToo() {
        var one = plan(stage("basics", day("a")));

        assertThat(of(TestProgress.nothing(), one, Pace.USUAL, MONDAY).ends()).contains(MONDAY);
        assertThat(of(TestProgress.nothing().tick(MONDAY, "a1", "a2", "a3"), one, Pace.USUAL, MONDAY)
                        .now())
                .isEqualTo(Now.FINISHED);
    }

    @Test
    void leapDayIsADayLikeOthers() {
        var thursday = LocalDate.of(2024, 2, 29);

        assertThat(words(of(TestProgress.nothing(), THREE, Pace.USUAL, thursday)))
                .containsExactly(thursday + ": a1 a2 a3", "2024-03-01: b1 b2 b3", "2024-03-04: c1 c2 c3");
    }

    @Test
    void whoHasMovedWestAfterATickOfTomorrowStillHasAPlan() {
        var tomorrow = MONDAY.plusDays(1);
        var done = TestProgress.nothing().tick(tomorrow, "a1", "a2", "a3");

        var timetable = of(done, THREE, Pace.USUAL, MONDAY);
        assertThat(timetable.moved()).isFalse();
        assertThat(timetable.sessions()).isNotEmpty();
    }

    @Test
    void everyPlanEndsWhateverThePace() {
        var weekdays = Set.of(EnumSet.of(DayOfWeek.SUNDAY), EnumSet.allOf(DayOfWeek.class));
        for (var days : weekdays) {
            for (int minutes : Pace.CHOICES) {
                var pace = new Pace(null, days, minutes, List.of(new Pause(MONDAY, MONDAY.plusDays(366))));
                var timetable = of(TestProgress.nothing().tick(MONDAY, "b1").aside("a1", "c3"), THREE, pace, MONDAY);

                assertThat(timetable.sessions().stream()
                                .mapToInt(day -> day.steps().size())
                                .sum())
                        .as(pace.toString())
                        .isEqualTo(7);
            }
        }
    }

    private static Plan.Lesson day(String key) {
        return lesson(key, core(key + 1, 20), core(key + 2, 20), required(key + 3, 30), optional(key + 4, 15));
    }

    private static Pace pace(int minutes) {
        return Pace.USUAL.with(minutes);
    }

    private static Timetable of(TestProgress progress, Plan plan, Pace pace, LocalDate today) {
        return of(progress.in(plan), pace, today);
    }

    private static Timetable of(TrackProgress progress, Pace pace, LocalDate today) {
        return Timetable.of(progress, pace, today);
    }

    private static List<String> words(Timetable timetable) {
        return timetable.sessions().stream()
                .map(session -> session.on() + ": " + keys(session))
                .toList();
    }

    private static String keys(Session session) {
        return session.steps().stream().map(StepView::key).collect(Collectors.joining(" "));
    }
}
