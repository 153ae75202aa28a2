package org.fortnight.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has done, to take along: tracks begun, steps ticked and set aside, lessons finished. */
@Component
@Order(1)
class ProgressData implements PersonalData {

    private static final String STEPS = """
            select track.key as track, lesson.key as lesson, lesson.id as lesson_id, item.key as step, item.id as item_id,
                   fact.%s_at as moment, fact.%s_on as local_date, fact.undone_at, %s as how
            from %s fact join item on item.id = fact.item_id join lesson on lesson.id = item.lesson_id
            join track on track.id = lesson.track_id
            where fact.person_id = ?
            order by fact.%s_at, item.id
            """;
    private static final String TICKED =
            STEPS.formatted("completed", "completed", "how", "step_completion", "completed");
    private static final String SET_ASIDE =
            STEPS.formatted("set_aside", "set_aside", "''", "step_set_aside", "set_aside");
    private static final String FINISHED = """
            select track.key as track, lesson.key as lesson, lesson.id as lesson_id, fact.completed_at as moment,
                   fact.completed_on as local_date
            from lesson_completion fact join lesson on lesson.id = fact.lesson_id join track on track.id = lesson.track_id
            where fact.person_id = ?
            order by fact.completed_at, lesson.id
            """;
    private static final String STARTED = """
            select track.key as track, fact.enrolled_at as moment
            from enrolment fact join track on track.id = fact.track_id
            where fact.person_id = ?
            order by fact.enrolled_at
            """;

    private final JdbcClient jdbc;
    private final Curriculum curriculum;
    private final MessageSource messages;
    private final JsonMapper json;

    ProgressData(JdbcClient jdbc, Curriculum curriculum, MessageSource messages, JsonMapper json) {
        this.jdbc = jdbc;
        this.curriculum = curriculum;
        this.messages = messages;
        this.json = json;
    }

    private record Work(List<Started> tracks, List<Step> ticked, List<Step> setAside, List<Finished> finished) {

        boolean isEmpty() {
            return Stream.of(tracks, ticked, setAside, finished).allMatch(List::isEmpty);
        }
    }

    private record Started(String track, String title, String startedAt) {}

    /** @param how by the person themselves, by answering or by passing; empty for a step that was set aside */
    private record Step(
            String track,
            String lesson,
            String lessonTitle,
            String step,
            String title,
            String how,
            String at,
            String date,
            @Nullable String takenBackAt) {}

    private record Finished(String track, String lesson, String title, String at, String date) {}

    /** The words of tracks, lessons and steps as they are now; what has none any more keeps its key. */
    private record Titles(Map<String, String> tracks, Map<Long, String> lessons, Map<Long, String> steps) {

        static Titles of(List<Plan> plans) {
            return new Titles(
                    plans.stream().collect(Collectors.toMap(Plan::track, Plan::title)),
                    lessons(plans).collect(Collectors.toMap(Plan.Lesson::id, Plan.Lesson::title)),
                    lessons(plans)
                            .flatMap(lesson -> Stream.concat(lesson.steps().stream(), lesson.retiredSteps().stream()))
                            .collect(Collectors.toMap(Plan.Step::item, Plan.Step::label, (one, other) -> one)));
        }

        private static Stream<Plan.Lesson> lessons(List<Plan> plans) {
            return plans.stream()
                    .flatMap(plan -> Stream.of(plan.lessons(), plan.retired(), plan.drafts()))
                    .flatMap(List::stream);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("enrolment", "step_completion", "step_set_aside", "lesson_completion");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var work = work(me);
        return work.isEmpty()
                ? List.of()
                : List.of(
                        new Part("done.md", sheet(work, me.locale())),
                        new Part(
                                "done.json",
                                json.writerWithDefaultPrettyPrinter().writeValueAsString(work)));
    }

    @Override
    public String about() {
        return "progress.data.about";
    }

    private Work work(SignedIn me) {
        var titles = Titles.of(curriculum.tracks(me, me.locale()));
        RowMapper<Step> step = (row, number) -> step(row, titles, me);
        return new Work(
                rows(
                        STARTED,
                        me,
                        (row, number) -> new Started(
                                row.getString("track"),
                                titles.tracks.getOrDefault(row.getString("track"), row.getString("track")),
                                at(row, "moment", me))),
                rows(TICKED, me, step),
                rows(SET_ASIDE, me, step),
                rows(
                        FINISHED,
                        me,
                        (row, number) -> new Finished(
                                row.getString("track"),
                                row.getString("lesson"),
                                titles.lessons.getOrDefault(row.getLong("lesson_id"), row.getString("lesson")),
                                at(row, "moment", me),
                                row.getString("local_date"))));
    }

    private <T> List<T> rows(String sql, SignedIn me, RowMapper<T> row) {
        return jdbc.sql(sql).param(me.id().value()).query(row).list();
    }

    private static Step step(ResultSet row, Titles titles, SignedIn me) throws SQLException {
        return new Step(
                row.getString("track"),
                row.getString("lesson"),
                titles.lessons.getOrDefault(row.getLong("lesson_id"), row.getString("lesson")),
                row.getString("step"),
                titles.steps.getOrDefault(row.getLong("item_id"), row.getString("step")),
                row.getString("how").toLowerCase(Locale.ROOT),
                at(row, "moment", me),
                row.getString("local_date"),
                row.getObject("undone_at") == null ? null : at(row, "undone_at", me));
    }

    private static String at(ResultSet row, String column, SignedIn me) throws SQLException {
        return PersonalData.at(Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)), me);
    }

    /** For people: what is done, lesson by lesson, in the order in which it was done. */
    private String sheet(Work work, Locale language) {
        var lines = new ArrayList<String>();
        lines.add("# " + text("progress.data.title", language));
        work.ticked.stream()
                .filter(step -> step.takenBackAt == null)
                .collect(Collectors.groupingBy(Step::lessonTitle, LinkedHashMap::new, Collectors.toList()))
                .forEach((lesson, steps) -> {
                    lines.add("\n## " + lesson + "\n");
                    steps.forEach(step -> lines.add("- " + step.date + " " + step.title));
                });
        return String.join("\n", lines) + "\n";
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
