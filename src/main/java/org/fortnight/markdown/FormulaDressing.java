package org.fortnight.markdown;

import java.util.List;
import org.fortnight.markdown.Formulas.FormulaException;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Puts MathML in the place of TeX: last of all, because it is ours and need not be cleaned any more. */
final class FormulaDressing {

    /** TeX of one file; a day has about 2 KB, and a KB takes about a tenth of a second. */
    private static final int MOST_TEX = 16 * 1024;

    /** More signs than this may be wider than a telephone. */
    private static final int NARROW = 18;

    private final Draft draft;
    private final Formulas formulas;
    private int tex;
    private int wide;
    private boolean refused;

    FormulaDressing(Draft draft, Formulas formulas) {
        this.draft = draft;
        this.formulas = formulas;
    }

    void dress(Element body, List<Line> lines) {
        for (var formula : body.select(Markdown.FORMULA)) {
            boolean display = formula.attr(Markdown.DISPLAY).equals("true");
            String source = formula.wholeText();
            try {
                var mathml = new DataNode(mathml(source, display));
                if (display) {
                    box(formula).appendChild(mathml);
                } else {
                    formula.replaceWith(mathml);
                }
            } catch (FormulaException e) {
                say(source, Prose.line(formula, lines), e);
                var code = new Element("code").appendChild(new TextNode(source));
                formula.replaceWith(code);
            }
        }
    }

    private String mathml(String source, boolean display) {
        tex += source.length();
        if (refused || tex > MOST_TEX) {
            throw new FormulaException("the formulas of this text have more than 16 KB", true);
        }
        return draft.second.notCounting(() -> formulas.mathml(source, display));
    }

    private void say(String source, int line, FormulaException e) {
        String what = "the formula `" + source + "` cannot be shown: " + e.getMessage();
        if (!e.tooMuch()) {
            draft.error(line, what, "look up the command, or write it as code in backticks");
        } else if (!refused) {
            refused = true;
            draft.error(line, "a formula is refused: " + e.getMessage(), "write it more simply");
        }
    }

    /** A formula on a line of its own; a long one scrolls in its box, which the keyboard reaches. */
    private Element box(Element formula) {
        var paragraph = formula.parent();
        boolean alone = paragraph != null
                && paragraph.is("p")
                && paragraph.childrenSize() == 1
                && paragraph.ownText().isBlank();
        boolean inParagraph = paragraph != null && paragraph.is("p") && !alone;
        var box = new Element(inParagraph ? "span" : "div").addClass("formula");
        if (formula.wholeText().replaceAll("\\\\[a-zA-Z]+|[{}^_\\s]", "").length() > NARROW) {
            wide++;
            box.attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", (draft.chinese ? "公式 " : "Formula ") + wide);
        }
        (alone && paragraph != null ? paragraph : formula).replaceWith(box);
        return box;
    }
}
