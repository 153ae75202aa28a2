package org.fortnight.pacing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * The three questions about a track, and what each answer would mean.
 *
 * @param startOpen whether one may still choose the first day: until something is done
 */
record PacePage(
        TrackProgress progress, boolean startOpen, LocalDate today, List<Weekday> weekdays, List<Choice> choices) {

    /** A day of the week, to tick. */
    record Weekday(int number, String shortName, String name, boolean chosen) {}

    /**
     * So long on a study day.
     *
     * @param ends the date on which the plan would end then; none when nothing is left
     */
    record Choice(int minutes, boolean chosen, @Nullable LocalDate ends) {}

    static PacePage of(TrackProgress progress, Pace pace, PaceForm form, LocalDate today, Locale language) {
        var weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> weekday(day, form.weekdays().contains(day), language))
                .toList();
        var choices = Pace.CHOICES.stream()
                .map(minutes -> choice(progress, pace.with(minutes), pace.minutes() == minutes, today))
                .toList();
        return new PacePage(progress, startOpen(progress), today, weekdays, choices);
    }

    static boolean startOpen(TrackProgress progress) {
        return Planning.datesOfWork(progress).findAny().isEmpty();
    }

    public Plan plan() {
        return progress.plan();
    }

    public LocalDate latest() {
        return PaceForm.latest(today);
    }

    public boolean thisYear(LocalDate date) {
        return date.getYear() == today.getYear();
    }

    private static Weekday weekday(DayOfWeek day, boolean chosen, Locale language) {
        return new Weekday(
                day.getValue(),
                day.getDisplayName(TextStyle.SHORT, language),
                day.getDisplayName(TextStyle.FULL, language),
                chosen);
    }

    private static Choice choice(TrackProgress progress, Pace pace, boolean chosen, LocalDate today) {
        var ends = Timetable.of(progress, pace, today).ends().orElse(null);
        return new Choice(pace.minutes(), chosen, ends);
    }
}
