package org.fortnight.curriculum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.LessonText.Question.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together a lesson's text, and apart from it what only graders may see, from the renderings that imports made. */
@Component
class BodyReader {

    private final JdbcClient sql;
    private final JsonMapper json;

    BodyReader(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A lesson's text, and what answers are held against. */
    record Text(LessonBody body, Solutions solutions) {}

    /**
     * The text in the original language, or in a translation whose version is given.
     *
     * @param sections the rows of the original's sections
     */
    Optional<Text> text(long original, @Nullable Long translation, List<SectionItem> sections) {
        var stored = stored(translation == null ? List.of(original) : List.of(original, translation));
        var from = Optional.ofNullable(stored.get(original));
        if (translation == null) {
            return from.map(text -> new Assembly(original, text, text, null, sections).text());
        }
        var to = Optional.ofNullable(stored.get(translation));
        return from.flatMap(text -> to.map(
                words -> new Assembly(original, text, words, new Translation(text.content(), words.content()), sections)
                        .text()));
    }

    /** What answers to an earlier version of a lesson are held against; without explanations. */
    Optional<Solutions> solutions(long lesson, long version) {
        return sql.sql("select items from lesson_version where id = ? and lesson_id = ?")
                .params(version, lesson)
                .query((row, number) -> json.readValue(row.getString("items"), LessonContent.class))
                .optional()
                .map(content -> Solutions.of(version, content));
    }

    private Map<Long, Stored> stored(List<Long> versions) {
        var stored = new HashMap<Long, Stored>();
        sql.sql("""
                        select v.id, v.language, v.items, r.html as prose, i.html as items_html
                        from lesson_version v
                        join rendering r on r.version_id = v.id
                        join item_rendering i on i.version_id = r.version_id and i.renderer = r.renderer
                        where v.id in (:versions) and r.renderer = (select max(o.renderer) from rendering o
                                                                    where o.version_id = v.id and o.renderer <= :renderer)
                        """)
                .param("versions", versions)
                .param("renderer", LessonReader.RENDERER)
                .query(row -> {
                    stored.put(
                            row.getLong("id"),
                            new Stored(
                                    row.getString("language"),
                                    json.readValue(row.getString("items"), LessonContent.class),
                                    json.readValue(row.getString("prose"), LessonContent.Prose.class),
                                    json.readValue(row.getString("items_html"), LessonContent.ItemsHtml.class)));
                });
        return stored;
    }

    private record Stored(
            String language, LessonContent content, LessonContent.Prose prose, LessonContent.ItemsHtml html) {}

    /** The original's items in the words of a text, which is the original's own or a translation's. */
    private record Assembly(
            long version,
            Stored original,
            Stored words,
            @Nullable Translation translation,
            List<SectionItem> rows) {

        Text text() {
            return new Text(body(), solutions());
        }

        LessonBody body() {
            return new LessonBody(
                    words.language(),
                    words.prose().opening(),
                    IntStream.range(0, words.prose().sections().size())
                            .mapToObj(this::section)
                            .toList(),
                    questions(Place.QUIZ),
                    IntStream.range(0, original.content().exercises().size())
                            .filter(i -> original.content()
                                    .exercises()
                                    .get(i)
                                    .section()
                                    .equals("exercises"))
                            .mapToObj(this::exercise)
                            .toList(),
                    words.prose().talk(),
                    words.prose().references(),
                    questions(Place.TRANSFER));
        }

        private List<LessonBody.Question> questions(Place place) {
            return IntStream.range(0, original.content().questions().size())
                    .filter(i -> original.content().questions().get(i).place() == place)
                    .mapToObj(this::question)
                    .toList();
        }

        private LessonBody.Section section(int index) {
            var section = words.prose().sections().get(index);
            return new LessonBody.Section(
                    item(originalSection(section, index)),
                    section.anchor(),
                    section.title(),
                    section.titleHtml(),
                    LessonReader.isWarmUp(section.title(), words.language()),
                    section.headings(),
                    section.parts().stream().map(this::part).toList());
        }

        /** The original's section of the same anchor, which is the written key; else, of as many, the one in its place. */
        private int originalSection(LessonContent.Section section, int index) {
            var originals = original.prose().sections();
            return IntStream.range(0, originals.size())
                    .filter(i -> originals.get(i).anchor().equals(section.anchor()))
                    .findFirst()
                    .orElse(originals.size() == words.prose().sections().size() ? index : -1);
        }

        /** The row in a section's place; none when an import has moved the rows on since this version was live. */
        private long item(int index) {
            if (index < 0 || index >= rows.size() || rows.get(index).retired()) {
                return 0;
            }
            var title = original.prose().sections().get(index).title();
            var row = rows.get(index);
            return row.words().equals(WrittenItem.of(null, "", title).words()) ? row.item() : 0;
        }

        /** Places in the prose are those of the text's own items. */
        private LessonBody.Part part(LessonContent.Part part) {
            int question =
                    originalOf(part.question(), original.content().questions().size(), true);
            int exercise =
                    originalOf(part.exercise(), original.content().exercises().size(), false);
            return new LessonBody.Part(
                    part.html(), question < 0 ? null : question(question), exercise < 0 ? null : exercise(exercise));
        }

        private int originalOf(int index, int size, boolean question) {
            if (translation == null || index < 0) {
                return index;
            }
            return IntStream.range(0, size)
                    .filter(i -> (question ? translation.question(i) : translation.exercise(i)) == index)
                    .findFirst()
                    .orElse(-1);
        }

        private LessonBody.Question question(int index) {
            var content = original.content().questions().get(index);
            int place = translation == null ? index : translation.question(index);
            boolean translated = place >= 0 && asManyChoices(index, place);
            var text = translated ? words : original;
            int at = translated ? place : index;
            var html = text.html().questions().get(at);
            var answer = content.answer();
            return new LessonBody.Question(
                    content.item(),
                    content.key(),
                    content.kind().name().toLowerCase(java.util.Locale.ROOT),
                    text.content().questions().get(at).label(),
                    html.prompt(),
                    choices(content, html),
                    answer == null ? "" : answer.unit(),
                    content.fixedOrder());
        }

        /** The original's choices in the words of the text. */
        private static List<LessonBody.Choice> choices(
                LessonContent.Question content, LessonContent.QuestionHtml html) {
            return IntStream.range(
                            0, Math.min(content.marks().size(), html.choices().size()))
                    .mapToObj(i -> new LessonBody.Choice(
                            content.marks().get(i), html.choices().get(i).html()))
                    .toList();
        }

        private boolean asManyChoices(int index, int place) {
            return original.html().questions().get(index).choices().size()
                    == words.html().questions().get(place).choices().size();
        }

        private Solutions solutions() {
            return Solutions.of(
                    version,
                    original.content(),
                    this::explained,
                    index -> original.html().exercises().get(index).solution());
        }

        /** The HTML of a question in the words of the text. */
        private LessonContent.QuestionHtml explained(int index) {
            int place = translation == null ? index : translation.question(index);
            return place >= 0 && asManyChoices(index, place)
                    ? words.html().questions().get(place)
                    : original.html().questions().get(index);
        }

        private LessonBody.Exercise exercise(int index) {
            var content = original.content().exercises().get(index);
            int place = translation == null ? index : translation.exercise(index);
            var text = place < 0 ? original : words;
            int at = place < 0 ? index : place;
            var html = text.html().exercises().get(at);
            return new LessonBody.Exercise(
                    content.item(),
                    content.key(),
                    text.content().exercises().get(at).title(),
                    html.titleHtml(),
                    html.task(),
                    html.hints(),
                    text.content().exercises().get(at).stub(),
                    original.html().exercises().get(index).tests(),
                    original.html().exercises().get(index).files());
        }
    }
}
