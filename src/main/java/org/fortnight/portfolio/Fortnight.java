package org.fortnight.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.notebook.Notebook.Note;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody has to show for a track, day by day: the raw material for an article.
 *
 * @param days those on which there is something, the lessons that have left the plan at the end
 */
record Fortnight(String name, Plan plan, LocalDate today, List<Day> days) {

    /**
     * What one day left behind.
     *
     * @param stage the title of its stage; empty for a lesson that has left the plan
     * @param reached what the learner can do now, as far as it was checked
     * @param note as it was typed, or null
     */
    record Day(
            Plan.Lesson lesson,
            String stage,
            @Nullable LocalDate finishedOn,
            List<String> reached,
            FirstTries tries,
            Made made,
            @Nullable String note) {

        private boolean nothing() {
            return finishedOn == null && reached.isEmpty() && tries.answered() == 0 && made.isEmpty() && note == null;
        }
    }

    static Fortnight of(String name, LocalDate today, TrackProgress progress, TrackRecord record, List<Note> notes) {
        var plan = progress.plan();
        var texts = notes.stream()
                .filter(note -> !note.text().isBlank())
                .collect(Collectors.toMap(Note::lesson, Note::text, (one, other) -> one));
        var days = new ArrayList<Day>();
        plan.stages()
                .forEach(stage -> progress.in(stage).forEach(day -> days.add(day(day, stage.title(), record, texts))));
        progress.earlierWork().forEach(day -> days.add(day(day, "", record, texts)));
        plan.retired().stream()
                .filter(lesson -> texts.containsKey(lesson.key()))
                .filter(lesson -> progress.earlierWork().stream()
                        .noneMatch(day -> day.lesson().key().equals(lesson.key())))
                .forEach(lesson -> days.add(onlyANote(lesson, texts)));
        return new Fortnight(
                name, plan, today, days.stream().filter(day -> !day.nothing()).toList());
    }

    private static Day day(LessonProgress day, String stage, TrackRecord record, Map<String, String> notes) {
        return new Day(
                day.lesson(),
                stage,
                day.finishedOn(),
                Ability.of(day, record).stream()
                        .filter(Ability::checked)
                        .map(Ability::can)
                        .toList(),
                FirstTries.of(List.of(day), record),
                Made.of(day, record),
                notes.get(day.lesson().key()));
    }

    private static Day onlyANote(Plan.Lesson lesson, Map<String, String> notes) {
        return new Day(
                lesson, "", null, List.of(), new FirstTries(0, 0), Made.nothing(lesson), notes.get(lesson.key()));
    }

    /** The first and the last date of it, where a day is finished. */
    public Optional<LocalDate> from() {
        return dates().min(LocalDate::compareTo);
    }

    public Optional<LocalDate> to() {
        return dates().max(LocalDate::compareTo);
    }

    public boolean onOneDay() {
        return from().equals(to());
    }

    private Stream<LocalDate> dates() {
        return days.stream()
                .flatMap(day -> Stream.concat(
                        Stream.of(day).map(Day::finishedOn).filter(Objects::nonNull),
                        day.made().programs().stream()
                                .map(program -> program.run().on())));
    }
}
