package org.fortnight.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fortnight.account.PersonId;
import org.fortnight.portfolio.News.Moved;
import org.fortnight.progress.TrackProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed in the lessons somebody finished, and what of it they have seen, in the database. */
@Repository
class ChangeLog {

    /** In one statement. An exercise is told by its step. */
    private static final String CHANGES = """
            select 'SEEN' as kind, seen.lesson_id as lesson, seen.change as name
            from change_seen seen join lesson on lesson.id = seen.lesson_id
            where seen.person_id = :person and lesson.track_id = :track
            union all
            select concat(item.kind, '_CAME'), item.lesson_id, item.key
            from lesson_completion finished
            join lesson on lesson.id = finished.lesson_id join item on item.lesson_id = lesson.id
            where finished.person_id = :person and lesson.track_id = :track
              and item.kind = any (array['STEP', 'QUESTION'])
              and item.retired_at is null and item.added_at > finished.completed_at
            union all
            select concat(item.kind, '_WENT'), item.lesson_id, item.key
            from lesson_completion finished
            join lesson on lesson.id = finished.lesson_id join item on item.lesson_id = lesson.id
            where finished.person_id = :person and lesson.track_id = :track
              and item.kind = any (array['STEP', 'QUESTION'])
              and item.retired_at > finished.completed_at and item.added_at <= finished.completed_at
            """;

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is to tell, lesson by lesson in the order of days. */
    List<News> news(PersonId person, TrackProgress progress) {
        var moved = new ArrayList<Moved>();
        var seen = new HashMap<Long, Set<String>>();
        jdbc.sql(CHANGES)
                .param("person", person.value())
                .param("track", progress.plan().id())
                .query(row -> {
                    add(row, moved, seen);
                });
        return progress.lessons().stream()
                .map(day -> News.of(day, moved, seen.getOrDefault(day.lesson().id(), Set.of())))
                .filter(news -> !news.silent())
                .toList();
    }

    private static void add(ResultSet row, List<Moved> moved, Map<Long, Set<String>> seen) throws SQLException {
        var lesson = row.getLong("lesson");
        var name = row.getString("name");
        var kind = row.getString("kind");
        if (kind.equals("SEEN")) {
            seen.computeIfAbsent(lesson, first -> new HashSet<>()).add(name);
        } else {
            moved.add(new Moved(lesson, Moved.Kind.valueOf(kind), name));
        }
    }

    /** Writes down that somebody has seen a change; once is enough. */
    void seen(PersonId person, long lesson, String change, Instant at, LocalDate on) {
        jdbc.sql("""
                        insert into change_seen (person_id, lesson_id, change, seen_at, seen_on)
                        values (:person, :lesson, :change, :at, :on)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("lesson", lesson)
                .param("change", change)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .update();
    }
}
