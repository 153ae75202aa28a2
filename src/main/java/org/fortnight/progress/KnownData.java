package org.fortnight.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The days somebody set to known, to take along. */
@Component
class KnownData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Known(
            String track,
            String lesson,
            String knownAt,
            String date,
            @Nullable String takenBackAt) {}

    @Override
    public List<String> tables() {
        return List.of("day_known");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var days = jdbc.sql("""
                        select track.key as track, lesson.key as lesson, known.known_at, known.known_on, known.undone_at
                        from day_known known join lesson on lesson.id = known.lesson_id
                        join track on track.id = lesson.track_id
                        where known.person_id = ?
                        order by known.known_at, lesson.id
                        """)
                .param(me.id().value())
                .query((row, number) -> {
                    var undone = row.getObject("undone_at", OffsetDateTime.class);
                    return new Known(
                            row.getString("track"),
                            row.getString("lesson"),
                            PersonalData.at(row.getObject("known_at", OffsetDateTime.class), me),
                            row.getObject("known_on", LocalDate.class).toString(),
                            undone == null ? null : PersonalData.at(undone, me));
                })
                .list();
        return days.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "known-days.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(days)));
    }

    @Override
    public String about() {
        return "progress.data.known";
    }
}
