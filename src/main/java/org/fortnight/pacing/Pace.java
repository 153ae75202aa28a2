package org.fortnight.pacing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fortnight.pacing.StudyDays.Pause;
import org.jspecify.annotations.Nullable;

/**
 * How somebody goes through a track.
 *
 * @param start the first day, or null for whoever has said nothing
 * @param minutes of a study day; 0 for a day of the track on each study day, however long it is
 */
record Pace(@Nullable LocalDate start, Set<DayOfWeek> weekdays, int minutes, List<Pause> pauses) {

    /** A day of the track on each study day. */
    static final int A_DAY = 0;

    /** What one may choose, the usual first. */
    static final List<Integer> CHOICES = List.of(A_DAY, 120, 60, 30);

    /** What holds for whoever has said nothing. */
    static final Pace USUAL = new Pace(null, StudyDays.USUAL.weekdays(), A_DAY, List.of());

    /** No day of a track is longer. */
    private static final int LONGEST = 120;

    Pace {
        if (!CHOICES.contains(minutes)) {
            throw new IllegalArgumentException("A study day has " + CHOICES + " minutes, not " + minutes);
        }
        weekdays = Set.copyOf(weekdays);
        pauses = List.copyOf(pauses);
    }

    StudyDays days() {
        return new StudyDays(weekdays, pauses);
    }

    boolean aDayADay() {
        return minutes == A_DAY;
    }

    /** Half an hour is too little to take a day of the track as it comes: the core of all of them goes first. */
    boolean coreFirst() {
        return minutes == 30;
    }

    /** The minutes that a study day holds at most. */
    int budget() {
        return aDayADay() ? LONGEST : minutes;
    }

    /** The pause that a day lies in. */
    Optional<Pause> pause(LocalDate day) {
        return pauses.stream().filter(pause -> pause.includes(day)).findFirst();
    }

    Pace with(int otherMinutes) {
        return new Pace(start, weekdays, otherMinutes, pauses);
    }

    Pace with(List<Pause> otherPauses) {
        return new Pace(start, weekdays, minutes, otherPauses);
    }
}
