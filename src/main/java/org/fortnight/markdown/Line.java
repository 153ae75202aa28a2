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
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*$");

    /** The level of a heading; 0 for any other line. */
    int heading() {
        var match = HEADING.matcher(text);
        return !code && match.matches() ? match.group(1).length() : 0;
    }

    String headingText() {
        var match = HEADING.matcher(text);
        return match.matches() ? match.group(2) : "";
    }

    boolean blank() {
        return text.isBlank();
    }

    static List<Line> of(List<String> texts, int firstNumber) {
        var lines = new ArrayList<Line>();
        String fence = "";
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            var match = FENCE.matcher(text);
            boolean inside = !fence.isEmpty();
            if (match.matches()) {
                String marks = match.group(1);
                if (!inside && !(marks.startsWith("`") && match.group(2).contains("`"))) {
                    fence = marks;
                    lines.add(new Line(firstNumber + i, text, true));
                    continue;
                } else if (inside && marks.startsWith(fence) && match.group(2).isBlank()) {
                    fence = "";
                }
            }
            lines.add(new Line(firstNumber + i, text, inside));
        }
        return lines;
    }

    /** What stands after the opening marks of a fence: {@code python exercise=row}; empty for other lines. */
    String fenceInfo() {
        var match = FENCE.matcher(text);
        return code && match.matches() ? match.group(2).strip() : "";
    }

    static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
