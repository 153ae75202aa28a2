package org.fortnight.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final String VERSION = "version";
    private static final Set<String> FIELDS = Set.of(VERSION, "attempt", "choice", "value", "guessed");
    private static final String[] NONE = {};

    Given {
        marks = marks.stream().distinct().toList();
        typed = typed.strip();
        typed = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
    }

    /** The answer to one question: its fields stand alone. */
    static Given of(Map<String, String[]> fields) {
        return of(fields, "");
    }

    /** The answers to a whole quiz that were filled in, by question: {@code q-scale.version}, {@code q-scale.choice}. */
    static Map<String, Given> all(Map<String, String[]> fields) {
        var all = new LinkedHashMap<String, Given>();
        for (var name : fields.keySet()) {
            if (name.endsWith("." + VERSION)) {
                var question = name.substring(0, name.length() - VERSION.length() - 1);
                var given = of(fields, question + ".");
                if (!given.marks.isEmpty() || !given.typed.isEmpty()) {
                    all.put(question, given);
                }
            }
        }
        return all;
    }

    /** Whether a field of a form is part of an answer. */
    static boolean isField(String name) {
        return FIELDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Given of(Map<String, String[]> fields, String prefix) {
        return new Given(
                number(first(fields, prefix + VERSION)),
                (int) number(first(fields, prefix + "attempt")),
                List.of(fields.getOrDefault(prefix + "choice", NONE)),
                first(fields, prefix + "value"),
                !first(fields, prefix + "guessed").isEmpty());
    }

    private static String first(Map<String, String[]> fields, String name) {
        var values = fields.getOrDefault(name, NONE);
        return values.length == 0 ? "" : values[0];
    }

    /** What is no number names no version, and no answer. */
    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
