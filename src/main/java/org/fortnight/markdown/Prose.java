package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes clean HTML of the pieces of one lesson. */
final class Prose {

    /** Words without any mark: most choices and explanations, for which no parser is needed. */
    private static final Pattern PLAIN = Pattern.compile("(?!www)[A-Za-z][A-Za-z0-9 ,;?()%'’–—-]*[A-Za-z0-9?.)]");

    private final List<Line> definitions;
    private final LinkDressing links;
    private final FormulaDressing formulas;
    private final Dressing dressing;
    private final TermDressing terms;

    /** @param definitions footnotes and addresses of the whole file, which every piece may refer to */
    Prose(Draft draft, Formulas formulas, PictureDressing pictures, Anchors anchors, List<Line> definitions) {
        this.definitions = definitions;
        this.links = new LinkDressing(draft, anchors);
        this.formulas = new FormulaDressing(draft, formulas);
        this.dressing = new Dressing(draft, anchors, pictures);
        this.terms = new TermDressing(draft.terms());
    }

    /** Blocks of text. */
    SafeHtml html(List<Line> lines) {
        if (isPlain(lines)) {
            return SafeHtml.of("<p>" + lines.get(0).text() + "</p>");
        }
        return lines.stream().allMatch(Line::blank)
                ? SafeHtml.EMPTY
                : SafeHtml.of(clean(lines).html().strip());
    }

    /** Blocks of the text that is read, not answered: here the first mention of a term leads to its definition. */
    SafeHtml reading(List<Line> lines) {
        if (!terms.concerns(Line.text(lines))) {
            return html(lines);
        }
        var body = clean(lines);
        terms.dress(body);
        return SafeHtml.of(body.html().strip());
    }

    /** A single paragraph, without the element round it. */
    SafeHtml inline(List<Line> lines) {
        if (isPlain(lines)) {
            return SafeHtml.of(lines.get(0).text());
        }
        var body = clean(lines);
        var only = body.childrenSize() == 1 ? body.child(0) : null;
        return SafeHtml.of((only != null && only.is("p") ? only : body).html().strip());
    }

    SafeHtml inline(String text, int line) {
        return inline(List.of(new Line(line, text, false)));
    }

    /** Plain words, for titles, labels and search; a formula counts with its letters: "Why divide by dk". */
    static String plain(SafeHtml html) {
        if (PLAIN.matcher(html.toString()).matches()) {
            return html.toString();
        }
        var body = body(html);
        body.select("sup:has(a.footnote-ref)").remove();
        body.select("mfrac").forEach(fraction -> fraction.child(0).after("<mo>/</mo>"));
        body.select("math").forEach(math -> math.replaceWith(new TextNode(math.wholeText())));
        return body.text().replaceAll("[\u2061-\u2064]", "").strip();
    }

    /** The elements of a piece of clean HTML, to be changed and written again as they are. */
    static Element body(SafeHtml html) {
        var document = Jsoup.parseBodyFragment(html.toString());
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static boolean isPlain(List<Line> lines) {
        return lines.size() == 1 && PLAIN.matcher(lines.get(0).text()).matches();
    }

    private Element clean(List<Line> lines) {
        var all = lines.stream().map(Prose::withoutKey).toList();
        if (!definitions.isEmpty() && all.stream().anyMatch(line -> line.text().contains("]"))) {
            all = Stream.of(all, List.of(new Line(0, "", false)), definitions)
                    .flatMap(List::stream)
                    .toList();
        }
        var body = Markdown.clean(Line.text(all)).body();
        var places = new ArrayList<>(all);
        links.dress(body, places);
        dressing.dress(body, places);
        formulas.dress(body, places);
        return body;
    }

    private static Line withoutKey(Line line) {
        return line.heading() == 0
                ? line
                : line.with("#".repeat(line.heading()) + " "
                        + Keys.of(line.headingText()).text());
    }

    /** The line of the file in which an element of a piece stands. */
    static int line(Element element, List<Line> lines) {
        String written = element.attr(Markdown.LINE);
        int index = written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
        return lines.isEmpty()
                ? 1
                : lines.get(Math.min(index, lines.size() - 1)).number();
    }
}
