package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/**
 * A date in somebody's calendar: one that was, with what they did on it, or one that comes.
 *
 * @param number which date of this day of the track it is, from 1: that stays when the date moves
 */
record StudyDay(Session session, int number, boolean done) {

    /** Those that were, where they were; then those that come. */
    static List<StudyDay> all(TrackProgress progress, Timetable timetable) {
        var days = new ArrayList<StudyDay>();
        var numbers = new HashMap<String, Integer>();
        var past = past(progress);
        timetable.todays().ifPresent(today -> past.remove(today.on()));
        past.values().forEach(session -> days.add(numbered(session, numbers, true)));
        timetable.sessions().forEach(session -> days.add(numbered(session, numbers, false)));
        return days;
    }

    private static SortedMap<LocalDate, Session> past(TrackProgress progress) {
        var past = new TreeMap<LocalDate, Session>();
        Stream.concat(progress.lessons().stream(), progress.earlierWork().stream())
                .flatMap(day -> day.steps().stream().filter(StepView::done).map(step -> done(day, step)))
                .forEach(session -> past.merge(session.on(), session, StudyDay::together));
        return past;
    }

    private static Session done(LessonProgress day, StepView step) {
        return new Session(Objects.requireNonNull(step.doneOn()), day, List.of(step));
    }

    private static Session together(Session one, Session more) {
        var steps = Stream.concat(one.steps().stream(), more.steps().stream()).toList();
        return new Session(one.on(), one.day(), steps);
    }

    private static StudyDay numbered(Session session, Map<String, Integer> numbers, boolean done) {
        return new StudyDay(session, numbers.merge(session.day().lesson().key(), 1, Integer::sum), done);
    }
}
