package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/**
 * Deals the steps that are left to study days, date by date, as somebody does them who keeps to the plan.
 *
 * <p>A day of the track is on until its core is done. What else it leaves open waits for the next day of return, and so
 * does a core step that was set aside. Steps never break in two and keep their order: the first that does not fit ends a
 * study day.
 */
final class Planning {

    private final Pace pace;
    private final LocalDate today;
    private final List<Left> left;
    private final int minutesToday;

    Planning(TrackProgress progress, Pace pace, LocalDate today) {
        var returning = returning(progress.plan());
        this.pace = pace;
        this.today = today;
        this.left = progress.lessons().stream()
                .filter(day -> day.state() != DayState.KNOWN)
                .filter(day -> !day.finished() || today.equals(day.finishedOn()))
                .map(day -> new Left(day, returning.contains(day.lesson().day()), today))
                .toList();
        this.minutesToday = done(progress)
                .filter(step -> today.equals(step.doneOn()))
                .mapToInt(StepView::minutes)
                .sum();
    }

    /** The days of a track on which comes back what others have left: the middle one and the last. */
    static Set<Integer> returning(Plan plan) {
        int days = plan.lessons().size();
        return new HashSet<>(List.of((days + 1) / 2, days));
    }

    static Stream<LocalDate> datesOfWork(TrackProgress progress) {
        return done(progress).map(StepView::doneOn).filter(Objects::nonNull);
    }

    private static Stream<StepView> done(TrackProgress progress) {
        return Stream.of(progress.lessons(), progress.earlierWork())
                .flatMap(List::stream)
                .flatMap(day -> Stream.concat(day.steps().stream(), day.earlier().stream()))
                .filter(StepView::done);
    }

    /** One for each study day from this date on that has something to do. */
    List<Session> sessions(LocalDate first) {
        var sessions = new ArrayList<Session>();
        var date = first;
        if (!first.equals(today)) {
            left.forEach(day -> day.close(List.of()));
        }
        while (left.stream().anyMatch(Left::some)) {
            var steps = stepsOn(date);
            if (!steps.isEmpty()) {
                sessions.add(new Session(date, day(steps.get(0)), steps));
            }
            left.forEach(day -> day.close(steps));
            date = pace.days().from(nextOpen(date.plusDays(1))).findFirst().orElseThrow();
        }
        return sessions;
    }

    private List<StepView> stepsOn(LocalDate date) {
        int used = date.equals(today) ? minutesToday : 0;
        var days = left.stream().filter(day -> day.openBy(date)).toList();
        if (pace.coreFirst()) {
            return fitting(coreFirst(days), used);
        }
        return pace.aDayADay() && days.stream().anyMatch(Left::on) ? oneDay(days) : fitting(dayByDay(days), used);
    }

    /** What fits from the front; a step that is longer than a study day has one of its own. */
    private List<StepView> fitting(List<StepView> queue, int used) {
        var fitting = new ArrayList<StepView>();
        int minutes = used;
        for (var step : queue) {
            if (minutes > 0 && minutes + step.minutes() > pace.budget()) {
                break;
            }
            minutes += step.minutes();
            fitting.add(step);
        }
        return fitting;
    }

    private static List<StepView> coreFirst(List<Left> days) {
        var open = days.stream().flatMap(day -> day.open().stream()).toList();
        var core = open.stream().filter(Left::core);
        var others = open.stream().filter(step -> !Left.core(step));
        var aside = days.stream().flatMap(day -> day.aside().stream());
        return Stream.of(core, others, aside).flatMap(steps -> steps).toList();
    }

    private static List<StepView> dayByDay(List<Left> days) {
        var queue = new ArrayList<StepView>();
        var waiting = new ArrayList<StepView>();
        for (var day : days) {
            if (day.on()) {
                queue.addAll(day.open());
            }
            day.waiting().forEach(waiting::add);
            if (day.on() && day.returning()) {
                queue.addAll(waiting);
                waiting.clear();
            }
        }
        queue.addAll(waiting);
        return queue;
    }

    /** The first day that is on, whole. Whoever has finished one today has done enough, unless they have begun another. */
    private List<StepView> oneDay(List<Left> days) {
        var enough = false;
        for (var day : days) {
            if (day.on() && !day.open().isEmpty() && (!enough || day.touched())) {
                return withWaiting(day, days);
            }
            enough |= day.on() && day.open().isEmpty();
        }
        return List.of();
    }

    private List<StepView> withWaiting(Left day, List<Left> days) {
        var steps = new ArrayList<>(day.open());
        if (day.returning()) {
            var waiting = days.subList(0, days.indexOf(day) + 1).stream()
                    .flatMap(Left::waiting)
                    .toList();
            steps.addAll(fitting(waiting, day.day().lesson().minutes()));
        }
        return steps;
    }

    /** This date, or the one on which the next lesson is published when nothing can be done before. */
    private LocalDate nextOpen(LocalDate date) {
        return left.stream()
                .filter(Left::some)
                .map(day -> day.day().lesson().publish())
                .map(publish -> publish == null || publish.isBefore(date) ? date : publish)
                .min(LocalDate::compareTo)
                .orElse(date);
    }

    private LessonProgress day(StepView step) {
        return left.stream()
                .map(Left::day)
                .filter(day -> day.lesson().key().equals(step.lesson()))
                .findFirst()
                .orElseThrow();
    }
}
