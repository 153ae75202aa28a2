package org.fortnight.markdown;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fortnight.markdown.Formulas.FormulaException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reduces what Temml answers to an allow-list of MathML. The policy of the pages forbids inline styles: the few that
 * Temml writes become the classes of {@code math.css}, the others go.
 */
final class MathMl {

    private static final Set<String> ELEMENTS = Set.of(
            ("math mrow mi mn mo mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd"
                            + " mstyle mpadded mphantom menclose mmultiscripts mprescripts none")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("class display displaystyle scriptlevel mathvariant stretchy fence form separator lspace rspace minsize"
                            + " maxsize linethickness accent accentunder movablelimits symmetric largeop width height depth"
                            + " voffset notation columnspan rowspan")
                    .split(" "));

    /** Declarations of Temml and the class each one becomes. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("padding-left:0em", "tml-start-0"),
            Map.entry("padding-left:0pt", "tml-start-0"),
            Map.entry("padding-right:0em", "tml-end-0"),
            Map.entry("padding-right:0pt", "tml-end-0"),
            Map.entry("padding-left:1em", "tml-start-1"),
            Map.entry("padding-right:0.4em", "tml-end-0-4"),
            Map.entry("padding-left:5.9776pt", "tml-start-0-5"),
            Map.entry("padding-right:5.9776pt", "tml-end-0-5"),
            Map.entry("padding-top:0", "tml-top-0"),
            Map.entry("padding-bottom:0", "tml-bottom-0"),
            Map.entry("padding:0", "tml-0"),
            Map.entry("text-align:left", "tml-left"),
            Map.entry("border-left:0.06em solid", "tml-line-left"),
            Map.entry("border-right:0.06em solid", "tml-line-right"),
            Map.entry("border-top:0.06em solid", "tml-line-top"),
            Map.entry("border-bottom:0.06em solid", "tml-line-bottom"),
            Map.entry("border-left:0.06em dashed", "tml-dash-left"),
            Map.entry("border-right:0.06em dashed", "tml-dash-right"),
            Map.entry("border-top:0.06em dashed", "tml-dash-top"),
            Map.entry("border-bottom:0.06em dashed", "tml-dash-bottom"),
            Map.entry("border:1px solid", "tml-boxed"),
            Map.entry("math-depth:0", "tml-depth-0"),
            Map.entry("math-depth:2", "tml-depth-2"),
            Map.entry("width:100%", "tml-wide"),
            Map.entry("font-weight:bold", "tml-bold"));

    private MathMl() {}

    /** MathML without styles; the TeX itself is in {@code data-tex}, for copying. */
    static String clean(String mathml, String tex) {
        var parsed = Jsoup.parse(mathml, "", Parser.xmlParser());
        parsed.outputSettings().prettyPrint(false);
        var math = parsed.selectFirst("math");
        if (math == null) {
            throw new FormulaException("it is no formula", false);
        }
        math.getAllElements().forEach(MathMl::clean);
        return math.attr("data-tex", tex).outerHtml();
    }

    private static void clean(Element element) {
        if (!ELEMENTS.contains(element.tagName())) {
            throw new FormulaException("`" + element.tagName() + "` may not stand in a formula", false);
        }
        classes(element.attr("style")).forEach(element::addClass);
        element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !ATTRIBUTES.contains(name))
                .forEach(element::removeAttr);
    }

    private static Stream<String> classes(String style) {
        return Arrays.stream(style.split(";"))
                .map(declaration -> declaration.replaceAll("\\s*:\\s*", ":").strip())
                .flatMap(declaration -> Optional.ofNullable(CLASSES.get(declaration)).stream());
    }
}
