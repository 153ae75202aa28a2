package org.fortnight.portfolio;

import java.util.List;
import java.util.Map;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    @Override
    public List<String> tables() {
        return List.of("certificate_address", "certificate", "change_seen");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var certificates = rows(me, """
                select track.key as track, certificate.made_on as made_on, certificate.statement as says
                from certificate join track on track.id = certificate.track_id
                where certificate.person_id = :person order by certificate.made_at
                """);
        var addresses = rows(me, """
                select track.key as track, address.code as code, address.opened_at as opened_at,
                       address.closed_at as closed_at
                from certificate_address address join track on track.id = address.track_id
                where address.person_id = :person order by address.opened_at
                """);
        var changes = rows(me, """
                select track.key as track, lesson.key as lesson, seen.change as change, seen.seen_on as seen_on
                from change_seen seen
                join lesson on lesson.id = seen.lesson_id join track on track.id = lesson.track_id
                where seen.person_id = :person order by seen.seen_at, seen.change
                """);
        return certificates.isEmpty() && changes.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "certificates.json",
                        json.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(Map.of(
                                        "certificates",
                                        certificates,
                                        "certificateAddresses",
                                        addresses,
                                        "changesSeen",
                                        changes))));
    }

    private List<Map<String, String>> rows(SignedIn me, String sql) {
        return jdbc.sql(sql).param("person", me.id().value()).query().listOfRows().stream()
                .map(KeptData::words)
                .toList();
    }

    private static Map<String, String> words(Map<String, Object> row) {
        var words = new java.util.TreeMap<String, String>();
        row.forEach((name, value) -> {
            if (value != null) {
                words.put(name, value.toString());
            }
        });
        return words;
    }
}
