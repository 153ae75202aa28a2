package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * What comes when, from today to the end of a track. It is worked out anew whenever somebody looks, from what is done and
 * what is left: who misses a day, or does tomorrow's steps today, finds it moved.
 *
 * @param days on which its owner studies
 * @param sessions what is ahead, today included while something of it is left
 * @param until the last day of the pause that is on
 * @param moved whether the end has moved away since the last day on which something was done
 */
public record Timetable(
        Now now,
        LocalDate today,
        StudyDays days,
        List<Session> sessions,
        @Nullable LocalDate until,
        boolean moved) {

    /** What today is. */
    public enum Now {
        /** The day one has chosen to start on lies ahead. */
        BEFORE,
        PAUSED,
        /** No study day, or nothing that could be done on it. */
        REST,
        STUDY,
        /** What fits into today is done. */
        ENOUGH,
        FINISHED
    }

    static Timetable of(TrackProgress progress, Pace pace, LocalDate today) {
        var sessions = sessions(progress, pace, today);
        var until = pace.pause(today).map(StudyDays.Pause::until).orElse(null);
        return new Timetable(
                now(progress, pace, today, sessions),
                today,
                pace.days(),
                sessions,
                until,
                moved(progress, pace, today, sessions));
    }

    private static List<Session> sessions(TrackProgress progress, Pace pace, LocalDate today) {
        return new Planning(progress, pace, today).sessions(first(progress, pace, today));
    }

    /** Whoever works today studies today, be it Sunday or before the start. A pause lasts until one ends it. */
    private static LocalDate first(TrackProgress progress, Pace pace, LocalDate today) {
        var from = ahead(progress, pace, today) ? Objects.requireNonNull(pace.start()) : today;
        return worked(progress, today) && pace.pause(today).isEmpty()
                ? today
                : pace.days().from(from).findFirst().orElseThrow();
    }

    private static Now now(TrackProgress progress, Pace pace, LocalDate today, List<Session> sessions) {
        if (sessions.isEmpty()) {
            return Now.FINISHED;
        } else if (pace.pause(today).isPresent()) {
            return Now.PAUSED;
        } else if (sessions.get(0).on().equals(today)) {
            return Now.STUDY;
        } else if (worked(progress, today)) {
            return Now.ENOUGH;
        }
        return ahead(progress, pace, today) ? Now.BEFORE : Now.REST;
    }

    /** Seen from the evening of the last day of work, with the same facts: as the plan stood then. */
    private static boolean moved(TrackProgress progress, Pace pace, LocalDate today, List<Session> now) {
        return Planning.datesOfWork(progress)
                .max(LocalDate::compareTo)
                .filter(then -> then.isBefore(today))
                .map(then -> sessions(progress, pace, then))
                .filter(before -> !before.isEmpty() && !now.isEmpty())
                .filter(before -> last(now).isAfter(last(before)))
                .isPresent();
    }

    private static boolean ahead(TrackProgress progress, Pace pace, LocalDate today) {
        return pace.start() != null
                && pace.start().isAfter(today)
                && Planning.datesOfWork(progress).findAny().isEmpty();
    }

    private static boolean worked(TrackProgress progress, LocalDate today) {
        return Planning.datesOfWork(progress).anyMatch(today::equals);
    }

    /** What is left of today. */
    public Optional<Session> todays() {
        return sessions.stream().filter(session -> session.on().equals(today)).findFirst();
    }

    /** The first study day after today. */
    public Optional<Session> next() {
        return sessions.stream().filter(session -> session.on().isAfter(today)).findFirst();
    }

    /** The day of the track that is on, or comes next; empty when nothing is left. */
    public Optional<LessonProgress> day() {
        return todays().or(this::next).map(Session::day);
    }

    /** The date of the last steps; empty when none are left. */
    public Optional<LocalDate> ends() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(last(sessions));
    }

    /** When a day of the track comes first. */
    public Optional<LocalDate> begins(LessonProgress day) {
        return sessions.stream()
                .filter(session -> session.steps().stream()
                        .anyMatch(step -> step.lesson().equals(day.lesson().key())))
                .map(Session::on)
                .findFirst();
    }

    /** What was set aside on the days before, when a day of the track is one on which it comes back. */
    public static List<StepView> comingBack(TrackProgress progress, LessonProgress day) {
        int number = day.lesson().day();
        return Planning.returning(progress.plan()).contains(number)
                ? progress.lessons().stream()
                        .takeWhile(earlier -> earlier.lesson().day() < number)
                        .filter(earlier -> earlier.state() != DayState.KNOWN)
                        .flatMap(earlier -> earlier.steps().stream())
                        .filter(step -> step.required() && step.setAside())
                        .toList()
                : List.of();
    }

    /** Whether a date is so near that its weekday names it. */
    public boolean near(LocalDate date) {
        return date.isBefore(today.plusDays(7));
    }

    /** Whether a date lies in the year that is running. */
    public boolean thisYear(LocalDate date) {
        return date.getYear() == today.getYear();
    }

    private static LocalDate last(List<Session> sessions) {
        return sessions.get(sessions.size() - 1).on();
    }
}
