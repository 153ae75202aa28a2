package org.fortnight.portfolio;

import java.util.List;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;

/** One stage on the progress page: what one can do after each of its days, and how its quizzes went. */
record StageReport(Plan.Stage stage, List<Day> days, FirstTries tries, PlannedMinutes minutes) {

    record Day(LessonProgress progress, List<Ability> abilities) {

        public boolean known() {
            return progress.state() == DayState.KNOWN;
        }
    }

    static StageReport of(Plan.Stage stage, TrackProgress progress, TrackRecord record) {
        var lessons = progress.in(stage);
        return new StageReport(
                stage,
                lessons.stream()
                        .map(day -> new Day(day, Ability.of(day, record)))
                        .toList(),
                FirstTries.of(lessons, record),
                PlannedMinutes.of(lessons));
    }

    /** Whether all its days were known before. */
    public boolean known() {
        return !days.isEmpty() && days.stream().allMatch(Day::known);
    }

    /** The number of its colour: the first four stages have one each, then they begin again. */
    public int colour() {
        return (stage.number() - 1) % 4 + 1;
    }

    public int checked() {
        return (int) abilities(Ability::checked);
    }

    /** How many there are to be checked; those of known days are shown beside it. */
    public int total() {
        return (int) abilities(ability -> ability.state() != Ability.State.KNOWN);
    }

    private long abilities(java.util.function.Predicate<Ability> counted) {
        return days.stream()
                .flatMap(day -> day.abilities().stream())
                .filter(counted)
                .count();
    }
}
