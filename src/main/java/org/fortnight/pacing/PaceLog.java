package org.fortnight.pacing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.fortnight.account.PersonId;
import org.fortnight.pacing.StudyDays.Pause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody's pace and pauses in the database. */
@Repository
class PaceLog {

    private static final String PACE = """
            select 'PACE' as kind, start_on as first_day, cast(null as date) as last_day, cast(null as date) as ended_on,
                weekdays, minutes
            from pace
            where person_id = :person and track_id = :track
            union all
            select 'PAUSE', from_on, until_on, ended_on, 0, 0
            from pause
            where person_id = :person and track_id = :track
            order by first_day
            """;

    private final JdbcClient jdbc;

    PaceLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement; the usual pace of whoever has said nothing. */
    Pace pace(PersonId person, long track) {
        var said = new AtomicReference<>(Pace.USUAL);
        var pauses = new ArrayList<Pause>();
        jdbc.sql(PACE).param("person", person.value()).param("track", track).query(row -> {
            if (row.getString("kind").equals("PACE")) {
                said.set(new Pace(
                        row.getObject("first_day", LocalDate.class),
                        weekdays(row.getInt("weekdays")),
                        row.getInt("minutes"),
                        List.of()));
            } else {
                addPause(row, pauses);
            }
        });
        return Objects.requireNonNull(said.get()).with(pauses);
    }

    private static void addPause(ResultSet row, List<Pause> pauses) throws SQLException {
        var from = row.getObject("first_day", LocalDate.class);
        var until = row.getObject("last_day", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        var last = ended == null || ended.isAfter(until) ? until : ended.minusDays(1);
        if (!last.isBefore(from)) {
            pauses.add(new Pause(from, last));
        }
    }

    void set(PersonId person, long track, LocalDate start, Pace pace, Instant at) {
        if (update(person, track, start, pace, at) == 0) {
            jdbc.sql("""
                            insert into pace (person_id, track_id, start_on, weekdays, minutes, set_at)
                            values (:person, :track, :start, :weekdays, :minutes, :at)
                            on conflict do nothing
                            """)
                    .param("person", person.value())
                    .param("track", track)
                    .param("start", start)
                    .param("weekdays", bits(pace.weekdays()))
                    .param("minutes", pace.minutes())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private int update(PersonId person, long track, LocalDate start, Pace pace, Instant at) {
        return jdbc.sql("""
                        update pace set start_on = :start, weekdays = :weekdays, minutes = :minutes, set_at = :at
                        where person_id = :person and track_id = :track
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("start", start)
                .param("weekdays", bits(pace.weekdays()))
                .param("minutes", pace.minutes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A pause that began on the same day gets the new end. */
    void pause(PersonId person, long track, Pause pause, Instant at) {
        var added = jdbc.sql("""
                        insert into pause (person_id, track_id, from_on, until_on, paused_at)
                        values (:person, :track, :from, :until, :at)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("from", pause.from())
                .param("until", pause.until())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            jdbc.sql("""
                            update pause set until_on = :until, paused_at = :at, ended_on = null
                            where person_id = :person and track_id = :track and from_on = :from
                            """)
                    .param("person", person.value())
                    .param("track", track)
                    .param("from", pause.from())
                    .param("until", pause.until())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Ends the pauses that this date lies in; it is none any more. */
    void goOn(PersonId person, long track, LocalDate today) {
        jdbc.sql("""
                        update pause set ended_on = :today
                        where person_id = :person and track_id = :track
                          and from_on <= :today and until_on >= :today and ended_on is null
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("today", today)
                .update();
    }

    private static int bits(Set<DayOfWeek> weekdays) {
        return weekdays.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    static Set<DayOfWeek> weekdays(int bits) {
        var weekdays = EnumSet.allOf(DayOfWeek.class);
        weekdays.removeIf(day -> (bits & 1 << day.ordinal()) == 0);
        return weekdays;
    }
}
