package org.fortnight.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.fortnight.account.Moment;
import org.fortnight.account.PersonId;
import org.fortnight.practice.Work.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people tried, in the database. Every text runs on H2 and on PostgreSQL; whoever comes second changes nothing. */
@Repository
class WorkLog {

    /** All there is about one person in one lesson, in one statement. */
    private static final String WORK = """
            select 'ANSWER' as kind, a.item_id as id, a.place as place, a.version_id as version, a.given as words,
                   a.answered_at as moment, a.correct as well, a.guessed as guessed, a.tries as tries, a.answers as times
            from answer a join item on item.id = a.item_id
            where a.person_id = :person and item.lesson_id = :lesson
            union all
            select 'RUN', r.item_id, '', r.version_id, r.code, r.attempted_at, s.passed = 1, false, s.counted, s.runs
            from attempt r
            join (select item_id, max(attempted_at) as latest, count(*) as runs,
                         sum(case when counted then 1 else 0 end) as counted,
                         max(case when total > 0 and attempt.passed = total then 1 else 0 end) as passed
                  from attempt join item on item.id = attempt.item_id
                  where person_id = :person and item.lesson_id = :lesson
                  group by item_id) s
              on s.item_id = r.item_id and s.latest = r.attempted_at
            where r.person_id = :person
            union all
            select 'STUCK', s.item_id, '', s.version_id, '', s.stuck_at, false, false, 0, 0
            from stuck s join item on item.id = s.item_id
            where s.person_id = :person and item.lesson_id = :lesson
            """;

    /** All that one person answered and passed in one track, in one statement. */
    private static final String RECORD = """
            select 'ANSWER' as kind, lesson.key as lesson, item.key as item, item.section as section,
                   item.retired_at as retired, a.correct as well, coalesce(l.correct, a.correct) as well_now, '' as code,
                   a.answered_on as local_date, a.answered_at as moment
            from answer a
            join item on item.id = a.item_id join lesson on lesson.id = item.lesson_id
            left join answer l on l.person_id = a.person_id and l.item_id = a.item_id and l.place = 'LATEST'
            where a.person_id = :person and a.place = 'FIRST' and lesson.track_id = :track
            union all
            select 'PASSED', lesson.key, item.key, item.section, item.retired_at, true, true, r.code, r.attempted_on,
                   r.attempted_at
            from attempt r
            join (select item_id, max(attempted_at) as latest
                  from attempt
                  where person_id = :person and total > 0 and passed = total
                  group by item_id) s
              on s.item_id = r.item_id and s.latest = r.attempted_at
            join item on item.id = r.item_id join lesson on lesson.id = item.lesson_id
            where r.person_id = :person and lesson.track_id = :track
            order by moment
            """;

    /** The tables whose rows go along when `replaces` moves an item, each with the columns that are its own. */
    private static final List<List<String>> CARRIED = List.of(
            List.of("answer", "place, given, correct, guessed, tries, answers, answered_at, answered_on"),
            List.of("attempt", "attempted_at, attempted_on, passed, total, counted, code"),
            List.of("stuck", "stuck_at, stuck_on"));

    private static final String QUIZ = "quiz";

    private final JdbcClient jdbc;

    WorkLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Work work(PersonId person, long lesson) {
        var work = new Work(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        jdbc.sql(WORK).param("person", person.value()).param("lesson", lesson).query(row -> {
            var id = row.getLong("id");
            switch (row.getString("kind")) {
                case "ANSWER" ->
                    (row.getString("place").equals("FIRST") ? work.first() : work.latest()).put(id, answered(row));
                case "RUN" -> work.runs().put(id, runs(row));
                default -> work.stuck().add(id);
            }
        });
        return work;
    }

    TrackRecord record(PersonId person, long track) {
        var answers = new ArrayList<TrackRecord.Answers>();
        var passed = new ArrayList<TrackRecord.Passed>();
        jdbc.sql(RECORD).param("person", person.value()).param("track", track).query(row -> {
            var lesson = row.getString("lesson");
            var item = row.getString("item");
            var live = row.getObject("retired") == null;
            var on = row.getObject("local_date", LocalDate.class);
            if (row.getString("kind").equals("ANSWER")) {
                var first = row.getBoolean("well");
                answers.add(new TrackRecord.Answers(
                        lesson,
                        item,
                        row.getString("section").equals(QUIZ),
                        live,
                        first,
                        first || row.getBoolean("well_now"),
                        on));
            } else {
                passed.add(new TrackRecord.Passed(lesson, item, live, row.getString("code"), on));
            }
        });
        return new TrackRecord(answers, passed);
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong("version"),
                row.getString("words"),
                row.getBoolean("well"),
                row.getBoolean("guessed"),
                row.getInt("tries"),
                row.getInt("times"));
    }

    private static Runs runs(ResultSet row) throws SQLException {
        return new Runs(
                row.getString("words"),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getInt("tries"),
                row.getBoolean("well"));
    }

    /** Writes an answer down, unless another one of the same number is there already; whether it did. */
    boolean answer(PersonId person, long item, Answered answer, Moment moment) {
        if (answer.count() > 1) {
            return answerAgain(person, item, answer, moment) == 1;
        }
        insert(person, item, "FIRST", answer, moment);
        return insert(person, item, "LATEST", answer, moment) == 1;
    }

    private int insert(PersonId person, long item, String place, Answered answer, Moment moment) {
        return about(jdbc.sql("""
                                insert into answer (person_id, item_id, place, version_id, given, correct, guessed, tries,
                                                    answers, answered_at, answered_on)
                                values (:person, :item, :place, :version, :given, :correct, :guessed, :tries,
                                        :answers, :at, :on)
                                on conflict do nothing
                                """).param("place", place), person, item, answer, moment)
                .update();
    }

    private int answerAgain(PersonId person, long item, Answered answer, Moment moment) {
        return about(jdbc.sql("""
                                update answer
                                set version_id = :version, given = :given, correct = :correct, guessed = :guessed,
                                    tries = :tries, answers = :answers, answered_at = :at, answered_on = :on
                                where person_id = :person and item_id = :item and place = 'LATEST'
                                  and answers = :answers - 1
                                """), person, item, answer, moment).update();
    }

    private static JdbcClient.StatementSpec about(
            JdbcClient.StatementSpec sql, PersonId person, long item, Answered answer, Moment moment) {
        return sql.param("person", person.value())
                .param("item", item)
                .param("version", answer.version())
                .param("given", answer.given())
                .param("correct", answer.right())
                .param("guessed", answer.guessed())
                .param("tries", answer.tries())
                .param("answers", answer.count())
                .param("at", moment.utc())
                .param("on", moment.on());
    }

    void run(PersonId person, long item, Run run, boolean counted, Moment moment) {
        jdbc.sql("""
                        insert into attempt (person_id, item_id, attempted_at, attempted_on, version_id, passed, total,
                                             counted, code)
                        values (:person, :item, :at, :on, :version, :passed, :total, :counted, :code)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", run.version())
                .param("passed", run.passed())
                .param("total", run.total())
                .param("counted", counted)
                .param("code", run.code())
                .update();
    }

    void stuck(PersonId person, long item, long version, Moment moment) {
        jdbc.sql("""
                        insert into stuck (person_id, item_id, stuck_at, stuck_on, version_id)
                        values (:person, :item, :at, :on, :version)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .update();
    }

    /** Makes everybody's work on one item count for another; the originals stay. */
    void carry(long fromItem, long toItem, long toVersion) {
        for (var table : CARRIED) {
            jdbc.sql("insert into " + table.get(0) + " (person_id, item_id, version_id, carried_from, " + table.get(1)
                            + ") select person_id, :to, :version, item_id, " + table.get(1) + " from "
                            + table.get(0) + " where item_id = :from on conflict do nothing")
                    .param("from", fromItem)
                    .param("to", toItem)
                    .param("version", toVersion)
                    .update();
        }
    }
}
