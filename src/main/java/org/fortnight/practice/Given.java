package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its form sends it.
 *
 * @param version of the lesson that the form was made from
 * @param attempt which answer to this question it is, from 1: sent twice, it counts once
 * @param marks of what was chosen
 * @param typed a number, without the blanks around it
 */
record Given(long version, int attempt, List<String> marks, String typed, boolean guessed) {

    private static final int MOST_LETTERS = 100;

    Given {
        typed = typed.strip();
        typed = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
    }

    /** @param prefix of the names of its fields, in a form that holds several answers */
    static Given of(HttpServletRequest request, String prefix) {
        var choice = request.getParameterValues(prefix + "choice");
        return new Given(
                number(request.getParameter(prefix + "version")),
                (int) number(request.getParameter(prefix + "attempt")),
                choice == null ? List.of() : List.of(choice),
                Objects.requireNonNullElse(request.getParameter(prefix + "value"), ""),
                request.getParameter(prefix + "guessed") != null);
    }

    boolean nothing() {
        return marks.isEmpty() && typed.isEmpty();
    }

    /** What is no number names no version, and no answer. */
    static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
