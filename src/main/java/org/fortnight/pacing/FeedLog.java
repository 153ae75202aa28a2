package org.fortnight.pacing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.fortnight.account.PersonId;
import org.fortnight.account.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of people's calendars in the database. */
@Repository
class FeedLog {

    private final JdbcClient jdbc;

    FeedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose calendar it is; nobody's when it was switched off or has got another address. */
    Optional<PersonId> owner(String token) {
        return jdbc.sql("select person_id from calendar_feed where token = :token and ended_at is null")
                .param("token", token)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<String> token(PersonId person) {
        return jdbc.sql("select token from calendar_feed where person_id = :person and ended_at is null")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /** Gives the calendar an address that nobody knows yet; the one it had leads nowhere then. */
    void renew(PersonId person, Instant at) {
        var token = Secrets.random();
        var renewed = jdbc.sql("""
                        update calendar_feed set token = :token, made_at = :at, ended_at = null
                        where person_id = :person
                        """)
                .param("person", person.value())
                .param("token", token)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (renewed == 0) {
            jdbc.sql("""
                            insert into calendar_feed (person_id, token, made_at)
                            values (:person, :token, :at)
                            on conflict do nothing
                            """)
                    .param("person", person.value())
                    .param("token", token)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void end(PersonId person, Instant at) {
        jdbc.sql("update calendar_feed set ended_at = :at where person_id = :person and ended_at is null")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
