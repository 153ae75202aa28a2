package org.fortnight.progress;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.fortnight.account.PersonId;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the rows that facts refer to into a database: people, and what a plan stands on. */
class TestRows {

    private final JdbcClient jdbc;

    TestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignedIn person(String zone) {
        return person(zone, Role.LEARNER);
    }

    SignedIn person(String zone, Role role) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, display_name, email, email_normalised, password_hash, role, time_zone,
                            theme, sign_in_secret, created_at)
                        values (?, 'Somebody', ?, ?, '-', ?, ?, 'SYSTEM', '-', ?)
                        """)
                .params(id, id + "@example.org", id + "@example.org", role.name(), zone, OffsetDateTime.now())
                .update();
        return new SignedIn(
                new PersonId(id), "Somebody", id + "@example.org", role, Locale.ENGLISH, ZoneId.of(zone), "system");
    }

    /** Once for each plan; what is there stays. */
    void add(Plan plan) {
        insert(
                "insert into track (id, key, folder, title, summary, language, definition) values (?, ?, '', '', '', 'en', '')",
                plan.id(),
                plan.track());
        Stream.of(plan.lessons(), plan.retired(), plan.drafts())
                .flatMap(java.util.List::stream)
                .forEach(lesson -> add(plan, lesson));
    }

    private void add(Plan plan, Plan.Lesson lesson) {
        insert(
                "insert into lesson (id, track_id, key, file) values (?, ?, ?, '')",
                lesson.id(),
                plan.id(),
                lesson.key());
        insert("""
                insert into lesson_version
                    (id, lesson_id, language, number, title, summary, file, source, source_hash, change_count, items, imported_at)
                values (?, ?, 'en', 1, '', '', '', '', '', 0, '', ?)
                """, lesson.version(), lesson.id(), OffsetDateTime.now());
        Stream.concat(lesson.steps().stream(), lesson.retiredSteps().stream())
                .forEach(step -> insert("""
                        insert into item (id, lesson_id, kind, key, key_written, section, words, position, added_at)
                        values (?, ?, 'STEP', ?, true, '', '', 1, ?)
                        """, step.item(), lesson.id(), step.key(), OffsetDateTime.now()));
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql.strip() + " on conflict do nothing").params(values).update();
    }

    int count(String table, SignedIn person) {
        return value("select count(*) from " + table + " where person_id = ?", Integer.class, person);
    }

    <T> T value(String sql, Class<T> type, SignedIn person) {
        return jdbc.sql(sql).param(person.id().value()).query(type).single();
    }
}
