package org.fortnight.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.pacing.Timetable;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's progress in one track, as they read it.
 *
 * @param timetable what comes when
 * @param made day by day, work in lessons that have left the plan at the end
 */
record ProgressPage(
        TrackProgress progress, Timetable timetable, List<StageReport> stages, List<Made> made, List<News> news) {

    static ProgressPage of(TrackProgress progress, Timetable timetable, TrackRecord record, List<News> news) {
        return new ProgressPage(
                progress,
                timetable,
                progress.plan().stages().stream()
                        .map(stage -> StageReport.of(stage, progress, record))
                        .toList(),
                Stream.concat(progress.lessons().stream(), progress.earlierWork().stream())
                        .map(day -> Made.of(day, record))
                        .filter(made -> !made.isEmpty())
                        .toList(),
                news);
    }

    public Plan plan() {
        return progress.plan();
    }

    /** The key of the day that gets the frame, as on Today. */
    public @Nullable String currentKey() {
        return timetable.day().map(day -> day.lesson().key()).orElse(null);
    }

    /** The number of the colour of the current day's stage. */
    public int colour() {
        return stages.stream()
                .filter(this::current)
                .findFirst()
                .map(StageReport::colour)
                .orElse(1);
    }

    /** Whether the day to go on with stands in this stage; at the end, the last day. */
    public boolean current(StageReport stage) {
        return timetable
                .day()
                .or(progress::current)
                .filter(day -> day.lesson().stage().equals(stage.stage().key()))
                .isPresent();
    }

    public int checked() {
        return stages.stream().mapToInt(StageReport::checked).sum();
    }

    public int abilities() {
        return stages.stream().mapToInt(StageReport::total).sum();
    }

    public FirstTries tries() {
        return stages.stream()
                .map(StageReport::tries)
                .reduce(
                        new FirstTries(0, 0),
                        (one, other) -> new FirstTries(one.right() + other.right(), one.answered() + other.answered()));
    }

    /** What the longest bar of the quizzes stands for. */
    public int mostAnswered() {
        return stages.stream().mapToInt(stage -> stage.tries().answered()).max().orElse(0);
    }

    public PlannedMinutes minutes() {
        return PlannedMinutes.of(progress.lessons());
    }

    /** What the longest bar of the hours stands for. */
    public int mostMinutes() {
        return stages.stream().mapToInt(stage -> stage.minutes().all()).max().orElse(0);
    }

    /** Whether a certificate can be had. */
    public boolean certified() {
        return Statement.earnedBy(progress);
    }
}
