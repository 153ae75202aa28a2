package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema as it stands long after a start, when the connection that made it has been closed. */
class MigrationTests {

    private static final String H2 =
            "jdbc:h2:mem:migrated-%s;MODE=PostgreSQL;NON_KEYWORDS=KEY,DAY;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";

    private static final String ROWS = """
            insert into person (id, display_name, email, email_normalised, password_hash, role, time_zone, theme,
                                sign_in_secret, created_at)
            values ('00000000-0000-0000-0000-000000000001', 'Ada', 'a', 'a', '', 'LEARNER', 'UTC', 'SYSTEM', '',
                    timestamp with time zone '2026-11-24 00:00:00+00:00');
            insert into track (key, folder, title, summary, language, definition) values ('t', 't', '', '', 'en', '');
            insert into lesson (track_id, key, file) select id, 'l', 'l.md' from track;
            insert into lesson_version (lesson_id, language, number, title, summary, file, source, source_hash,
                                        change_count, items, imported_at)
            select id, 'en', 1, '', '', '', '', '', 0, '', timestamp with time zone '2026-11-24 00:00:00+00:00'
            from lesson;
            insert into item (lesson_id, kind, key, key_written, section, words, position, added_at)
            select id, 'STEP', 's', true, '', '', 1, timestamp with time zone '2026-11-24 00:00:00+00:00' from lesson;
            insert into step_completion (person_id, item_id, completed_at, completed_on, version_id, how)
            select p.id, i.id, p.created_at, date '2026-11-24', v.id, 'SELF' from person p, item i, lesson_version v;
            insert into answer (person_id, item_id, place, version_id, given, correct, guessed, tries, answers,
                                answered_at, answered_on)
            select p.id, i.id, 'FIRST', v.id, '1', true, false, 1, 1, p.created_at, date '2026-11-24'
            from person p, item i, lesson_version v
            """;

    @ParameterizedTest
    @CsvSource({
        "H2, person, role, ADMINISTRATOR",
        "H2, person, theme, DARK",
        "H2, item, kind, EXERCISE",
        "H2, step_completion, how, PASSED",
        "H2, answer, place, LATEST",
        "PostgreSQL, person, role, ADMINISTRATOR",
        "PostgreSQL, person, theme, DARK",
        "PostgreSQL, item, kind, EXERCISE",
        "PostgreSQL, step_completion, how, PASSED",
        "PostgreSQL, answer, place, LATEST"
    })
    void aColumnTakesItsWordsAndNoOther(String vendor, String table, String column, String word) {
        var sql = migrated(vendor, table + column);

        var change = "update " + table + " set " + column + " = ?";
        assertThat(sql.sql(change).param(word).update()).isEqualTo(1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sql.sql(change).param("NEITHER").update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void aRoundHasOneTryOrTwo(String vendor) {
        var sql = migrated(vendor, "tries");

        assertThat(sql.sql("update answer set tries = 2").update()).isEqualTo(1);
        assertThat(sql.sql("update answer set tries = 1").update()).isEqualTo(1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sql.sql("update answer set tries = 3").update());
    }

    private static JdbcClient migrated(String vendor, String name) {
        var url = vendor.equals("H2") ? H2.formatted(name) : PostgresDatabase.create();
        // Each statement has a connection of its own, as after half an hour with a pool.
        var database = new DriverManagerDataSource(url, vendor.equals("H2") ? "" : "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/{vendor}".replace("{vendor}", vendor.toLowerCase()), "classpath:db/migration")
                .load()
                .migrate();
        var sql = JdbcClient.create(database);
        for (var row : ROWS.split(";")) {
            assertThat(sql.sql(row).update()).isEqualTo(1);
        }
        return sql;
    }
}
