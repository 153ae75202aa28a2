package org.fortnight.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.DayState;
import org.fortnight.progress.How;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.Tick;
import org.fortnight.progress.TrackProgress;

/**
 * What a certificate says of somebody's work on a track, kept as it was when all was done: later edits of the lessons
 * change nothing of it. What was checked, run, reported and planned are never added up.
 *
 * @param track its title, in its authors' words
 * @param language of the names in it
 * @param from the date of the first step
 * @param to the date on which the last lesson was finished
 * @param answered quiz questions; {@code right} of them at the first try
 * @param passed exercises whose checks passed in the learner's browser
 * @param reported steps the learner says are done
 * @param minutes that were planned for all steps that are done
 * @param setAside required steps of finished days that were left out
 */
record Statement(
        String track,
        String language,
        LocalDate from,
        LocalDate to,
        List<Stage> stages,
        int answered,
        int right,
        int passed,
        int reported,
        int minutes,
        List<Step> setAside) {

    private static final int MOST_NAMED = 200;

    record Stage(String title, int colour, List<Day> days) {}

    /** @param known whether it was set to known, and so not worked on here */
    record Day(int number, String title, boolean known) {}

    record Step(int day, String label) {}

    /** Whether every day of the plan is finished or known, and one at least is finished. */
    static boolean earnedBy(TrackProgress progress) {
        return missing(progress).isEmpty() && progress.lessons().stream().anyMatch(LessonProgress::finished);
    }

    /** The days that are neither finished nor known. */
    static List<LessonProgress> missing(TrackProgress progress) {
        return progress.lessons().stream()
                .filter(day -> !day.finished() && !known(day))
                .toList();
    }

    /** @param progress of somebody who has earned it, in the track's own words */
    static Statement of(TrackProgress progress, TrackRecord record, List<Tick> ticks) {
        var plan = progress.plan();
        var worked = progress.lessons().stream().filter(day -> !known(day)).toList();
        var tries = FirstTries.of(worked, record);
        var counted = ticksOf(worked, ticks);
        var to = finishedOn(worked).max(Comparator.naturalOrder()).orElseThrow();
        return new Statement(
                plan.title(),
                plan.language(),
                counted.stream()
                        .map(Tick::on)
                        .min(Comparator.naturalOrder())
                        .filter(first -> first.isBefore(to))
                        .orElse(to),
                to,
                plan.stages().stream()
                        .filter(stage -> !stage.lessons().isEmpty())
                        .map(stage -> new Stage(
                                stage.title(),
                                (stage.number() - 1) % 4 + 1,
                                progress.in(stage).stream()
                                        .map(day -> new Day(
                                                day.lesson().day(), day.lesson().title(), known(day)))
                                        .toList()))
                        .toList(),
                tries.answered(),
                tries.right(),
                count(counted, How.PASSED),
                count(counted, How.SELF),
                PlannedMinutes.of(worked).ticked(),
                worked.stream()
                        .flatMap(day -> day.steps().stream()
                                .filter(step -> step.required() && step.setAside())
                                .map(step -> new Step(day.lesson().day(), step.label())))
                        .limit(MOST_NAMED)
                        .toList());
    }

    /** How many letters the names in it have, a day that was known and a step that was set aside counting more. */
    int length() {
        var titles = stages.stream()
                .flatMap(stage -> Stream.concat(
                        Stream.of(stage.title()), stage.days().stream().map(Day::title)))
                .mapToInt(String::length)
                .sum();
        return track.length() + titles + 25 * known().size() + 60 * Math.min(setAside.size(), 4);
    }

    /** The days that were known before. */
    public List<Day> known() {
        return stages.stream()
                .flatMap(stage -> stage.days().stream())
                .filter(Day::known)
                .toList();
    }

    private static boolean known(LessonProgress day) {
        return day.state() == DayState.KNOWN;
    }

    private static Stream<LocalDate> finishedOn(List<LessonProgress> days) {
        return days.stream().map(LessonProgress::finishedOn).filter(Objects::nonNull);
    }

    /** Those on steps that stand in these days now; what has left them is not told. */
    private static List<Tick> ticksOf(List<LessonProgress> days, List<Tick> ticks) {
        Map<Long, Boolean> live = days.stream()
                .flatMap(day -> day.lesson().steps().stream())
                .collect(Collectors.toMap(step -> step.item(), step -> true, (one, other) -> one));
        return ticks.stream().filter(tick -> live.containsKey(tick.item())).toList();
    }

    private static int count(List<Tick> ticks, How how) {
        return (int) ticks.stream().filter(tick -> tick.how() == how).count();
    }
}
