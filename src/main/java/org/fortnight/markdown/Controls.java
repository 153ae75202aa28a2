package org.fortnight.markdown;

import java.util.List;
import java.util.Optional;

/** Characters that nobody sees and some databases cannot keep: all controls but tabs and the ends of lines. */
final class Controls {

    private Controls() {}

    /** The first one of a text, as authors find it in tables: {@code U+0000}. */
    static Optional<String> first(String text) {
        return text.codePoints()
                .filter(Controls::isControl)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    /** The line of the first one, from 1; 0 when there is none. */
    static int line(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (first(lines.get(i)).isPresent()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The text with a sign in the place of each, so that the rest of it can be checked all the same. */
    static String replaced(String text) {
        return first(text).isEmpty()
                ? text
                : text.codePoints()
                        .map(point -> isControl(point) ? '\uFFFD' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && "\t\n\r\f".indexOf(point) < 0
                || Character.getType(point) == Character.SURROGATE;
    }
}
