package org.fortnight.markdown;

import java.util.List;
import org.fortnight.markdown.Formulas.FormulaException;
import org.fortnight.script.JavaScript;
import org.fortnight.script.JavaScript.FailedException;
import org.fortnight.script.Library;

/** Temml in the JavaScript engine. Once it is loaded, a formula takes 2 to 15 ms. */
final class Temml implements Formulas {

    private static final int MOST_TEX = 2000;
    private static final int MOST_NESTING = 40;
    private static final String FAILED = "!";
    private static final String DISPLAY = "display";
    private static final Library LIBRARY = new Library(
            "temml", () -> Library.resource(Temml.class, "temml.min.js") + ";globalThis.temml = temml;", """

            function answer(display, source) {
              try {
                return globalThis.temml.renderToString(source, {
                  displayMode: display === 'display', trust: false, maxExpand: 100, maxSize: [10, 50], throwOnError: true
                });
              } catch (error) {
                return '!' + (error.rawMessage || error.message);
              }
            }
            """, 1000);

    private final JavaScript engine = JavaScript.shared();

    @Override
    public String mathml(String tex, boolean display) {
        if (tex.length() > MOST_TEX) {
            throw new FormulaException("it has more than 2,000 characters", true);
        } else if (nesting(tex) > MOST_NESTING) {
            throw new FormulaException("it is nested too deeply", true);
        }
        String answer = render(tex, display);
        if (answer.startsWith(FAILED)) {
            throw new FormulaException(firstLine(answer.substring(FAILED.length())), false);
        }
        return MathMl.clean(answer, tex);
    }

    @Override
    public void warmUp() {
        engine.warmUp(List.of(LIBRARY));
    }

    private String render(String tex, boolean display) {
        try {
            var answer = engine.call(LIBRARY, display ? DISPLAY : "", tex);
            OneSecond.count(answer.nanos());
            return answer.text();
        } catch (FailedException e) {
            throw new FormulaException("it takes too long to work out", true);
        }
    }

    private static int nesting(String tex) {
        int depth = 0;
        int most = 0;
        for (int i = 0; i < tex.length(); i++) {
            boolean opens = tex.charAt(i) == '{' || tex.startsWith("\\left", i) || tex.startsWith("\\begin", i);
            boolean closes = tex.charAt(i) == '}' || tex.startsWith("\\right", i) || tex.startsWith("\\end", i);
            depth += opens ? 1 : closes ? -1 : 0;
            most = Math.max(most, depth);
        }
        return most;
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceAll("[:.\\s]+$", "");
    }
}
