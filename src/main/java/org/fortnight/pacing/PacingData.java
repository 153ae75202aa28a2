package org.fortnight.pacing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What pacing keeps about a person: pace and pauses. The address of their calendar is a key, and stays here. */
@Component
class PacingData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PacingData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A pace as it is taken along. */
    record PaceSet(String track, LocalDate start, Set<DayOfWeek> weekdays, String perStudyDay) {}

    /** A pause as it is taken along. */
    record PauseTaken(
            String track,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {}

    @Override
    public List<String> tables() {
        return List.of("pace", "pause", "calendar_feed");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var parts = new ArrayList<Part>();
        add("pace.json", paces(me), parts);
        add("pauses.json", pauses(me), parts);
        return parts;
    }

    @Override
    public String about() {
        return "pacing.data.about";
    }

    private List<PaceSet> paces(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, pace.start_on as start, pace.weekdays, pace.minutes
                        from pace join track on track.id = pace.track_id
                        where pace.person_id = :person
                        order by track.key
                        """)
                .param("person", me.id().value())
                .query((row, number) -> new PaceSet(
                        row.getString("track"),
                        row.getObject("start", LocalDate.class),
                        PaceLog.weekdays(row.getInt("weekdays")),
                        perStudyDay(row.getInt("minutes"))))
                .list();
    }

    private static String perStudyDay(int minutes) {
        return minutes == Pace.A_DAY ? "a day of the track" : minutes + " minutes";
    }

    private List<PauseTaken> pauses(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, pause.from_on as "from", pause.until_on as until, pause.ended_on
                        from pause join track on track.id = pause.track_id
                        where pause.person_id = :person
                        order by pause.from_on, track.key
                        """)
                .param("person", me.id().value())
                .query(PauseTaken.class)
                .list();
    }

    private void add(String name, List<?> rows, List<Part> parts) {
        if (!rows.isEmpty()) {
            parts.add(new Part(name, json.writerWithDefaultPrettyPrinter().writeValueAsString(rows)));
        }
    }
}
