package org.fortnight.portfolio;

import java.time.OffsetDateTime;
import java.util.List;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this package keeps about people. */
@Component
class KeptData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record All(List<Written> certificates, List<Address> addresses, List<Seen> changesSeen) {}

    private record Written(
            String track, String madeOn, @Nullable String updatedOn, JsonNode says) {}

    private record Address(
            String track,
            String code,
            String openedAt,
            @Nullable String closedAt) {}

    private record Seen(String track, String lesson, String change, String seenOn) {}

    @Override
    public List<String> tables() {
        return List.of("certificate_address", "certificate", "change_seen");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var all = new All(certificates(me), addresses(me), changes(me));
        return all.certificates.isEmpty() && all.changesSeen.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "certificates.json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsString(all)));
    }

    @Override
    public String about() {
        return "portfolio.data.about";
    }

    private List<Written> certificates(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, certificate.made_on, certificate.updated_on, certificate.statement
                        from certificate join track on track.id = certificate.track_id
                        where certificate.person_id = :person order by certificate.made_at
                        """)
                .param("person", me.id().value())
                .query((row, number) -> new Written(
                        row.getString("track"),
                        row.getString("made_on"),
                        row.getString("updated_on"),
                        json.readTree(row.getString("statement"))))
                .list();
    }

    private List<Address> addresses(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, address.code, address.opened_at, address.closed_at
                        from certificate_address address join track on track.id = address.track_id
                        where address.person_id = :person order by address.opened_at
                        """)
                .param("person", me.id().value())
                .query((row, number) -> {
                    var closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new Address(
                            row.getString("track"),
                            row.getString("code"),
                            PersonalData.at(row.getObject("opened_at", OffsetDateTime.class), me),
                            closed == null ? null : PersonalData.at(closed, me));
                })
                .list();
    }

    private List<Seen> changes(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, lesson.key as lesson, seen.change as change, seen.seen_on
                        from change_seen seen
                        join lesson on lesson.id = seen.lesson_id join track on track.id = lesson.track_id
                        where seen.person_id = :person order by seen.seen_at, seen.change
                        """)
                .param("person", me.id().value())
                .query((row, number) -> new Seen(
                        row.getString("track"),
                        row.getString("lesson"),
                        row.getString("change"),
                        row.getString("seen_on")))
                .list();
    }
}
