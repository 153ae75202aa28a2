package org.fortnight.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What somebody tried, to take along: answers, solutions asked for, and every run with its code as a Python file. */
@Component
@Order(2)
class PracticeData implements PersonalData {

    private static final String PLACE = """
            track.key as track, lesson.key as lesson, item.key as item_key, item.id as item_id
            from %s fact join item on item.id = fact.item_id join lesson on lesson.id = item.lesson_id
            join track on track.id = lesson.track_id
            where fact.person_id = ?
            """;
    private static final String ANSWERS =
            "select fact.place, fact.given, fact.correct, fact.guessed, fact.answers, fact.answered_at as moment,"
                    + " fact.answered_on as local_date, " + PLACE.formatted("answer")
                    + " order by item.id, fact.place";
    private static final String RUNS =
            "select fact.passed, fact.total, fact.attempted_at as moment, fact.attempted_on as local_date, "
                    + PLACE.formatted("attempt") + " order by item.id, fact.attempted_at";
    private static final String STUCK = "select fact.stuck_at as moment, fact.stuck_on as local_date, "
            + PLACE.formatted("stuck") + " order by item.id";

    private final JdbcClient jdbc;
    private final Curriculum curriculum;
    private final JsonMapper json;

    PracticeData(JdbcClient jdbc, Curriculum curriculum, JsonMapper json) {
        this.jdbc = jdbc;
        this.curriculum = curriculum;
        this.json = json;
    }

    /**
     * @param answer {@code first}, which figures show, or {@code latest}
     * @param given the number as it was typed, or the choices, as HTML where they still stand in the lesson
     * @param number which answer to this question it was
     */
    private record Answer(
            String track,
            String lesson,
            String question,
            String title,
            String answer,
            List<String> given,
            boolean right,
            boolean guessed,
            int number,
            String at,
            String date) {}

    /** @param file where in the export its code is */
    private record Ran(
            String track,
            String lesson,
            String exercise,
            String title,
            int passed,
            int total,
            String at,
            String date,
            String file) {}

    private record Asked(String track, String lesson, String exercise, String title, String at, String date) {}

    /** A run as the list has it; its code is read when it is written. */
    private record Kept(Ran run, long item, OffsetDateTime moment) {}

    /** The words of one lesson's questions and exercises as they are now; what has none any more keeps its key. */
    private record Titles(Map<Long, String> items, Map<String, String> choices) {

        static Titles of(LessonBody body) {
            var titles = new Titles(new HashMap<>(), new HashMap<>());
            var parts = body.sections().stream().flatMap(section -> section.parts().stream());
            parts.forEach(part -> {
                titles.add(part.question());
                titles.add(part.exercise());
            });
            body.quiz().forEach(titles::add);
            body.exercises().forEach(titles::add);
            return titles;
        }

        private void add(LessonBody.@Nullable Question question) {
            if (question != null) {
                items.put(question.item(), question.label());
                question.choices()
                        .forEach(choice -> choices.put(
                                question.item() + " " + choice.mark(),
                                choice.html().toString()));
            }
        }

        private void add(LessonBody.@Nullable Exercise exercise) {
            if (exercise != null) {
                items.put(exercise.item(), exercise.title());
            }
        }
    }

    /** Reads each lesson's words once, when the first of its rows comes. */
    private final class Lessons {

        private final SignedIn me;
        private final Map<String, Plan> plans = new HashMap<>();
        private final Map<String, Titles> titles = new HashMap<>();

        Lessons(SignedIn me) {
            this.me = me;
            curriculum.tracks(me, me.locale()).forEach(plan -> plans.put(plan.track(), plan));
        }

        String title(ResultSet row) throws SQLException {
            return in(row).items.getOrDefault(row.getLong("item_id"), row.getString("item_key"));
        }

        List<String> given(ResultSet row) throws SQLException {
            var given = row.getString("given");
            var choices = in(row).choices;
            String item = row.getLong("item_id") + " ";
            var marks = Arrays.asList(given.split(" "));
            return marks.stream().allMatch(mark -> choices.containsKey(item + mark))
                    ? marks.stream().map(mark -> choices.get(item + mark)).toList()
                    : List.of(given);
        }

        private Titles in(ResultSet row) throws SQLException {
            String track = row.getString("track");
            String lesson = row.getString("lesson");
            return titles.computeIfAbsent(
                    track + "/" + lesson,
                    place -> Stream.ofNullable(plans.get(track))
                            .flatMap(plan -> plan.lesson(lesson).stream())
                            .flatMap(found -> curriculum.body(found, me.locale()).stream())
                            .findFirst()
                            .map(Titles::of)
                            .orElseGet(() -> new Titles(Map.of(), Map.of())));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("answer", "attempt", "stuck");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var parts = new ArrayList<Part>();
        handOver(me, parts::add);
        return parts;
    }

    /** Thousands of runs of 30,000 letters are too much to hold; one is not. */
    @Override
    public void handOver(SignedIn me, Consumer<Part> taker) {
        var lessons = new Lessons(me);
        list("answers.json", answers(me, lessons), taker);
        list("solutions-opened.json", asked(me, lessons), taker);
        var runs = runs(me, lessons);
        list("runs.json", runs.stream().map(Kept::run).toList(), taker);
        runs.forEach(kept -> taker.accept(new Part(kept.run.file, code(me, kept))));
    }

    @Override
    public String about() {
        return "practice.data.about";
    }

    private void list(String name, List<?> rows, Consumer<Part> taker) {
        if (!rows.isEmpty()) {
            taker.accept(new Part(name, json.writerWithDefaultPrettyPrinter().writeValueAsString(rows)));
        }
    }

    private List<Answer> answers(SignedIn me, Lessons lessons) {
        return rows(
                ANSWERS,
                me,
                (row, number) -> new Answer(
                        row.getString("track"),
                        row.getString("lesson"),
                        row.getString("item_key"),
                        lessons.title(row),
                        row.getString("place").toLowerCase(Locale.ROOT),
                        lessons.given(row),
                        row.getBoolean("correct"),
                        row.getBoolean("guessed"),
                        row.getInt("answers"),
                        at(row, me),
                        row.getString("local_date")));
    }

    private List<Asked> asked(SignedIn me, Lessons lessons) {
        return rows(
                STUCK,
                me,
                (row, number) -> new Asked(
                        row.getString("track"),
                        row.getString("lesson"),
                        row.getString("item_key"),
                        lessons.title(row),
                        at(row, me),
                        row.getString("local_date")));
    }

    private List<Kept> runs(SignedIn me, Lessons lessons) {
        return rows(
                RUNS,
                me,
                (row, number) -> new Kept(
                        new Ran(
                                row.getString("track"),
                                row.getString("lesson"),
                                row.getString("item_key"),
                                lessons.title(row),
                                row.getInt("passed"),
                                row.getInt("total"),
                                at(row, me),
                                row.getString("local_date"),
                                file(row)),
                        row.getLong("item_id"),
                        moment(row)));
    }

    /** Named by the time in UTC: there may be two runs a second, and an hour twice when clocks change. */
    private static String file(ResultSet row) throws SQLException {
        return "runs/%s/%s/%s/%s.py"
                .formatted(
                        row.getString("track"),
                        row.getString("lesson"),
                        row.getString("item_key"),
                        moment(row).toInstant().toString().replaceAll("[:.]", "-"));
    }

    private String code(SignedIn me, Kept kept) {
        return jdbc.sql("select code from attempt where person_id = ? and item_id = ? and attempted_at = ?")
                .params(me.id().value(), kept.item, kept.moment)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private <T> List<T> rows(String sql, SignedIn me, RowMapper<T> row) {
        return jdbc.sql(sql).param(me.id().value()).query(row).list();
    }

    private static OffsetDateTime moment(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("moment", OffsetDateTime.class));
    }

    private static String at(ResultSet row, SignedIn me) throws SQLException {
        return PersonalData.at(moment(row), me);
    }
}
