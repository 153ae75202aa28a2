package org.fortnight.notebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fortnight.account.Moment;
import org.fortnight.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and marks in the database. Every text runs on H2 and on PostgreSQL; whoever comes second overwrites nothing. */
@Repository
class Shelf {

    /** A mark that was carried to another section is there once: where its section is taught, else where it came to. */
    private static final String MARKS = """
            select mark.kind as kind, mark.item_id as id, mark.line as words, mark.title as title, 0 as revision,
                   mark.marked_at as moment, mark.marked_on as local_date
            from section_mark mark join item on item.id = mark.item_id join lesson on lesson.id = item.lesson_id
            where mark.person_id = :person and mark.undone_at is null
              and (item.retired_at is null and lesson.stage_id is not null
                or not exists (select 1 from section_mark other
                               join item there on there.id = other.item_id join lesson home on home.id = there.lesson_id
                               where other.person_id = mark.person_id
                                 and (other.carried_from = mark.item_id
                                   or other.item_id = mark.carried_from
                                     and there.retired_at is null and home.stage_id is not null)))
            """;

    /** Everything of one person in one statement. */
    private static final String ALL = MARKS + """
            union all
            select 'NOTE', note.lesson_id, note.text, '', note.revision, note.saved_at, note.saved_on
            from note
            where note.person_id = :person
            """;

    private static final String OF_ONE_LESSON = """
            select 'NOTE' as kind, note.lesson_id as id, note.text as words, '' as title, note.revision as revision,
                   note.saved_at as moment, note.saved_on as local_date
            from note
            where note.person_id = :person and note.lesson_id = :lesson
            union all
            select mark.kind, mark.item_id, mark.line, mark.title, 0, mark.marked_at, mark.marked_on
            from section_mark mark join item on item.id = mark.item_id
            where mark.person_id = :person and item.lesson_id = :lesson and mark.undone_at is null
            """;

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pages all(PersonId person) {
        return pages(jdbc.sql(ALL).param("person", person.value()));
    }

    /** Without the notes, which may be long. */
    List<Mark> marks(PersonId person) {
        return pages(jdbc.sql(MARKS).param("person", person.value())).marks();
    }

    Pages of(PersonId person, long lesson) {
        return pages(jdbc.sql(OF_ONE_LESSON).param("person", person.value()).param("lesson", lesson));
    }

    private static Pages pages(JdbcClient.StatementSpec sql) {
        var pages = new Pages(new ArrayList<>(), new ArrayList<>());
        sql.query(row -> {
            if (row.getString("kind").equals("NOTE")) {
                pages.notes().add(note(row));
            } else {
                pages.marks().add(mark(row));
            }
        });
        return pages;
    }

    private static StoredNote note(ResultSet row) throws SQLException {
        return new StoredNote(
                row.getLong("id"),
                row.getString("words"),
                row.getLong("revision"),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getObject("local_date", LocalDate.class));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getLong("id"),
                Mark.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("title"),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getObject("local_date", LocalDate.class));
    }

    /** Writes a note that was written on the revision that stands; whether it did. */
    boolean write(PersonId person, StoredNote note, Moment moment) {
        return jdbc.sql("""
                        update note set text = :text, revision = revision + 1, saved_at = :at, saved_on = :on
                        where person_id = :person and lesson_id = :lesson and revision = :revision
                        """).params(values(person, note, moment)).update() == 1;
    }

    /** Writes the first note of a lesson, unless there is one; whether it did. */
    boolean begin(PersonId person, StoredNote note, Moment moment) {
        return jdbc.sql("""
                        insert into note (person_id, lesson_id, text, revision, saved_at, saved_on)
                        values (:person, :lesson, :text, :revision + 1, :at, :on)
                        on conflict do nothing
                        """).params(values(person, note, moment)).update() == 1;
    }

    Optional<StoredNote> note(PersonId person, long lesson) {
        return jdbc.sql("""
                        select lesson_id as id, text as words, revision, saved_at as moment, saved_on as local_date
                        from note where person_id = :person and lesson_id = :lesson
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .query((row, number) -> note(row))
                .optional();
    }

    private static Map<String, Object> values(PersonId person, StoredNote note, Moment moment) {
        return Map.of(
                "person", person.value(),
                "lesson", note.lesson(),
                "text", note.text(),
                "revision", note.revision(),
                "at", moment.utc(),
                "on", moment.on());
    }

    /** Marks a section, or says something else of one that is marked; saying the same twice changes nothing. */
    void mark(PersonId person, Mark mark) {
        var values = Map.of(
                "person", person.value(),
                "item", mark.item(),
                "kind", mark.kind().name(),
                "line", mark.line(),
                "title", mark.title(),
                "at", mark.at().atOffset(ZoneOffset.UTC),
                "on", mark.on());
        var added = jdbc.sql("""
                        insert into section_mark (person_id, item_id, kind, line, title, marked_at, marked_on)
                        values (:person, :item, :kind, :line, :title, :at, :on)
                        on conflict do nothing
                        """).params(values).update();
        if (added == 0) {
            jdbc.sql("""
                            update section_mark
                            set kind = :kind, line = :line, title = :title, marked_at = :at, marked_on = :on,
                                undone_at = null
                            where person_id = :person and item_id = :item
                              and (undone_at is not null or kind <> :kind or line <> :line)
                            """).params(values).update();
        }
    }

    void takeBack(PersonId person, long item, Instant at) {
        jdbc.sql("""
                        update section_mark set undone_at = :at
                        where person_id = :person and item_id = :item and undone_at is null
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes everybody's marks on one section stand on another; the originals stay. */
    void carry(long fromItem, long toItem) {
        jdbc.sql("""
                        insert into section_mark
                            (person_id, item_id, kind, line, title, marked_at, marked_on, carried_from)
                        select person_id, cast(:to as bigint), kind, line, title, marked_at, marked_on, item_id
                        from section_mark where item_id = :from and undone_at is null
                        on conflict do nothing
                        """).param("from", fromItem).param("to", toItem).update();
    }
}
