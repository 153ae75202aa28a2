package org.fortnight.pacing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Three answers as they were typed.
 *
 * @param start a date; none where the track is under way
 * @param weekday numbers from 1, Monday
 * @param minutes one of {@link Pace#CHOICES}
 */
record PaceForm(
        @Nullable String start,
        @Nullable List<String> weekday,
        @Nullable String minutes) {

    /** Of whom nobody expects to know what they do then. */
    private static final int DAYS_AHEAD = 366;

    static PaceForm of(Pace pace, LocalDate start) {
        var weekdays = pace.weekdays().stream()
                .map(day -> String.valueOf(day.getValue()))
                .toList();
        return new PaceForm(start.toString(), weekdays, String.valueOf(pace.minutes()));
    }

    static LocalDate latest(LocalDate today) {
        return today.plusDays(DAYS_AHEAD);
    }

    /** Whether it says anything at all. */
    boolean given() {
        return start != null || weekday != null || minutes != null;
    }

    Set<DayOfWeek> weekdays() {
        var numbers = weekday == null ? List.<String>of() : weekday;
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> numbers.contains(String.valueOf(day.getValue())))
                .collect(Collectors.toSet());
    }

    Optional<Integer> minutesOfADay() {
        return Pace.CHOICES.stream()
                .filter(choice -> String.valueOf(choice).equals(minutes))
                .findFirst();
    }

    /** A date, whatever it is; empty when it cannot be read. */
    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The pace it asks for; where it is wrong, the errors say so and the answer is no more than a guess. */
    Pace check(Pace before, LocalDate today, boolean startOpen, Errors errors) {
        if (startOpen) {
            checkStart(today, errors);
        }
        if (weekdays().isEmpty()) {
            errors.rejectValue("weekday", "pacing.weekday.none");
        }
        if (minutesOfADay().isEmpty()) {
            errors.rejectValue("minutes", "pacing.minutes.none");
        }
        var begin = startOpen ? date(start).orElse(today) : before.start();
        return new Pace(
                begin,
                weekdays().isEmpty() ? before.weekdays() : weekdays(),
                minutesOfADay().orElse(before.minutes()),
                before.pauses());
    }

    private void checkStart(LocalDate today, Errors errors) {
        var begin = date(start);
        if (begin.isEmpty()) {
            errors.rejectValue("start", "pacing.start.unreadable");
        } else if (begin.get().isBefore(today)) {
            errors.rejectValue("start", "pacing.start.past");
        } else if (begin.get().isAfter(latest(today))) {
            errors.rejectValue("start", "pacing.start.far");
        }
    }
}
