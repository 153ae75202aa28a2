package org.fortnight.placement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fortnight.account.PersonId;
import org.fortnight.curriculum.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sittings in the database. */
@Repository
class SittingLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SittingLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of time. */
    List<Sitting> of(PersonId person, Plan plan) {
        return jdbc.sql("""
                        select number, taken_at, taken_on, right_answers, total, answers
                        from sitting where person_id = :person and track_id = :track order by number
                        """)
                .param("person", person.value())
                .param("track", plan.id())
                .query((row, at) -> new Sitting(
                        row.getInt("number"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("taken_on", LocalDate.class),
                        row.getInt("right_answers"),
                        row.getInt("total"),
                        List.of(json.readValue(row.getString("answers"), Sitting.Answer[].class))))
                .list();
    }

    /** The same form sent twice is one sitting: the first stays. */
    void add(PersonId person, Plan plan, long version, Sitting sitting) {
        jdbc.sql("""
                        insert into sitting (person_id, track_id, number, version_id, taken_at, taken_on,
                            answers, right_answers, total)
                        values (:person, :track, :number, :version, :at, :on, :answers, :right, :total)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("track", plan.id())
                .param("number", sitting.number())
                .param("version", version)
                .param("at", sitting.takenAt().atOffset(ZoneOffset.UTC))
                .param("on", sitting.takenOn())
                .param("answers", json.writeValueAsString(sitting.answers()))
                .param("right", sitting.right())
                .param("total", sitting.total())
                .update();
    }
}
