package org.fortnight.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Heading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes clean HTML of a piece of Markdown. Whatever the parser lets through, only what is on the list below comes out;
 * formulas, which are ours, are put in afterwards.
 */
final class Prose {

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create(),
                            FootnoteExtension.create(),
                            AutolinkExtension.create()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toMutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "del",
                    "code",
                    "pre",
                    "kbd",
                    "sub",
                    "sup",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "img",
                    "details",
                    "summary",
                    "div",
                    "section")
            .addAttributes("a", "href", "title", "class", "id")
            .addAttributes("img", "src", "alt", "title")
            .addAttributes("code", "class")
            .addAttributes("ol", "start")
            .addAttributes("li", "id")
            .addAttributes("sup", "id")
            .addAttributes("div", "class")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true));

    /** The cleaner drops links within the folder when it has nothing to resolve them against. */
    private static final String BASE = "https://lesson.invalid/";

    private static final Pattern CALLOUT =
            Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("language-[a-z0-9+#-]{1,20}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]*");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("here|click here|this|link|more|read more|这里|点击这里|链接", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> FENCE_OPTIONS = Map.of("ask", "data-ask", "files", "data-files");

    private final Draft draft;
    private final Formulas formulas;
    private final List<Line> footnotes;
    private int pieces;
    private int regions;

    /** @param footnotes the definitions of the whole file, which every piece may refer to */
    Prose(Draft draft, Formulas formulas, List<Line> footnotes) {
        this.draft = draft;
        this.formulas = formulas;
        this.footnotes = footnotes;
    }

    /** Works out the formulas of a whole text. One that cannot be read says so where it stands. */
    void prepare(List<Line> lines) {
        try {
            formulas.prepare(
                    draft.second.of(() -> FormulaText.of(withFootnotes(lines)).formulas()));
        } catch (Formulas.FormulaException e) {
            draft.warn(1, "the formulas could not be worked out together", "see the formula named below");
        }
    }

    /** Blocks of text. */
    SafeHtml html(List<Line> lines) {
        return lines.stream().allMatch(Line::blank)
                ? SafeHtml.EMPTY
                : SafeHtml.of(clean(lines).body().html().strip());
    }

    /** Blocks of text with these headings, in order; what else the parser takes for a heading has no anchor. */
    SafeHtml html(List<Line> lines, List<Heading> headings) {
        if (lines.stream().allMatch(Line::blank)) {
            return SafeHtml.EMPTY;
        }
        var body = clean(lines).body();
        var left = new ArrayList<>(headings);
        for (var element : body.select("h3, h4, h5, h6")) {
            left.stream()
                    .filter(heading -> element.tagName().equals("h" + heading.level())
                            && heading.title().equals(plain(SafeHtml.of(element.html()))))
                    .findFirst()
                    .ifPresent(heading -> {
                        element.id(heading.anchor());
                        left.remove(heading);
                    });
        }
        return SafeHtml.of(body.html().strip());
    }

    /** A single line of text, without the paragraph round it. */
    SafeHtml inline(List<Line> lines) {
        var body = clean(lines).body();
        var paragraph = body.childrenSize() == 1 ? body.child(0) : null;
        return SafeHtml.of((paragraph != null && paragraph.is("p") ? paragraph.html() : body.html()).strip());
    }

    SafeHtml inline(String text, int line) {
        return inline(List.of(new Line(line, text, false)));
    }

    /** Plain words, for titles, labels and search; a formula counts with its letters: "Why divide by dk". */
    static String plain(SafeHtml html) {
        var body = Jsoup.parseBodyFragment(html.toString()).body();
        body.select("math").forEach(math -> math.replaceWith(new TextNode(math.wholeText())));
        return body.text().strip();
    }

    /** The elements of a piece of clean HTML, to be changed and written again as they are. */
    static Element body(SafeHtml html) {
        var document = Jsoup.parseBodyFragment(html.toString());
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private Document clean(List<Line> lines) {
        pieces++;
        var piece = draft.second.of(() -> rendered(lines));
        var dirty = Jsoup.parseBodyFragment(piece.html(), BASE);
        withoutFormulas(dirty.body(), piece.texts());
        var document = CLEANER.clean(dirty);
        document.outputSettings().prettyPrint(false);
        new Dressing(document.body(), lines).run();
        withFormulas(document.body(), piece.texts());
        var result = Jsoup.parseBodyFragment(document.body().html());
        result.outputSettings().prettyPrint(false);
        result.select("math[display=block]")
                .forEach(math -> math.wrap("<div class=\"formula\" tabindex=\"0\" role=\"region\" aria-label=\""
                        + (draft.chinese ? "公式 " : "Formula ") + ++regions + "\"></div>"));
        result.select("p > div.formula:only-child").forEach(formula -> {
            if (formula.parent() != null && formula.parent().ownText().isBlank()) {
                formula.parent().unwrap();
            }
        });
        return result;
    }

    private record Rendered(FormulaText texts, String html) {}

    private Rendered rendered(List<Line> lines) {
        var texts = FormulaText.of(withFootnotes(lines));
        return new Rendered(texts, RENDERER.render(PARSER.parse(texts.markdown())));
    }

    private List<Line> withFootnotes(List<Line> lines) {
        var all = new ArrayList<>(lines);
        all.add(new Line(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number(), "", false));
        all.addAll(footnotes);
        return all;
    }

    /** Attributes and code hold no formulas; it is done before the cleaning, which sees what will stand there. */
    private static void withoutFormulas(Element body, FormulaText texts) {
        for (var element : body.getAllElements()) {
            element.attributes().asList().stream()
                    .filter(attribute -> FormulaText.holdsFormula(attribute.getValue()))
                    .forEach(attribute -> element.attr(
                            attribute.getKey(),
                            List.of("alt", "title").contains(attribute.getKey())
                                    ? texts.withTex(attribute.getValue())
                                    : texts.withSource(attribute.getValue())));
        }
        body.select("code, pre")
                .forEach(code -> formulas(code).forEach(text -> text.text(texts.withSource(text.getWholeText()))));
    }

    private void withFormulas(Element body, FormulaText texts) {
        for (var text : formulas(body)) {
            var html = Jsoup.parseBodyFragment(texts.withFormulas(text.outerHtml(), this::mathml));
            html.outputSettings().prettyPrint(false);
            List.copyOf(html.body().childNodes()).forEach(text::before);
            text.remove();
        }
    }

    /** The pieces of text in which a formula stands. */
    private static List<TextNode> formulas(Element root) {
        var texts = new ArrayList<TextNode>();
        root.traverse((node, depth) -> {
            if (node instanceof TextNode text && FormulaText.holdsFormula(text.getWholeText())) {
                texts.add(text);
            }
        });
        return texts;
    }

    private String mathml(FormulaText.Formula formula) {
        try {
            return formulas.mathml(formula.tex(), formula.display());
        } catch (Formulas.FormulaException e) {
            draft.error(
                    formula.line(),
                    "the formula `" + formula.tex() + "` cannot be read: " + e.getMessage(),
                    "look up the command, or write it as code");
            return "<code>" + Entities.escape(formula.tex()) + "</code>";
        }
    }

    /** What clean HTML gets before it is stored: addresses, labels, boxes that scroll. */
    private final class Dressing {

        private final Element body;
        private final List<Line> lines;
        private final List<Fence> fences;

        Dressing(Element body, List<Line> lines) {
            this.body = body;
            this.lines = lines;
            this.fences = Fence.of(lines);
        }

        void run() {
            body.select("div:not(.footnotes)").forEach(Element::unwrap);
            body.select("img").forEach(this::image);
            body.select("a").forEach(this::link);
            footnoteIds();
            body.select("blockquote").forEach(this::callout);
            body.select("code").forEach(this::code);
            // A header cell without words heads nothing.
            body.select("th:empty").forEach(cell -> cell.tagName("td"));
            body.select("table").forEach(table -> {
                table.select("[align]").forEach(cell -> {
                    cell.addClass("align-" + cell.attr("align").replaceAll("[^a-z]", ""));
                    cell.removeAttr("align");
                });
                box(table, "table", name(draft.chinese ? "表格" : "Table"));
            });
            if (!draft.chinese) {
                markHan(body);
            }
        }

        private void image(Element image) {
            String source = image.attr("src");
            if (image.attr("alt").isBlank()) {
                draft.warn(lineOf(source), "the picture has no alternative text", "say in `![…]` what it shows");
            }
            var address = source.contains("://") || source.startsWith("/")
                    ? Optional.<String>empty()
                    : draft.address(source, true);
            if (address.isPresent()) {
                image.attr("src", address.get()).attr("loading", "lazy").attr("decoding", "async");
                var paragraph = image.parent();
                if (paragraph != null && paragraph.is("p") && paragraph.childNodeSize() == 1) {
                    paragraph.tagName("figure");
                }
            } else {
                draft.warn(
                        lineOf(source),
                        "there is no picture `" + source + "`",
                        "put the file into media/ and write `media/…`; nothing is loaded from elsewhere");
                image.replaceWith(new TextNode(image.attr("alt")));
            }
        }

        private void link(Element link) {
            String target = link.attr("href");
            if (link.text().isBlank() && link.children().isEmpty()) {
                link.unwrap();
                return;
            }
            if (EMPTY_WORDS.matcher(link.text().strip()).matches()) {
                draft.warn(
                        lineOf(target),
                        "the link text is \"" + link.text().strip() + "\"",
                        "say where it leads: screen readers list links by their words");
            }
            if (!link.hasClass("footnote-ref") && !link.hasClass("footnote-backref")) {
                link.removeAttr("class").removeAttr("id");
            }
            if (target.matches("(?i)(https?|mailto):.*")) {
                link.attr("rel", "noopener noreferrer");
            } else if (!target.startsWith("#") && !target.isEmpty()) {
                lessonLink(link, target);
            } else if (target.isEmpty()) {
                link.unwrap();
            }
        }

        private void lessonLink(Element link, String target) {
            int hash = target.indexOf('#');
            String file = hash < 0 ? target : target.substring(0, hash);
            var address =
                    file.contains(":") || file.startsWith("/") ? Optional.<String>empty() : draft.address(file, false);
            if (address.isPresent()) {
                link.attr("href", address.get() + (hash < 0 ? "" : target.substring(hash)));
            } else {
                draft.warn(lineOf(target), "the link to `" + target + "` leads nowhere", "name a file of this folder");
                link.unwrap();
            }
        }

        /** Each piece of a lesson is rendered for itself, so its footnotes get ids of their own. */
        private void footnoteIds() {
            body.select("[id]").forEach(element -> {
                if (element.id().startsWith("fn")) {
                    element.id(element.id() + "-" + pieces);
                } else {
                    element.removeAttr("id");
                }
            });
            body.select("a.footnote-ref, a.footnote-backref")
                    .forEach(link -> link.attr("href", link.attr("href") + "-" + pieces));
            body.select("a.footnote-backref").attr("aria-label", draft.chinese ? "回到正文" : "Back to the text");
        }

        private void callout(Element quote) {
            var first = quote.selectFirst("p");
            if (first == null || !(first.childNodeSize() > 0 && first.childNode(0) instanceof TextNode text)) {
                return;
            }
            var match = CALLOUT.matcher(text.getWholeText());
            if (match.find()) {
                String kind = match.group(1).toLowerCase(Locale.ROOT);
                text.text(text.getWholeText().substring(match.end()));
                quote.tagName("div").addClass("callout").addClass("callout-" + kind);
                quote.prependElement("p").addClass("callout-kind").text(calloutName(kind));
                if (first.text().isBlank() && first.children().isEmpty()) {
                    first.remove();
                }
            }
        }

        private String calloutName(String kind) {
            return switch (kind) {
                case "tip" -> draft.chinese ? "提示" : "Tip";
                case "important" -> draft.chinese ? "重要" : "Important";
                case "warning" -> draft.chinese ? "注意" : "Warning";
                case "caution" -> draft.chinese ? "小心" : "Caution";
                default -> draft.chinese ? "说明" : "Note";
            };
        }

        private void code(Element code) {
            var language = LANGUAGE.matcher(code.className());
            code.attr("class", language.find() ? language.group() : "");
            if (code.className().isEmpty()) {
                code.removeAttr("class");
            }
            var pre = code.parent();
            if (pre == null || !pre.is("pre")) {
                return;
            }
            var fence = fences.stream()
                    .filter(candidate ->
                            candidate.code().equals(code.wholeText().stripTrailing()))
                    .findFirst();
            fence.ifPresent(fences::remove);
            var line = fence.map(Fence::info).filter(info -> info.matches("python run(\\s.*)?"));
            pre.attr("tabindex", "0").attr("role", "region").attr("aria-label", name(draft.chinese ? "代码" : "Code"));
            var box = new Element("div").addClass("code");
            pre.replaceWith(box);
            line.ifPresent(run -> {
                box.addClass("run").attr("data-run", "python");
                var options = FenceOptions.of(run);
                FENCE_OPTIONS.forEach((name, attribute) -> {
                    if (options.containsKey(name)) {
                        box.attr(attribute, options.get(name));
                    }
                });
                if (options.containsKey("ask")) {
                    box.appendElement("p").addClass("ask").text(options.get("ask"));
                }
            });
            box.appendChild(pre);
        }

        /** Regions of a page need names of their own. */
        private String name(String kind) {
            return kind + " " + ++regions;
        }

        private void box(Element element, String kind, String name) {
            var box = new Element("div")
                    .addClass("scroll")
                    .addClass("scroll-" + kind)
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", name);
            element.replaceWith(box);
            box.appendChild(element);
        }

        /** Runs of Han in another language are read with the right voice and set with the right glyphs. */
        private void markHan(Element root) {
            var texts = new ArrayList<TextNode>();
            root.traverse((Node node, int depth) -> {
                if (node instanceof TextNode text
                        && HAN.matcher(text.getWholeText()).find()
                        && (node.parent() == null
                                || !(node.parent() instanceof Element parent && parent.closest("pre") != null))) {
                    texts.add(text);
                }
            });
            texts.forEach(text -> {
                String whole = text.getWholeText();
                var match = HAN.matcher(whole);
                int end = 0;
                while (match.find()) {
                    text.before(new TextNode(whole.substring(end, match.start())));
                    text.before(new Element("span").attr("lang", "zh-Hans").text(match.group()));
                    end = match.end();
                }
                text.text(whole.substring(end));
            });
        }

        private int lineOf(String near) {
            return lines.stream()
                    .filter(line -> line.text().contains(near))
                    .mapToInt(Line::number)
                    .findFirst()
                    .orElse(lines.isEmpty() ? 1 : lines.get(0).number());
        }
    }
}
