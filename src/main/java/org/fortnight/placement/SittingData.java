package org.fortnight.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The starting checks somebody sent, to take along. */
@Component
class SittingData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SittingData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param answers by the key of the question */
    private record Taken(
            String track, int number, LocalDate takenOn, int right, int total, Map<String, Object> answers) {}

    @Override
    public List<String> tables() {
        return List.of("sitting");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var questions = questions(me);
        var sittings = jdbc.sql("""
                        select track.key as track, s.number, s.taken_on, s.right_answers, s.total, s.answers
                        from sitting s join track on track.id = s.track_id
                        where s.person_id = ? order by track.key, s.number
                        """)
                .param(me.id().value())
                .query((row, at) -> new Taken(
                        row.getString("track"),
                        row.getInt("number"),
                        row.getObject("taken_on", LocalDate.class),
                        row.getInt("right_answers"),
                        row.getInt("total"),
                        named(questions, row.getString("answers"))))
                .list();
        return sittings.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "starting-checks.json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsString(sittings)));
    }

    @Override
    public String about() {
        return "placement.data.about";
    }

    private Map<String, Object> named(Map<Long, String> questions, String answers) {
        var named = new LinkedHashMap<String, Object>();
        for (var answer : json.readValue(answers, Sitting.Answer[].class)) {
            named.put(
                    questions.getOrDefault(answer.item(), String.valueOf(answer.item())),
                    Map.of("given", answer.given(), "right", answer.right(), "guessed", answer.guessed()));
        }
        return named;
    }

    private Map<Long, String> questions(SignedIn me) {
        var keys = new HashMap<Long, String>();
        jdbc.sql("""
                        select distinct item.id, item.key
                        from sitting s join lesson_version version on version.id = s.version_id
                        join item on item.lesson_id = version.lesson_id
                        where s.person_id = ?
                        """).param(me.id().value()).query(row -> {
            keys.put(row.getLong("id"), row.getString("key"));
        });
        return keys;
    }
}
