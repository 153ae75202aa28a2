package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What clean HTML gets before it is stored: anchors, labels, callouts, boxes that scroll. */
final class Dressing {

    private static final Pattern CALLOUT =
            Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+#-]{0,19}");
    private static final Pattern PICTURE = Pattern.compile("picture(?:\\s.*)?");
    private static final Pattern HAN =
            Pattern.compile("\\p{IsHan}(?:[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]*[\\p{IsHan}])?");

    private final Draft draft;
    private final Anchors anchors;
    private final @Nullable PictureDressing pictures;
    private int pieces;
    private int codes;
    private int tables;

    /** @param pictures null where a fence can be none */
    Dressing(Draft draft, Anchors anchors, @Nullable PictureDressing pictures) {
        this.draft = draft;
        this.anchors = anchors;
        this.pictures = pictures;
    }

    static boolean isFootnote(Element link) {
        return (link.hasClass("footnote-ref") || link.hasClass("footnote-backref"))
                && link.attr("href").matches("#fn(ref)?-[\\w-]{1,40}");
    }

    void dress(Element body, List<Line> lines) {
        pieces++;
        body.select("div:not(.footnotes)").forEach(Element::unwrap);
        body.select("div").attr("class", "footnotes");
        headings(body, lines);
        footnotes(body);
        body.select("blockquote").forEach(this::callout);
        body.select("pre").forEach(pre -> code(pre, lines));
        body.select("[" + Markdown.INFO + "]").removeAttr(Markdown.INFO).removeAttr(Markdown.LINE);
        // A header cell without words heads nothing.
        body.select("th:empty").forEach(cell -> cell.tagName("td"));
        body.select("table").forEach(this::table);
        if (!draft.chinese) {
            markHan(body);
        }
    }

    private void headings(Element body, List<Line> lines) {
        for (var heading : body.select("h3, h4, h5, h6")) {
            if (heading.hasAttr(Markdown.LINE) && heading.parent() == body) {
                heading.id(anchors.at(Prose.line(heading, lines)));
            }
            heading.removeAttr(Markdown.LINE);
        }
    }

    /** Each piece of a lesson is rendered for itself, so its footnotes get ids of their own. */
    private void footnotes(Element body) {
        for (var element : body.select("[id]:not(h3, h4, h5, h6)")) {
            if (element.id().matches("fn(ref)?-[\\w-]{1,40}")) {
                element.id(element.id() + "-" + pieces);
            } else {
                element.removeAttr("id");
            }
        }
        for (var link : body.select("a")) {
            if (isFootnote(link)) {
                link.attr("href", link.attr("href") + "-" + pieces);
            }
        }
        body.select("a.footnote-backref").attr("aria-label", draft.chinese ? "回到正文" : "Back to the text");
    }

    private void callout(Element quote) {
        var first = quote.selectFirst("> p");
        if (first == null || first.childNodeSize() == 0 || !(first.childNode(0) instanceof TextNode text)) {
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

    private void code(Element pre, List<Line> lines) {
        var code = pre.selectFirst("> code");
        String info = code == null ? "" : code.attr(Markdown.INFO).strip();
        int line = Prose.line(code == null ? pre : code, lines);
        if (code != null
                && pictures != null
                && PICTURE.matcher(info).matches()
                && pictures.dress(pre, info, code.wholeText(), line)) {
            return;
        }
        var language = LANGUAGE.matcher(info);
        if (code != null && language.find()) {
            String name = language.group().toLowerCase(Locale.ROOT);
            code.addClass("language-" + name);
            CodeColours.colour(code, code.wholeText(), name);
        }
        codes++;
        pre.attr("tabindex", "0").attr("role", "region").attr("aria-label", (draft.chinese ? "代码 " : "Code ") + codes);
        var box = new Element("div").addClass("code");
        pre.replaceWith(box);
        if (info.matches("python run(\\s.*)?")) {
            run(box, FenceOptions.of(info), line);
        }
        box.appendChild(pre);
    }

    /** Code that runs in the page: the question stands before it, for those who read without scripts too. */
    private void run(Element box, Map<String, String> options, int line) {
        box.addClass("run").attr("data-run", "python");
        String files = options.getOrDefault("files", "");
        if (!files.isBlank()) {
            box.attr(
                    "data-files",
                    Stream.of(files.split(","))
                            .map(name -> name.strip() + "=" + draft.data(name, line))
                            .collect(Collectors.joining(" ")));
        }
        String ask = options.getOrDefault("ask", "");
        if (!ask.isBlank()) {
            box.attr("data-ask", ask);
            box.appendElement("p").addClass("ask").text(ask);
        }
    }

    private void table(Element table) {
        for (var cell : table.select("[align]")) {
            String side = cell.attr("align");
            cell.removeAttr("align");
            if (side.matches("left|center|right")) {
                cell.addClass("align-" + side);
            }
        }
        tables++;
        var box = new Element("div")
                .addClass("scroll")
                .addClass("scroll-table")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", (draft.chinese ? "表格 " : "Table ") + tables);
        table.replaceWith(box);
        box.appendChild(table);
    }

    /** Runs of Han in another language are read with the right voice and set with the right glyphs. */
    private static void markHan(Element root) {
        var texts = new ArrayList<TextNode>();
        root.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text
                    && HAN.matcher(text.getWholeText()).find()
                    && isProse(text)) {
                texts.add(text);
            }
        });
        for (var text : texts) {
            String whole = text.getWholeText();
            var match = HAN.matcher(whole);
            int end = 0;
            while (match.find()) {
                text.before(new TextNode(whole.substring(end, match.start())));
                text.before(new Element("span").attr("lang", "zh-Hans").text(match.group()));
                end = match.end();
            }
            text.text(whole.substring(end));
        }
    }

    private static boolean isProse(TextNode text) {
        var parent = text.parent();
        return parent != null && parent.closest("pre, " + Markdown.FORMULA) == null;
    }
}
