package org.fortnight.markdown;

import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestFunction;
import io.roastedroot.quickjs4j.core.Invokables;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fortnight.markdown.Formulas.FormulaException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Temml in a JavaScript engine inside the JVM; what it answers is reduced to an allow-list of MathML. */
final class Temml {

    private static final int MOST_TEX = 2000;
    /** The first call in a process takes seconds, most of them for the engine; expansion is bounded by Temml itself. */
    private static final int MOST_MILLIS = 30_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FUNCTION = """

            function texts(formulas) {
              return JSON.stringify(JSON.parse(formulas).map(formula => temml.renderToString(formula.tex, {
                displayMode: formula.display, trust: false, maxExpand: 100, maxSize: [10, 50], throwOnError: false
              })));
            }
            """;
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "msup",
            "msub",
            "msubsup",
            "mfrac",
            "msqrt",
            "mroot",
            "mover",
            "munder",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom",
            "menclose",
            "mmultiscripts",
            "mprescripts",
            "none");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "display",
            "displaystyle",
            "scriptlevel",
            "mathvariant",
            "stretchy",
            "fence",
            "form",
            "separator",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
            "linethickness",
            "accent",
            "accentunder",
            "movablelimits",
            "symmetric",
            "largeop",
            "width",
            "height",
            "depth",
            "voffset",
            "notation");
    private static final String UNREADABLE = "#b22222";

    private final String script = script();
    private @Nullable Runner runner;

    /** One formula, as {@link #answers} has it. */
    String mathml(String tex, boolean display) {
        refuseLong(tex);
        return mathml(answers(List.of(new Asked(tex, display))).get(0), tex);
    }

    /** A formula that is asked for. */
    record Asked(String tex, boolean display) {}

    /** What Temml says to each formula, in order. The engine starts anew for each call, so ask for many at once. */
    synchronized List<String> answers(List<Asked> formulas) {
        try {
            if (runner == null) {
                runner = runner();
            }
            var bounded = formulas.stream()
                    .map(asked -> asked.tex().length() > MOST_TEX ? new Asked("", asked.display()) : asked)
                    .toList();
            String answer = (String)
                    runner.invokeGuestFunction("formulas", "texts", List.of(JSON.writeValueAsString(bounded)), script);
            return List.of(JSON.readValue(answer, String[].class));
        } catch (RuntimeException | StackOverflowError e) {
            close();
            throw new FormulaException("it cannot be worked out");
        }
    }

    /** MathML without styles; the TeX itself is in {@code data-tex}, for copying. */
    static String mathml(String answer, String tex) {
        refuseLong(tex);
        return clean(answer, tex);
    }

    private static void refuseLong(String tex) {
        if (tex.length() > MOST_TEX) {
            throw new FormulaException("it has more than " + MOST_TEX + " characters");
        }
    }

    /** After a time-out the engine cannot be used again. */
    synchronized void close() {
        if (runner != null) {
            runner.close();
            runner = null;
        }
    }

    private static Runner runner() {
        var functions = Invokables.builder("formulas")
                .add(new GuestFunction("texts", List.of(String.class), String.class))
                .build();
        return Runner.builder()
                .withEngine(Engine.builder().addInvokables(functions).build())
                .withTimeoutMs(MOST_MILLIS)
                .withCompilationTimeoutMs(MOST_MILLIS)
                .build();
    }

    private static String clean(String mathml, String tex) {
        var parsed = Jsoup.parse(mathml, "", Parser.xmlParser());
        parsed.outputSettings().prettyPrint(false);
        var math = parsed.selectFirst("math");
        if (math == null || mathml.contains(UNREADABLE)) {
            String what = math == null
                    ? ""
                    : math.select("[style*=" + UNREADABLE + "]").eachText().stream()
                            .collect(Collectors.joining(" "));
            throw new FormulaException("`" + (what.isEmpty() ? tex : what) + "` is not known");
        }
        for (Element element : math.getAllElements()) {
            if (!ELEMENTS.contains(element.tagName())) {
                throw new FormulaException("`" + element.tagName() + "` may not stand in a formula");
            }
            element.attributes().asList().stream()
                    .map(attribute -> attribute.getKey())
                    .filter(name -> !ATTRIBUTES.contains(name))
                    .forEach(element::removeAttr);
        }
        math.attr("data-tex", tex);
        return math.outerHtml();
    }

    private static String script() {
        try (var in = Temml.class.getResourceAsStream("temml.min.js")) {
            if (in == null) {
                throw new IllegalStateException("temml.min.js is missing; the build copies it from npm");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + FUNCTION;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
