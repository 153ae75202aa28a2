package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Markdown whose formulas have been taken out, so that the parser does not read their signs.
 *
 * <p>{@code $…$} follows pandoc's rule: no blank inside, no digit after; "$5 and $6" stays text.
 */
record FormulaText(String markdown, List<Formula> formulas) {

    /** Signs that no author can type: other private ones are dropped. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF\0]");
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d{1,5})" + CLOSE);
    private static final Pattern CODE_OR_FORMULA = Pattern.compile(
            "(`+)(?!`).*?(?<!`)\\1(?!`)|\\\\\\$|\\$\\$(.+?)\\$\\$|\\$(?=\\S)((?:\\\\.|[^$\\\\\\n])*?)(?<=\\S)\\$(?!\\d)",
            Pattern.DOTALL);

    /** One formula and the line it stands in. */
    record Formula(String tex, boolean display, int line) {

        /** The formula as it is written. */
        String source() {
            return display ? "$$" + tex + "$$" : "$" + tex + "$";
        }
    }

    static FormulaText of(List<Line> lines) {
        var formulas = new ArrayList<Formula>();
        var result = new StringBuilder();
        int i = 0;
        while (i < lines.size()) {
            var line = lines.get(i);
            if (line.code()) {
                result.append(plain(line.text())).append('\n');
                i++;
            } else {
                int from = i;
                while (i < lines.size() && !lines.get(i).code()) {
                    i++;
                }
                var block = lines.subList(from, i);
                result.append(taken(plain(Line.text(block)), block, formulas)).append('\n');
            }
        }
        return new FormulaText(result.toString(), formulas);
    }

    private static String plain(String text) {
        return PRIVATE.matcher(text).replaceAll("");
    }

    private static String taken(String text, List<Line> lines, List<Formula> formulas) {
        var result = new StringBuilder();
        int end = 0;
        // Paragraph by paragraph: an unclosed mark ends with its paragraph.
        for (String part : text.split("(?<=\\n)(?=[ \\t]*\\n)")) {
            int offset = end;
            var match = CODE_OR_FORMULA.matcher(part);
            var taken = new StringBuilder();
            while (match.find()) {
                String tex = match.group(2) != null ? match.group(2) : match.group(3);
                if (tex == null) {
                    match.appendReplacement(taken, Matcher.quoteReplacement(match.group()));
                } else {
                    int line = lines.get(0).number() + count(text, offset + match.start());
                    formulas.add(new Formula(tex.strip(), match.group(2) != null, line));
                    match.appendReplacement(
                            taken, Matcher.quoteReplacement(OPEN + String.valueOf(formulas.size() - 1) + CLOSE));
                }
            }
            match.appendTail(taken);
            result.append(taken);
            end += part.length();
        }
        return result.toString();
    }

    private static int count(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    static boolean holdsFormula(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    /** Puts the TeX itself into a text that is no HTML, such as an alternative text. */
    String withTex(String text) {
        return with(text, Formula::tex);
    }

    /** Puts formulas back as they were written, where they are none: in addresses and in code. */
    String withSource(String text) {
        return with(text, Formula::source);
    }

    /** Puts the formulas into the HTML of a piece of text; never into an attribute, whose end their quotes would be. */
    String withFormulas(String html, Function<Formula, String> mathml) {
        return with(html, mathml);
    }

    private String with(String text, Function<Formula, String> what) {
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < formulas.size() ? what.apply(formulas.get(index)) : "");
        });
    }
}
