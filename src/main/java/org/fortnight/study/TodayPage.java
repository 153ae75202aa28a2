package org.fortnight.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fortnight.pacing.Session;
import org.fortnight.pacing.Timetable;
import org.fortnight.pacing.Timetable.Now;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/**
 * What to do now: the day that is on, and the steps that fit into today.
 *
 * @param day the day of the track that is on, or comes next
 * @param stage the stage of the day
 * @param soon its steps for today, those that are done included
 * @param others what other days have for today
 * @param later the open steps of the day that come after today
 * @param comingBack what was set aside before, when this is a day on which it comes back
 * @param closed the day that was finished today
 */
record TodayPage(
        TrackProgress progress,
        Timetable timetable,
        LessonProgress day,
        Optional<StageView> stage,
        List<StepView> soon,
        List<Others> others,
        List<StepView> later,
        List<StepView> comingBack,
        Optional<LessonProgress> closed) {

    /** Steps of another day. */
    record Others(LessonProgress day, List<StepView> steps) {}

    /** @param current the day to show when nothing is left to plan */
    static TodayPage of(TrackProgress progress, LessonProgress current, Timetable timetable) {
        var today = timetable.todays();
        var day = timetable.day().orElse(current);
        var now = today.map(Session::steps).orElse(List.of());
        return new TodayPage(
                progress,
                timetable,
                day,
                StageView.of(day.lesson(), progress),
                day.steps().stream()
                        .filter(step -> step.done() || now.contains(step))
                        .toList(),
                others(progress, day, now),
                day.steps().stream()
                        .filter(step -> step.open() && !now.contains(step))
                        .toList(),
                today.isPresent() ? Timetable.comingBack(progress, day) : List.of(),
                closed(progress, timetable));
    }

    private static List<Others> others(TrackProgress progress, LessonProgress day, List<StepView> now) {
        var others = new ArrayList<Others>();
        for (var other : progress.lessons()) {
            var steps = now.stream()
                    .filter(step -> step.lesson().equals(other.lesson().key()))
                    .toList();
            if (other != day && !steps.isEmpty()) {
                others.add(new Others(other, steps));
            }
        }
        return others;
    }

    private static Optional<LessonProgress> closed(TrackProgress progress, Timetable timetable) {
        return progress.lessons().stream()
                .filter(lesson -> timetable.today().equals(lesson.finishedOn()))
                .reduce((earlier, later) -> later);
    }

    /** Whether there is something to go on with here and now. */
    public boolean open() {
        return timetable.now() == Now.STUDY;
    }

    public boolean is(String now) {
        return timetable.now().name().equals(now);
    }

    public boolean begun() {
        return day.steps().stream().anyMatch(StepView::done);
    }

    /** The number of the colour of this day's stage. */
    public int colour() {
        return stage.map(StageView::colour).orElse(1);
    }

    /** The step to go on with: the first that is planned. */
    public Optional<StepView> next() {
        return timetable
                .todays()
                .or(timetable::next)
                .map(session -> session.steps().get(0))
                .or(day::next);
    }

    /** The minutes that are left of today. */
    public int minutes() {
        return timetable.todays().map(Session::minutes).orElse(0);
    }

    public int laterMinutes() {
        return later.stream().mapToInt(StepView::minutes).sum();
    }
}
