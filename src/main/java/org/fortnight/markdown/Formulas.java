package org.fortnight.markdown;

/** Turns TeX into MathML. */
interface Formulas {

    /**
     * The formula as it may stand in a page.
     *
     * @param display whether it stands on a line of its own
     * @throws FormulaException when the TeX cannot be read
     */
    String mathml(String tex, boolean display);

    /** Gets ready for the first formula, in the background. */
    default void warmUp() {}

    /** Why a formula cannot be shown. */
    class FormulaException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean tooMuch;

        FormulaException(String message, boolean tooMuch) {
            super(message, null, false, false);
            this.tooMuch = tooMuch;
        }

        /** Whether it is refused for what it costs, not for what it says. */
        boolean tooMuch() {
            return tooMuch;
        }
    }
}
