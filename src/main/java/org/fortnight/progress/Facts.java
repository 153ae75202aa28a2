package org.fortnight.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fortnight.account.Moment;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.LessonText.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What one person did in one track, as it was written down; every figure is counted from it and from the plan.
 *
 * @param ticks by the row of the step; those taken back are not among them
 * @param setAside rows of steps; a tick is stronger
 * @param finished by the row of the lesson
 * @param known rows of lessons; being finished is stronger
 */
record Facts(
        boolean enrolled, Map<Long, Moment> ticks, Set<Long> setAside, Map<Long, Moment> finished, Set<Long> known) {

    /** What is known of a visitor. */
    static final Facts NONE = new Facts(false, Map.of(), Set.of(), Map.of(), Set.of());

    Facts enrol() {
        return new Facts(true, ticks, setAside, finished, known);
    }

    /**
     * These facts, seen through a plan.
     *
     * @param today {@code SignedIn.dayReached} by the person; lessons that are published later do not count yet
     */
    TrackProgress in(Plan plan, LocalDate today) {
        var lessons = plan.lessons().stream().map(lesson -> in(lesson, today)).toList();
        var earlierWork = plan.retired().stream()
                .filter(this::workedOn)
                .map(lesson -> in(lesson, today))
                .toList();
        var figure = lessons.stream().map(LessonProgress::figure).reduce(Figure.NONE, Figure::plus);
        return new TrackProgress(plan, enrolled, figure, lessons, earlierWork, current(lessons));
    }

    /** These facts, seen through one lesson, whether the plan lists it or not. */
    LessonProgress in(Plan.Lesson lesson, LocalDate today) {
        var published = lesson.publishedBy(today);
        var finished = Optional.ofNullable(this.finished.get(lesson.id()));
        var steps = lesson.steps().stream()
                .map(step -> view(lesson, step, finished))
                .toList();
        var finishedOn = finished.map(Moment::on).or(() -> finishesOn(lesson)).orElse(null);
        var state = state(lesson, finishedOn);
        var counted = steps.stream()
                .filter(step -> published && state != DayState.KNOWN && step.required() && !step.setAside())
                .toList();
        var done = (int) counted.stream().filter(StepView::done).count();
        return new LessonProgress(
                lesson,
                published,
                new Figure(done, counted.size()),
                state,
                finishedOn,
                counted.stream()
                        .filter(StepView::open)
                        .mapToInt(StepView::minutes)
                        .sum(),
                steps,
                lesson.retiredSteps().stream()
                        .filter(this::ticked)
                        .map(step -> view(lesson, step, finished))
                        .toList());
    }

    /** The lessons that meet the rule and are not written down as finished. */
    List<Plan.Lesson> toFinish(Plan plan) {
        return Stream.concat(plan.lessons().stream(), plan.retired().stream())
                .filter(lesson -> !finished.containsKey(lesson.id()))
                .filter(lesson -> finishesOn(lesson).isPresent())
                .toList();
    }

    /** Whether there is work of this person in a lesson, be it on steps that have left it. */
    boolean workedOn(Plan.Lesson lesson) {
        return finished.containsKey(lesson.id())
                || Stream.concat(lesson.steps().stream(), lesson.retiredSteps().stream())
                        .anyMatch(this::ticked);
    }

    /**
     * The date of the last step that was needed: all core steps ticked, the other required ones ticked or set aside;
     * empty while the rule is not met.
     */
    private Optional<LocalDate> finishesOn(Plan.Lesson lesson) {
        var met = lesson.steps().stream().filter(Plan.Step::required).allMatch(this::settled);
        return met
                ? lesson.steps().stream()
                        .filter(Plan.Step::required)
                        .map(step -> ticks.get(step.item()))
                        .filter(Objects::nonNull)
                        .map(Moment::on)
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    private boolean settled(Plan.Step step) {
        return ticked(step) || (step.requirement() != Requirement.CORE && setAside.contains(step.item()));
    }

    private boolean ticked(Plan.Step step) {
        return ticks.containsKey(step.item());
    }

    private @Nullable LocalDate doneOn(Plan.Step step) {
        var tick = ticks.get(step.item());
        return tick == null ? null : tick.on();
    }

    private StepView view(Plan.Lesson lesson, Plan.Step step, Optional<Moment> finished) {
        return new StepView(
                lesson.key(),
                step.key(),
                lesson.language(),
                step.html(),
                step.label(),
                step.minutes(),
                step.requirement(),
                step.target(),
                step.leaves(),
                doneOn(step),
                !ticked(step) && setAside.contains(step.item()),
                finished.filter(then -> step.addedAt().isAfter(then.at())).isPresent(),
                lesson.path() + "/steps/" + step.key() + "/completion");
    }

    private DayState state(Plan.Lesson lesson, @Nullable LocalDate finishedOn) {
        if (finishedOn != null) {
            return DayState.DONE;
        }
        if (known.contains(lesson.id())) {
            return DayState.KNOWN;
        }
        return workedOn(lesson) ? DayState.BEGUN : DayState.AHEAD;
    }

    private static Optional<LessonProgress> current(List<LessonProgress> lessons) {
        var published = lessons.stream().filter(LessonProgress::published).toList();
        return firstWithOpen(published, step -> step.requirement() == Requirement.CORE)
                .or(() -> firstWithOpen(published, StepView::required))
                .or(() -> published.isEmpty() ? Optional.empty() : Optional.of(published.get(published.size() - 1)));
    }

    private static Optional<LessonProgress> firstWithOpen(List<LessonProgress> lessons, Predicate<StepView> wanted) {
        return lessons.stream()
                .filter(lesson -> !lesson.finished() && !lesson.known())
                .filter(lesson -> lesson.steps().stream().filter(StepView::open).anyMatch(wanted))
                .findFirst();
    }
}
