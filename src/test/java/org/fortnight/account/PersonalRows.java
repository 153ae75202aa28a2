package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.fortnight.curriculum.TestFolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives people a row in every table that has one, about one lesson that no other test knows. */
class PersonalRows {

    private static final String OF_THE_LESSON = """
            from lesson join track on track.id = lesson.track_id join item on item.lesson_id = lesson.id
            join lesson_version v on v.lesson_id = lesson.id where track.key = '%1$s' and item.key = 'thing'
            """;

    /** One for each table: another feature adds its own. */
    private static final List<String> FACTS = List.of(
            "insert into enrolment (person_id, track_id, enrolled_at) select :person, track.id, :at " + OF_THE_LESSON,
            """
            insert into step_completion (person_id, item_id, completed_at, completed_on, version_id, how)
            select :person, item.id, :at, date '2026-11-24', v.id, 'SELF' """ + " " + OF_THE_LESSON,
            """
            insert into step_set_aside (person_id, item_id, set_aside_at, set_aside_on, version_id)
            select :person, item.id, :at, date '2026-11-24', v.id """ + " " + OF_THE_LESSON,
            """
            insert into lesson_completion (person_id, lesson_id, completed_at, completed_on, version_id)
            select :person, lesson.id, :at, date '2026-11-24', v.id """ + " " + OF_THE_LESSON,
            """
            insert into answer (person_id, item_id, place, version_id, given, correct, guessed, tries, answers,
                                answered_at, answered_on)
            select :person, item.id, 'FIRST', v.id, '65536', true, false, 1, 1, :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into attempt (person_id, item_id, attempted_at, attempted_on, version_id, passed, total, counted, code)
            select :person, item.id, :at, date '2026-11-24', v.id, 1, 2, true, 'print("茶")' """ + " " + OF_THE_LESSON,
            """
            insert into stuck (person_id, item_id, stuck_at, stuck_on, version_id)
            select :person, item.id, :at, date '2026-11-24', v.id """ + " " + OF_THE_LESSON,
            """
            insert into note (person_id, lesson_id, text, revision, saved_at, saved_on)
            select :person, lesson.id, '茶', 1, :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into section_mark (person_id, item_id, kind, line, title, marked_at, marked_on)
            select :person, item.id, 'BOOKMARK', '', 'A section', :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into review_answer (person_id, item_id, number, version_id, given, correct, guessed, answered_at,
                                       answered_on)
            select :person, item.id, 1, v.id, 'b', false, false, :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into pace (person_id, track_id, start_on, weekdays, minutes, set_at)
            select :person, track.id, date '2026-11-24', 31, 60, :at """ + " " + OF_THE_LESSON,
            """
            insert into pause (person_id, track_id, from_on, until_on, paused_at)
            select :person, track.id, date '2026-11-24', date '2026-11-30', :at """ + " " + OF_THE_LESSON,
            """
            insert into calendar_feed (person_id, token, made_at)
            select :person, cast(:person as varchar(36)), :at """ + " " + OF_THE_LESSON,
            """
            insert into day_known (person_id, lesson_id, known_at, known_on)
            select :person, lesson.id, :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into sitting (person_id, track_id, number, version_id, taken_at, taken_on, answers, right_answers,
                                 total)
            select :person, track.id, 1, v.id, :at, date '2026-11-24', '[]', 4, 12 """ + " " + OF_THE_LESSON,
            """
            insert into change_seen (person_id, lesson_id, change, seen_at, seen_on)
            select :person, lesson.id, 'STEP_CAME thing', :at, date '2026-11-24' """ + " " + OF_THE_LESSON,
            """
            insert into certificate (person_id, track_id, made_at, made_on, statement)
            select :person, track.id, :at, date '2026-11-24', '{}' """ + " " + OF_THE_LESSON,
            """
            insert into certificate_address (code, person_id, track_id, number, opened_at)
            select cast(:person as varchar(36)), :person, track.id, 1, :at """ + " " + OF_THE_LESSON);

    static final String TICK = FACTS.get(1);

    private final JdbcClient jdbc;
    private final String track;

    PersonalRows(JdbcClient jdbc, TestFolder folder) {
        this.jdbc = jdbc;
        this.track = folder.track()
                .lesson("one", "Read a thing (10 min, core) {#thing}")
                .lists("one")
                .look()
                .key();
    }

    String track() {
        return track;
    }

    void add(SignedIn person) {
        FACTS.forEach(sql -> add(sql, person));
    }

    void add(String fact, SignedIn person) {
        // PostgreSQL does not guess the type of a parameter in a list of columns.
        var sql = fact.formatted(track)
                .replace(":person", "cast(:person as uuid)")
                .replace(":at", "cast(:at as timestamp with time zone)");
        assertThat(jdbc.sql(sql)
                        .param("person", person.id().value())
                        .param("at", OffsetDateTime.parse("2026-11-24T22:30:00.25Z"))
                        .update())
                .isEqualTo(1);
    }
}
