package org.fortnight.notebook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fortnight.account.PersonId;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The notes of one person, as Markdown files, and their marks. */
@Component
class NotebookData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NotebookData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Written(String track, String lesson, String text) {}

    private record Marked(
            String track,
            String lesson,
            String section,
            String title,
            String kind,
            String line,
            String markedAt,
            @Nullable String takenBackAt) {}

    @Override
    public List<String> tables() {
        return List.of("note", "section_mark");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var parts = new ArrayList<Part>(notes(me.id()));
        var marks = marks(me);
        if (!marks.isEmpty()) {
            parts.add(
                    new Part("marks.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(marks)));
        }
        return parts;
    }

    @Override
    public String about() {
        return "notebook.data.about";
    }

    /** Two tracks may have lessons of the same key. */
    private List<Part> notes(PersonId person) {
        var notes = jdbc.sql("""
                        select track.key as track, lesson.key as lesson, note.text
                        from note join lesson on lesson.id = note.lesson_id join track on track.id = lesson.track_id
                        where note.person_id = :person and note.text <> ''
                        order by track.id, lesson.day, lesson.id
                        """)
                .param("person", person.value())
                .query((row, number) ->
                        new Written(row.getString("track"), row.getString("lesson"), row.getString("text")))
                .list();
        return notes.stream()
                .map(note -> new Part(
                        notes.stream()
                                                .filter(other -> other.lesson().equals(note.lesson()))
                                                .count()
                                        > 1
                                ? "notes/" + note.track() + "/" + note.lesson() + ".md"
                                : "notes/" + note.lesson() + ".md",
                        note.text()))
                .toList();
    }

    private List<Marked> marks(SignedIn me) {
        return jdbc.sql("""
                        select track.key as track, lesson.key as lesson, item.key as section, mark.title, mark.kind,
                               mark.line, mark.marked_at, mark.undone_at
                        from section_mark mark join item on item.id = mark.item_id
                        join lesson on lesson.id = item.lesson_id join track on track.id = lesson.track_id
                        where mark.person_id = :person
                        order by mark.marked_at, mark.item_id
                        """)
                .param("person", me.id().value())
                .query((row, number) -> new Marked(
                        row.getString("track"),
                        row.getString("lesson"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("line"),
                        PersonalData.at(row.getObject("marked_at", OffsetDateTime.class), me),
                        at(row.getObject("undone_at", OffsetDateTime.class), me)))
                .list();
    }

    private static @Nullable String at(@Nullable OffsetDateTime moment, SignedIn me) {
        return moment == null ? null : PersonalData.at(moment, me);
    }
}
