package org.fortnight.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses texts that nest or repeat beyond reason before the parser sees them: it recurses once per nesting level, and
 * some unclosed marks cost it the square of their number (see HostileMarkdownTests).
 */
final class HostileText {

    /** 64 KB: a day has about 12. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_NESTING = 30;
    private static final int MOST_INDENT = 120;
    private static final int MOST_MARKS_IN_A_BLOCK = 2500;
    private static final int MOST_LINE = 8000;
    private static final String MARKS = "[]`<*_!&$~|^\\";
    private static final Pattern MARKERS = Pattern.compile("^(?:[ \\t]*+(?:[>*+-]|\\d{1,9}[.)])(?=[ \\t>]|$)){1,200}+");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*");

    private HostileText() {}

    /** Why a text is refused and where, if it is. */
    record Refusal(int line, String what) {}

    static Optional<Refusal> refusal(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(new Refusal(1, "the text has more than 64 KB"));
        }
        int number = 0;
        int marks = 0;
        boolean code = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            code ^= FENCE.matcher(line).matches();
            marks = line.isBlank() || code ? 0 : marks + marks(line);
            if (line.length() > MOST_LINE) {
                return Optional.of(new Refusal(number, "the line has more than 8,000 characters"));
            } else if (nesting(line) > MOST_NESTING || indent(line) > MOST_INDENT) {
                return Optional.of(new Refusal(number, "quotations or lists are nested too deeply"));
            } else if (marks > MOST_MARKS_IN_A_BLOCK) {
                return Optional.of(
                        new Refusal(number, "the paragraph has too many brackets, backticks or other marks"));
            }
        }
        return Optional.empty();
    }

    private static int marks(String line) {
        return (int) line.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
    }

    private static int nesting(String line) {
        var markers = MARKERS.matcher(line);
        return markers.find()
                ? (int) markers.group()
                        .chars()
                        .filter(c -> ">*+-.)".indexOf(c) >= 0)
                        .count()
                : 0;
    }

    private static int indent(String line) {
        int blanks = 0;
        while (blanks < line.length() && (line.charAt(blanks) == ' ' || line.charAt(blanks) == '\t')) {
            blanks++;
        }
        return blanks;
    }
}
