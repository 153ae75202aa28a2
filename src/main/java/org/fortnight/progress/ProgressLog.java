package org.fortnight.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.fortnight.account.Moment;
import org.fortnight.account.PersonId;
import org.fortnight.curriculum.LessonEdited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facts in the database. Every text runs on H2 and on PostgreSQL, and whoever comes second finds the first one's row:
 * {@code insert … on conflict do nothing}, then nothing to mend.
 */
@Repository
class ProgressLog {

    /** All there is about one person in one track, however long the history, in one statement. */
    private static final String FACTS = """
            select 'TICK' as kind, done.item_id as id, done.completed_at as moment, done.completed_on as local_date
            from step_completion done join item on item.id = done.item_id join lesson on lesson.id = item.lesson_id
            where done.person_id = :person and lesson.track_id = :track and done.undone_at is null
            union all
            select 'ASIDE', aside.item_id, aside.set_aside_at, aside.set_aside_on
            from step_set_aside aside join item on item.id = aside.item_id join lesson on lesson.id = item.lesson_id
            where aside.person_id = :person and lesson.track_id = :track and aside.undone_at is null
            union all
            select 'FINISHED', finished.lesson_id, finished.completed_at, finished.completed_on
            from lesson_completion finished join lesson on lesson.id = finished.lesson_id
            where finished.person_id = :person and lesson.track_id = :track
            union all
            select 'KNOWN', known.lesson_id, known.known_at, known.known_on
            from day_known known join lesson on lesson.id = known.lesson_id
            where known.person_id = :person and lesson.track_id = :track and known.undone_at is null
            union all
            select 'ENROLLED', track_id, enrolled_at, null
            from enrolment
            where person_id = :person and track_id = :track
            """;

    /** An empty list is no SQL. */
    private static final long NO_ROW = -1;

    private final JdbcClient jdbc;

    ProgressLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts facts(PersonId person, long track) {
        var enrolled = new HashSet<Long>();
        var ticks = new HashMap<Long, Moment>();
        var setAside = new HashSet<Long>();
        var finished = new HashMap<Long, Moment>();
        var known = new HashSet<Long>();
        jdbc.sql(FACTS).param("person", person.value()).param("track", track).query(row -> {
            var id = row.getLong("id");
            switch (row.getString("kind")) {
                case "TICK" -> ticks.put(id, moment(row));
                case "ASIDE" -> setAside.add(id);
                case "FINISHED" -> finished.put(id, moment(row));
                case "KNOWN" -> known.add(id);
                default -> enrolled.add(id);
            }
        });
        return new Facts(!enrolled.isEmpty(), ticks, setAside, finished, known);
    }

    List<Tick> ticks(PersonId person, long track) {
        return jdbc.sql("""
                        select done.item_id as item, done.completed_on as local_date, done.how as how
                        from step_completion done
                        join item on item.id = done.item_id join lesson on lesson.id = item.lesson_id
                        where done.person_id = :person and lesson.track_id = :track and done.undone_at is null
                          and item.retired_at is null
                        order by done.completed_at
                        """)
                .param("person", person.value())
                .param("track", track)
                .query((row, number) -> new Tick(
                        row.getLong("item"),
                        row.getObject("local_date", LocalDate.class),
                        How.valueOf(row.getString("how"))))
                .list();
    }

    void enrol(PersonId person, long track, Instant at) {
        jdbc.sql("""
                        insert into enrolment (person_id, track_id, enrolled_at)
                        values (:person, :track, :at)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void complete(PersonId person, long item, long version, How how, Moment moment) {
        var added = jdbc.sql("""
                        insert into step_completion
                            (person_id, item_id, completed_at, completed_on, version_id, how)
                        values (:person, :item, :at, :on, :version, :how)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .param("how", how.name())
                .update();
        if (added == 0) {
            completeAgain(person, item, version, how, moment);
        }
    }

    /** A tick that was taken back comes back; one that stands stays as it is, but for what is known of it. */
    private void completeAgain(PersonId person, long item, long version, How how, Moment moment) {
        jdbc.sql("""
                        update step_completion
                        set completed_at = case when undone_at is null then completed_at else :at end,
                            completed_on = case when undone_at is null then completed_on else :on end,
                            version_id = :version, how = :how,
                            undone_at = null, carried_from = null
                        where person_id = :person and item_id = :item
                          and (undone_at is not null or how = 'SELF' and :how <> 'SELF')
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .param("how", how.name())
                .update();
    }

    void reopen(PersonId person, long item, Instant at) {
        jdbc.sql("""
                        update step_completion set undone_at = :at
                        where person_id = :person and item_id = :item and undone_at is null
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setAside(PersonId person, long item, long version, Moment moment) {
        var added = jdbc.sql("""
                        insert into step_set_aside (person_id, item_id, set_aside_at, set_aside_on, version_id)
                        values (:person, :item, :at, :on, :version)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .update();
        if (added == 0) {
            setAsideAgain(person, item, version, moment);
        }
    }

    private void setAsideAgain(PersonId person, long item, long version, Moment moment) {
        jdbc.sql("""
                        update step_set_aside
                        set set_aside_at = :at, set_aside_on = :on, version_id = :version,
                            undone_at = null, carried_from = null
                        where person_id = :person and item_id = :item and undone_at is not null
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .update();
    }

    void takeUp(PersonId person, long item, Instant at) {
        jdbc.sql("""
                        update step_set_aside set undone_at = :at
                        where person_id = :person and item_id = :item and undone_at is null
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setKnown(PersonId person, long lesson, Moment moment) {
        var added = jdbc.sql("""
                        insert into day_known (person_id, lesson_id, known_at, known_on)
                        values (:person, :lesson, :at, :on)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("at", moment.utc())
                .param("on", moment.on())
                .update();
        if (added == 0) {
            setKnownAgain(person, lesson, moment);
        }
    }

    private void setKnownAgain(PersonId person, long lesson, Moment moment) {
        jdbc.sql("""
                        update day_known set known_at = :at, known_on = :on, undone_at = null
                        where person_id = :person and lesson_id = :lesson and undone_at is not null
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("at", moment.utc())
                .param("on", moment.on())
                .update();
    }

    void takeBack(PersonId person, long lesson, Instant at) {
        jdbc.sql("""
                        update day_known set undone_at = :at
                        where person_id = :person and lesson_id = :lesson and undone_at is null
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(PersonId person, long lesson, long version, Moment moment) {
        jdbc.sql("""
                        insert into lesson_completion (person_id, lesson_id, completed_at, completed_on, version_id)
                        values (:person, :lesson, :at, :on, :version)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("at", moment.utc())
                .param("on", moment.on())
                .param("version", version)
                .update();
    }

    /** Writes a lesson down as finished for all who meet its rule now; the date is that of their last tick. */
    void finishForAll(LessonEdited lesson, Instant at) {
        var required =
                Stream.concat(lesson.core().stream(), lesson.others().stream()).toList();
        if (required.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into lesson_completion (person_id, lesson_id, completed_at, completed_on, version_id)
                        select done.person_id, cast(:lesson as bigint), cast(:at as timestamp with time zone),
                            max(done.completed_on), cast(:version as bigint)
                        from step_completion done
                        where done.item_id in (:required) and done.undone_at is null
                        group by done.person_id
                        having count(*) + (
                            select count(*) from step_set_aside aside
                            where aside.person_id = done.person_id and aside.item_id in (:others)
                              and aside.undone_at is null
                              and not exists (
                                select 1 from step_completion ticked
                                where ticked.person_id = aside.person_id and ticked.item_id = aside.item_id
                                  and ticked.undone_at is null)
                        ) = :count
                        on conflict do nothing
                        """)
                .param("lesson", lesson.lesson())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", lesson.version())
                .param("required", required)
                .param("others", lesson.others().isEmpty() ? List.of(NO_ROW) : lesson.others())
                .param("count", required.size())
                .update();
    }

    /**
     * Inserts everybody's live facts about one step again for another.
     *
     * @return how many rows that made; a person who has a row for the other step already keeps it as it is
     */
    int carry(long fromItem, long toItem, long toVersion) {
        var ticks = jdbc.sql("""
                        insert into step_completion
                            (person_id, item_id, completed_at, completed_on, version_id, how, carried_from)
                        select person_id, cast(:to as bigint), completed_at, completed_on, cast(:version as bigint),
                            how, item_id
                        from step_completion where item_id = :from and undone_at is null
                        on conflict do nothing
                        """)
                .param("from", fromItem)
                .param("to", toItem)
                .param("version", toVersion)
                .update();
        var setAside = jdbc.sql("""
                        insert into step_set_aside
                            (person_id, item_id, set_aside_at, set_aside_on, version_id, carried_from)
                        select person_id, cast(:to as bigint), set_aside_at, set_aside_on, cast(:version as bigint),
                            item_id
                        from step_set_aside where item_id = :from and undone_at is null
                        on conflict do nothing
                        """)
                .param("from", fromItem)
                .param("to", toItem)
                .param("version", toVersion)
                .update();
        return ticks + setAside;
    }

    /** Sets a lesson to known for all who know each of the others, unless they decided about it already. */
    void carryKnown(List<Long> fromLessons, long toLesson) {
        jdbc.sql("""
                        insert into day_known (person_id, lesson_id, known_at, known_on)
                        select person_id, cast(:to as bigint), max(known_at), max(known_on)
                        from day_known where lesson_id in (:from) and undone_at is null
                        group by person_id
                        having count(*) = :count
                        on conflict do nothing
                        """)
                .param("from", fromLessons)
                .param("to", toLesson)
                .param("count", fromLessons.size())
                .update();
    }

    /** The keys of the tracks somebody started or worked on, the latest work first. */
    List<String> tracksByLatestWork(PersonId person) {
        return jdbc.sql("""
                        select track.key
                        from track
                        join (
                            select lesson.track_id, done.completed_at as moment
                            from step_completion done
                            join item on item.id = done.item_id join lesson on lesson.id = item.lesson_id
                            where done.person_id = :person
                            union all
                            select track_id, enrolled_at from enrolment where person_id = :person
                        ) worked on worked.track_id = track.id
                        group by track.key
                        order by max(worked.moment) desc, track.key
                        """).param("person", person.value()).query(String.class).list();
    }

    private static Moment moment(ResultSet row) throws SQLException {
        return new Moment(
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getObject("local_date", LocalDate.class));
    }
}
