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
            select :person, item.id, :at, date '2026-11-24', v.id """ + " " + OF_THE_LESSON);

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
