package org.fortnight.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fortnight.account.PersonId;
import org.fortnight.practice.Questions.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered in review, and what they did before that brings things there, in the database. */
@Repository
class ReviewLog {

    /**
     * All there is about one person in one track, in one statement. What an item brought along from another lesson was
     * answered to another version; 0 is none that could be the live one.
     */
    private static final String ROWS = """
            select 'ANSWER' as source, item.kind as kind, item.id as id, item.key as key, lesson.key as lesson, a.answers as number,
                   case when a.carried_from is null then a.version_id else 0 end as version, a.given as words,
                   a.correct as well, a.guessed as guessed, a.answered_at as moment, a.answered_on as local_date
            from answer a join item on item.id = a.item_id join lesson on lesson.id = item.lesson_id
            where a.person_id = :person and lesson.track_id = :track and item.retired_at is null
            union all
            select 'STUCK', item.kind, item.id, item.key, lesson.key, 0, 0, '', false, false,
                   s.stuck_at, s.stuck_on
            from stuck s join item on item.id = s.item_id join lesson on lesson.id = item.lesson_id
            where s.person_id = :person and lesson.track_id = :track and item.retired_at is null
            union all
            select 'REVIEW', item.kind, item.id, item.key, lesson.key, r.number,
                   case when r.carried_from is null then r.version_id else 0 end, r.given, r.correct, r.guessed,
                   r.answered_at, r.answered_on
            from review_answer r join item on item.id = r.item_id join lesson on lesson.id = item.lesson_id
            where r.person_id = :person and lesson.track_id = :track and item.retired_at is null
            union all
            select 'MARKED', item.kind, item.id, item.key, lesson.key, 0, 0, '', false, false, null, null
            from item join lesson on lesson.id = item.lesson_id
            where item.id in (:marked) and lesson.track_id = :track and item.retired_at is null
            """;

    /** An empty list is no SQL. */
    private static final long NO_ROW = -1;

    private final JdbcClient jdbc;

    ReviewLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row as it stands there.
     *
     * @param moment null where it says only that the thing is there
     */
    record Row(
            String source,
            String kind,
            long id,
            String key,
            String lesson,
            int number,
            long version,
            String words,
            boolean well,
            boolean guessed,
            @Nullable Instant moment,
            @Nullable LocalDate date) {

        Reply reply() {
            return new Reply(version, words, well, guessed, number);
        }
    }

    /** @param marked rows of sections of which something is to be known */
    List<Row> rows(PersonId person, long track, Collection<Long> marked) {
        var rows = new ArrayList<Row>();
        jdbc.sql(ROWS)
                .param("person", person.value())
                .param("track", track)
                .param("marked", marked.isEmpty() ? List.of(NO_ROW) : marked)
                .query(row -> {
                    var moment = row.getObject("moment", OffsetDateTime.class);
                    rows.add(new Row(
                            row.getString("source"),
                            row.getString("kind"),
                            row.getLong("id"),
                            row.getString("key"),
                            row.getString("lesson"),
                            row.getInt("number"),
                            row.getLong("version"),
                            row.getString("words"),
                            row.getBoolean("well"),
                            row.getBoolean("guessed"),
                            moment == null ? null : moment.toInstant(),
                            row.getObject("local_date", LocalDate.class)));
                });
        return rows;
    }

    /** Writes an answer down, unless there is one of the same number or of the same day already. */
    void keep(PersonId person, long item, Reply reply, Instant at, LocalDate on) {
        jdbc.sql("""
                        insert into review_answer (person_id, item_id, number, version_id, given, correct, guessed,
                                                   answered_at, answered_on)
                        values (:person, :item, :number, :version, :given, :correct, :guessed, :at, :on)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("item", item)
                .param("number", reply.attempt())
                .param("version", reply.version())
                .param("given", reply.given())
                .param("correct", reply.right())
                .param("guessed", reply.guessed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .update();
    }

    /** Makes everybody's reviews of one item count for another; the originals stay. */
    void carry(long fromItem, long toItem, long toVersion) {
        jdbc.sql("""
                        insert into review_answer (person_id, item_id, number, version_id, given, correct, guessed,
                                                   answered_at, answered_on, carried_from)
                        select person_id, cast(:to as bigint), number, cast(:version as bigint), given, correct, guessed,
                               answered_at, answered_on, item_id
                        from review_answer where item_id = :from
                        on conflict do nothing
                        """)
                .param("from", fromItem)
                .param("to", toItem)
                .param("version", toVersion)
                .update();
    }
}
