package org.fortnight.markdown;

import java.util.List;

/** Turns TeX into MathML. */
interface Formulas {

    /** Works out all formulas of a text at once, which costs little more than one of them. */
    default void prepare(List<FormulaText.Formula> formulas) {}

    /**
     * The formula as it may stand in a page.
     *
     * @param display whether it stands on a line of its own
     * @throws FormulaException when the TeX cannot be read
     */
    String mathml(String tex, boolean display);

    /** Why a formula cannot be shown. */
    class FormulaException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FormulaException(String message) {
            super(message);
        }
    }
}
