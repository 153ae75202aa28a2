package org.fortnight;

/** Why Fortnight cannot start, in one sentence that says what to do. */
class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStartException(String sentence) {
        super(sentence);
    }
}
