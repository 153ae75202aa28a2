package org.fortnight.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.misc.CharPredicate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown to clean elements. Whatever the parser lets through, only what is on the list below comes out.
 *
 * <p>Three things are left to be dressed afterwards: a formula is an element {@code tex}, a fence keeps its info in
 * {@code data-info}, and {@code data-line} says in which line of the piece something stands, from 0. Authors could
 * write these themselves as raw HTML, and would gain nothing.
 */
final class Markdown {

    static final String FORMULA = "tex";
    static final String DISPLAY = "display";
    static final String INFO = "data-info";
    static final String LINE = "data-line";

    /** Against which relative addresses are judged; never shown. */
    private static final String BASE = "https://curriculum.invalid/";

    private static final DataHolder OPTIONS = new MutableDataSet()
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
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserExtensionFactory(new FormulaParser.Factory())
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .build();
    private static final HtmlRenderer RENDERER = renderer(OPTIONS);

    /** What people type into a field has its lines where they ended them. */
    private static final HtmlRenderer LINE_BY_LINE =
            renderer(new MutableDataSet(OPTIONS).set(HtmlRenderer.SOFT_BREAK, "<br />\n"));

    /** The level of the heading that notes stand under. */
    private static final int HEADING_ABOVE = 2;

    private static final String[] HEADINGS = {"h3", "h4", "h5", "h6"};
    private static final Cleaner CLEANER = new Cleaner(safelist());

    private Markdown() {}

    static Document clean(String markdown) {
        return clean(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)), BASE));
    }

    /** The same of a text without a page of its own: ends of lines are kept, headings begin at the third level. */
    static Document cleanNote(String markdown) {
        var note = Jsoup.parseBodyFragment(LINE_BY_LINE.render(PARSER.parse(markdown)), BASE);
        int before = HEADING_ABOVE;
        for (var heading : note.select("h1, h2, h3, h4, h5, h6")) {
            int written = heading.tagName().charAt(1) - '0';
            before = Math.min(Math.max(written, HEADING_ABOVE + 1), before + 1);
            heading.tagName("h" + before);
        }
        note.select("input[type=checkbox]")
                .forEach(box -> box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐")));
        return clean(note);
    }

    private static Document clean(Document rendered) {
        var clean = CLEANER.clean(rendered);
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    private static HtmlRenderer renderer(DataHolder options) {
        return HtmlRenderer.builder(options)
                .nodeRendererFactory(new FormulaRenderer.Factory())
                .attributeProviderFactory(new Places.Factory())
                .build();
    }

    private static Safelist safelist() {
        var list = new Safelist()
                .addTags("p", "br", "hr", "em", "strong", "del", "kbd", "sub", "sup", "blockquote")
                .addTags("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")
                .addTags("pre", "code", "a", "img", "details", "summary", "div", FORMULA)
                .addTags(HEADINGS)
                .addAttributes("a", "href", "title", "class", "id", LINE)
                .addAttributes("img", "src", "alt", "title", LINE)
                .addAttributes("code", INFO, LINE)
                .addAttributes("ol", "start")
                .addAttributes("li", "id")
                .addAttributes("sup", "id")
                .addAttributes("div", "class")
                .addAttributes("th", "align")
                .addAttributes("td", "align")
                .addAttributes(FORMULA, DISPLAY, LINE)
                .addProtocols("a", "href", "http", "https", "mailto")
                .addProtocols("img", "src", "http", "https")
                .preserveRelativeLinks(true);
        for (String heading : HEADINGS) {
            list.addAttributes(heading, LINE);
        }
        return list;
    }

    private static int line(Node node) {
        var before = node.getDocument().getChars().subSequence(0, node.getStartOffset());
        return before.countOfAny(CharPredicate.EOL);
    }

    /** Writes down where things stand, and what a fence says of itself. */
    private static final class Places implements AttributeProvider {

        @Override
        public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
            if (node instanceof FencedCodeBlock fence) {
                attributes.replaceValue(INFO, fence.getInfo().toString());
                attributes.replaceValue(LINE, String.valueOf(line(node)));
            } else if (part == AttributablePart.LINK || node instanceof com.vladsch.flexmark.ast.Heading) {
                attributes.replaceValue(LINE, String.valueOf(line(node)));
            }
        }

        private static final class Factory extends IndependentAttributeProviderFactory {

            @Override
            public AttributeProvider apply(LinkResolverContext context) {
                return new Places();
            }
        }
    }

    private static final class FormulaRenderer implements NodeRenderer {

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(
                            FormulaNode.class, (node, context, html) -> write(node, node.tex(), node.display(), html)),
                    new NodeRenderingHandler<>(
                            FormulaNode.OnLinesOfItsOwn.class,
                            (node, context, html) -> write(node, node.tex(), true, html)));
        }

        private static void write(Node node, String tex, boolean display, HtmlWriter html) {
            html.raw("<" + FORMULA + " " + LINE + "=\"" + line(node) + "\" " + DISPLAY + "=\"" + display + "\">");
            html.text(tex);
            html.raw("</" + FORMULA + ">");
        }

        private static final class Factory implements NodeRendererFactory {

            @Override
            public NodeRenderer apply(DataHolder options) {
                return new FormulaRenderer();
            }
        }
    }
}
