package org.fortnight.pacing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days on which somebody studies: some days of the week, without those of a pause. */
public record StudyDays(Set<DayOfWeek> weekdays, List<Pause> pauses) {

    /** Monday to Friday. */
    public static final StudyDays USUAL = new StudyDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of());

    /** More than a lifetime: no pause is longer. */
    private static final int FAR = 40_000;

    /** Days off, the last one included. */
    public record Pause(LocalDate from, LocalDate until) {

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public StudyDays {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("Somebody who studies does so on one day of the week at least");
        }
    }

    public boolean includes(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && pauses.stream().noneMatch(pause -> pause.includes(day));
    }

    /** The days from this one on, itself included if it is one. */
    public Stream<LocalDate> from(LocalDate day) {
        return day.datesUntil(day.plusDays(FAR)).filter(this::includes);
    }

    /** The study day that comes {@code count} study days after a day, be that one or not. */
    public LocalDate after(LocalDate day, int count) {
        return from(day.plusDays(1)).skip(count - 1L).findFirst().orElseThrow();
    }
}
