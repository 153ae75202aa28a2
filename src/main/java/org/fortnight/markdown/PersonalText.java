package org.fortnight.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fortnight.markdown.LessonReader.Links;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Text that people type into a field: tidied, measured, and its Markdown made clean HTML.
 *
 * <p>Code, tables and formulas are shown as in lessons; pictures are not, nor anything that runs. A text that nests or
 * repeats beyond reason is shown as it was typed: nobody loses what they wrote.
 */
@Component
public class PersonalText {

    /** The longest text, in bytes of UTF-8. */
    public static final int MOST_BYTES = 16 * 1024;

    /** About as many letters of text and HTML together are remembered. */
    private static final int MOST_REMEMBERED = 4_000_000;

    private static final Links NOWHERE = new Links() {
        @Override
        public Optional<String> lesson(String file) {
            return Optional.empty();
        }

        @Override
        public Optional<String> media(String path) {
            return Optional.empty();
        }
    };

    private final Formulas formulas;

    /** A hostile text costs its second once. */
    private final Cache<Typed, SafeHtml> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((Typed typed, SafeHtml html) ->
                    typed.text().length() + html.toString().length())
            .build();

    @Autowired
    PersonalText(KeptFormulas formulas) {
        this(formulas.unkept());
    }

    PersonalText(Formulas formulas) {
        this.formulas = formulas;
    }

    /** With single signs at the ends of lines, and with a sign in the place of what no database need keep. */
    public static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Controls.replaced(typed.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The same on one line, without blanks around it. */
    public static String tidyLine(@Nullable String typed) {
        return tidy(typed).replaceAll("\\s+", " ").strip();
    }

    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** @param reader in whose language boxes are named */
    public SafeHtml html(String text, Locale reader) {
        return text.isBlank()
                ? SafeHtml.EMPTY
                : Objects.requireNonNull(recent.get(new Typed(text, reader.toLanguageTag()), this::make));
    }

    private SafeHtml make(Typed typed) {
        if (HostileText.refusal(typed.text()).isPresent()) {
            return asTyped(typed.text());
        }
        var draft = new Draft("note.md", typed.language(), NOWHERE);
        try {
            return draft.second.of(() -> dressed(typed.text(), draft));
        } catch (OneSecond.Spent | IllegalStateException e) {
            return asTyped(typed.text());
        }
    }

    private SafeHtml dressed(String text, Draft draft) {
        var body = Markdown.cleanNote(text).body();
        // A fence is code, and nothing but code: no picture, no program.
        body.select("[" + Markdown.INFO + "]")
                .forEach(code -> code.attr(
                        Markdown.INFO, code.attr(Markdown.INFO).strip().replaceFirst("\\s.*|^picture$", "")));
        new LinkDressing(draft, new Anchors(List.of(), draft.words)).dress(body, List.of());
        new Dressing(draft, new Anchors(List.of(), draft.words), null).dress(body, List.of());
        new FormulaDressing(draft, formulas).dress(body, List.of());
        ownNames(body, text);
        return SafeHtml.of(body.html().strip());
    }

    /** Several texts may stand in one page: only footnotes keep their names, and each text's are its own. */
    private static void ownNames(Element body, String text) {
        body.select("h3, h4, h5, h6").removeAttr("id");
        body.select("[role=region]").attr("role", "group");
        var own = "-"
                + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        body.select("[id]").forEach(element -> element.id(element.id() + own));
        body.select("a[href^=#]").forEach(link -> link.attr("href", link.attr("href") + own));
    }

    private static SafeHtml asTyped(String text) {
        return SafeHtml.of(new Element("p").addClass("as-typed").text(text).outerHtml());
    }

    private record Typed(String text, String language) {}
}
