package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a lesson.
 *
 * @param number from 1
 * @param code whether it belongs to a fenced block, the fences included
 */
record Line(int number, String text, boolean code) {

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final int MOST_LEVELS = 6;

    /** The level of a heading; 0 for any other line. */
    int heading() {
        int from = indent();
        int level = 0;
        while (from + level < text.length() && text.charAt(from + level) == '#') {
            level++;
        }
        boolean ends = from + level == text.length() || Character.isWhitespace(text.charAt(from + level));
        return !code && from < 4 && level >= 1 && level <= MOST_LEVELS && ends && !blank() ? level : 0;
    }

    String headingText() {
        String written = text.substring(indent() + heading()).strip();
        int end = written.length();
        while (end > 0 && written.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end < written.length() && (end == 0 || Character.isWhitespace(written.charAt(end - 1)));
        return closed ? written.substring(0, end).strip() : written;
    }

    boolean blank() {
        return text.isBlank();
    }

    /** How many blanks stand before the text. */
    int indent() {
        int blanks = 0;
        while (blanks < text.length() && text.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    Line with(String other) {
        return new Line(number, other, code);
    }

    /** What stands after the opening marks of a fence: {@code python exercise=row}; empty for other lines. */
    String fenceInfo() {
        if (!code) {
            return "";
        }
        var match = FENCE.matcher(text);
        return match.matches() ? match.group(2).strip() : "";
    }

    /** The lines of a text; comments, which nobody is to see, have become blank. */
    static List<Line> of(List<String> texts, int firstNumber, Draft draft) {
        var lines = new ArrayList<Line>();
        String fence = "";
        int opened = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            var match = FENCE.matcher(text);
            if (!fence.isEmpty()) {
                lines.add(new Line(firstNumber + i, text, true));
                if (match.matches()
                        && match.group(1).startsWith(fence)
                        && match.group(2).isBlank()) {
                    fence = "";
                }
            } else if (match.matches()
                    && !(match.group(1).startsWith("`") && match.group(2).contains("`"))) {
                fence = match.group(1);
                opened = firstNumber + i;
                lines.add(new Line(opened, text, true));
            } else if (beginsComment(text)) {
                i = skipComment(texts, i, firstNumber, lines, draft);
            } else {
                lines.add(new Line(firstNumber + i, text, false));
            }
        }
        if (!fence.isEmpty()) {
            draft.error(
                    opened,
                    "the fence is never closed, and takes in the rest of the text",
                    "close it with a line `" + fence + "`");
        }
        return lines;
    }

    private static boolean beginsComment(String text) {
        return text.stripLeading().startsWith("<!--")
                && !text.stripLeading().substring(4).stripLeading().startsWith("#");
    }

    private static int skipComment(List<String> texts, int from, int firstNumber, List<Line> lines, Draft draft) {
        for (int i = from; i < texts.size(); i++) {
            int end = texts.get(i).indexOf("-->", i == from ? texts.get(i).indexOf("<!--") + 4 : 0);
            lines.add(new Line(firstNumber + i, end < 0 ? "" : texts.get(i).substring(end + 3), false));
            if (end >= 0) {
                return i;
            }
        }
        draft.error(
                firstNumber + from,
                "the comment is never closed, and takes in the rest of the text",
                "close it with `-->`");
        return texts.size();
    }

    static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
