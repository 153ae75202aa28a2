package org.fortnight.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan.Status;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Plans for tests, with only the facts that matter in sight.
 *
 * <pre>{@code
 * var plan = plan(stage("basics", lesson("words", core("read", 20), optional("watch", 10))), stage("practice", …));
 * }</pre>
 *
 * Rows are numbered by the order in which a test names things: a lesson's and a step's are unique in the JVM.
 */
public final class TestPlans {

    /** When steps are added, unless a test says otherwise. */
    public static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private static long rows = 1000;

    private TestPlans() {}

    public static Plan plan(Plan.Stage... stages) {
        var placed = new ArrayList<Plan.Stage>();
        int day = 0;
        for (var stage : stages) {
            var lessons = new ArrayList<Plan.Lesson>();
            for (var lesson : stage.lessons()) {
                lessons.add(onDay(lesson, ++day, stage.key()));
            }
            placed.add(new Plan.Stage(stage.id(), stage.key(), stage.title(), placed.size() + 1, lessons));
        }
        return new Plan(
                row(), "llm", "Models", "", "en", "", List.of(), "", null, List.copyOf(placed), List.of(), List.of());
    }

    /** The same plan in other stages. */
    public static Plan with(Plan plan, Plan.Stage... stages) {
        return copy(plan, plan.track(), plan(stages).stages(), plan.retired(), plan.drafts());
    }

    /** The same plan under another key; the addresses of its lessons stay. */
    public static Plan named(Plan plan, String track) {
        return copy(plan, track, plan.stages(), plan.retired(), plan.drafts());
    }

    /** The same plan, with lessons that have left it. */
    public static Plan retired(Plan plan, Plan.Lesson... lessons) {
        var retired =
                Stream.of(lessons).map(lesson -> with(lesson, Status.RETIRED)).toList();
        return copy(plan, plan.track(), plan.stages(), retired, plan.drafts());
    }

    private static Plan copy(
            Plan plan, String track, List<Plan.Stage> stages, List<Plan.Lesson> retired, List<Plan.Lesson> drafts) {
        return new Plan(
                plan.id(),
                track,
                plan.title(),
                plan.summary(),
                plan.language(),
                plan.forWhom(),
                plan.needs(),
                plan.promise(),
                plan.discuss(),
                stages,
                retired,
                drafts);
    }

    public static Plan.Stage stage(String key, Plan.Lesson... lessons) {
        return new Plan.Stage(row(), key, key, 1, List.of(lessons));
    }

    public static Plan.Lesson lesson(String key, Plan.Step... steps) {
        return new Plan.Lesson(
                row(),
                new LessonKey("llm", key),
                0,
                "",
                "en",
                "About " + key,
                "",
                Status.PUBLISHED,
                null,
                row(),
                List.of(),
                List.of(),
                List.of(steps),
                List.of(),
                List.of());
    }

    /** The same lesson with other steps; those it had and has no more are retired. */
    public static Plan.Lesson with(Plan.Lesson lesson, Plan.Step... steps) {
        var retired = new ArrayList<>(lesson.retiredSteps());
        retired.addAll(lesson.steps());
        List.of(steps).forEach(step -> retired.removeIf(old -> old.item() == step.item()));
        return new Plan.Lesson(
                lesson.id(),
                lesson.address(),
                lesson.day(),
                lesson.stage(),
                lesson.language(),
                lesson.title(),
                lesson.summary(),
                lesson.status(),
                lesson.publish(),
                lesson.version(),
                lesson.objectives(),
                lesson.changes(),
                List.of(steps),
                List.copyOf(retired),
                lesson.successors());
    }

    public static Plan.Lesson published(Plan.Lesson lesson, LocalDate from) {
        return copy(lesson, lesson.day(), lesson.stage(), lesson.status(), from);
    }

    public static Plan.Step core(String key, int minutes) {
        return step(key, minutes, Requirement.CORE, BEFORE);
    }

    public static Plan.Step required(String key, int minutes) {
        return step(key, minutes, Requirement.REQUIRED, BEFORE);
    }

    public static Plan.Step optional(String key, int minutes) {
        return step(key, minutes, Requirement.OPTIONAL, BEFORE);
    }

    public static Plan.Step step(String key, int minutes, Requirement requirement, Instant addedAt) {
        return new Plan.Step(
                row(), key, SafeHtml.EMPTY, "Step " + key, minutes, requirement, key, null, List.of(), addedAt);
    }

    private static Plan.Lesson onDay(Plan.Lesson lesson, int day, String stage) {
        return copy(lesson, day, stage, lesson.status(), lesson.publish());
    }

    private static Plan.Lesson with(Plan.Lesson lesson, Status status) {
        return copy(lesson, 0, "", status, lesson.publish());
    }

    private static Plan.Lesson copy(
            Plan.Lesson lesson, int day, String stage, Status status, @Nullable LocalDate publish) {
        return new Plan.Lesson(
                lesson.id(),
                lesson.address(),
                day,
                stage,
                lesson.language(),
                lesson.title(),
                lesson.summary(),
                status,
                publish,
                lesson.version(),
                lesson.objectives(),
                lesson.changes(),
                lesson.steps(),
                lesson.retiredSteps(),
                lesson.successors());
    }

    private static synchronized long row() {
        return ++rows;
    }
}
