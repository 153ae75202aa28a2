package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a lesson's page shows, from the renderings that imports made. */
@Component
class BodyReader {

    private final JdbcClient sql;
    private final JsonMapper json;

    BodyReader(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The text in the original language, or in a translation whose version is given. */
    Optional<LessonBody> body(long original, @Nullable Long translation) {
        var from = stored(original);
        if (translation == null) {
            return from.map(stored -> new Assembly(stored, stored, null).body());
        }
        var to = stored(translation);
        return from.flatMap(stored -> to.map(translated ->
                new Assembly(stored, translated, new Translation(stored.content(), translated.content())).body()));
    }

    private Optional<Stored> stored(long version) {
        return sql.sql("""
                        select v.language, v.items, r.html as prose, i.html as items_html
                        from lesson_version v
                        join rendering r on r.version_id = v.id
                        join item_rendering i on i.version_id = r.version_id and i.renderer = r.renderer
                        where v.id = ? and r.renderer = ?
                        """)
                .params(version, LessonReader.RENDERER)
                .query((row, number) -> new Stored(
                        row.getString("language"),
                        json.readValue(row.getString("items"), LessonContent.class),
                        json.readValue(row.getString("prose"), LessonContent.Prose.class),
                        json.readValue(row.getString("items_html"), LessonContent.ItemsHtml.class)))
                .optional();
    }

    private record Stored(
            String language, LessonContent content, LessonContent.Prose prose, LessonContent.ItemsHtml html) {}

    /** The original's items in the words of a text, which is the original's own or a translation's. */
    private record Assembly(
            Stored original, Stored words, @Nullable Translation translation) {

        LessonBody body() {
            return new LessonBody(
                    words.language(),
                    words.prose().opening(),
                    words.prose().sections().stream().map(this::section).toList(),
                    IntStream.range(0, original.content().questions().size())
                            .filter(i -> original.content().questions().get(i).place() == Place.QUIZ)
                            .mapToObj(this::question)
                            .toList(),
                    IntStream.range(0, original.content().exercises().size())
                            .filter(i -> original.content()
                                    .exercises()
                                    .get(i)
                                    .section()
                                    .equals("exercises"))
                            .mapToObj(this::exercise)
                            .toList(),
                    words.prose().talk(),
                    words.prose().references());
        }

        private LessonBody.Section section(LessonContent.Section section) {
            return new LessonBody.Section(
                    section.anchor(),
                    section.title(),
                    section.titleHtml(),
                    section.headings(),
                    section.parts().stream().map(this::part).toList());
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
            var text = place < 0 ? original : words;
            int at = place < 0 ? index : place;
            var html = text.html().questions().get(at);
            var answer = content.answer();
            return new LessonBody.Question(
                    content.key(),
                    content.kind().name().toLowerCase(java.util.Locale.ROOT),
                    text.content().questions().get(at).label(),
                    html.prompt(),
                    choices(html),
                    answer == null ? "" : answer.unit(),
                    content.fixedOrder());
        }

        private static List<SafeHtml> choices(LessonContent.QuestionHtml html) {
            return html.choices().stream().map(LessonContent.ChoiceHtml::html).toList();
        }

        private LessonBody.Exercise exercise(int index) {
            var content = original.content().exercises().get(index);
            int place = translation == null ? index : translation.exercise(index);
            var text = place < 0 ? original : words;
            int at = place < 0 ? index : place;
            var html = text.html().exercises().get(at);
            return new LessonBody.Exercise(
                    content.key(),
                    text.content().exercises().get(at).title(),
                    html.titleHtml(),
                    html.task(),
                    html.hints(),
                    text.content().exercises().get(at).stub(),
                    content.tests(),
                    content.files());
        }
    }
}
