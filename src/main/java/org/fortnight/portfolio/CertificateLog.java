package org.fortnight.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fortnight.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The certificates in the database, and the addresses at which they can be checked. A code that was closed never opens again. */
@Repository
class CertificateLog {

    private static final String CERTIFICATE = """
            select person.display_name as name, certificate.statement as statement, certificate.made_on as made_on,
                   certificate.updated_on as updated_on, address.code as code
            from certificate
            join person on person.id = certificate.person_id
            left join certificate_address address
              on address.person_id = certificate.person_id and address.track_id = certificate.track_id
              and address.closed_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CertificateLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Certificate> of(PersonId person, long track) {
        return jdbc.sql(CERTIFICATE + " where certificate.person_id = :person and certificate.track_id = :track")
                .param("person", person.value())
                .param("track", track)
                .query(this::certificate)
                .optional();
    }

    /** Empty for a code that never was, or is no more. */
    Optional<Certificate> at(String code) {
        return jdbc.sql(CERTIFICATE + " where address.code = :code")
                .param("code", code)
                .query(this::certificate)
                .optional();
    }

    private Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("name"),
                json.readValue(row.getString("statement"), Statement.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("updated_on", LocalDate.class),
                row.getString("code"));
    }

    /** Keeps what a certificate says; the first one stays. */
    void keep(PersonId person, long track, Statement statement, Instant at, LocalDate on) {
        jdbc.sql("""
                        insert into certificate (person_id, track_id, made_at, made_on, statement)
                        values (:person, :track, :at, :on, :statement)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("statement", json.writeValueAsString(statement))
                .update();
    }

    /** Makes it say something else; the date of the first one stays. */
    void update(PersonId person, long track, Statement statement, Instant at, LocalDate on) {
        jdbc.sql("""
                        update certificate set statement = :statement, updated_at = :at, updated_on = :on
                        where person_id = :person and track_id = :track and statement <> :statement
                        """)
                .param("person", person.value())
                .param("track", track)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("statement", json.writeValueAsString(statement))
                .update();
    }

    /** Opens an address for a certificate that has none open. */
    void open(PersonId person, long track, String code, Instant at) {
        jdbc.sql("""
                        insert into certificate_address (code, person_id, track_id, number, opened_at)
                        select cast(:code as varchar(64)), cast(:person as uuid), cast(:track as bigint), count(*) + 1,
                            cast(:at as timestamp with time zone)
                        from certificate_address
                        where person_id = :person and track_id = :track and closed_at is not null
                        on conflict do nothing
                        """)
                .param("code", code)
                .param("person", person.value())
                .param("track", track)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes the open address; whether there was one. */
    boolean close(PersonId person, long track, Instant at) {
        return jdbc.sql("""
                                update certificate_address set closed_at = :at
                                where person_id = :person and track_id = :track and closed_at is null
                                """)
                        .param("person", person.value())
                        .param("track", track)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The same, if it is the one with this code. */
    boolean close(PersonId person, long track, String code, Instant at) {
        return jdbc.sql("""
                                update certificate_address set closed_at = :at
                                where person_id = :person and track_id = :track and code = :code
                                  and closed_at is null
                                """)
                        .param("person", person.value())
                        .param("track", track)
                        .param("code", code)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
