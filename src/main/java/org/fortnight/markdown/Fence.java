package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block.
 *
 * @param line of its opening marks
 * @param info what stands after them
 * @param code its text, without blanks at the end
 */
record Fence(int line, String info, String code, boolean closed) {

    static List<Fence> of(List<Line> lines) {
        var fences = new ArrayList<Fence>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).code()) {
                var opening = lines.get(i);
                var code = new ArrayList<Line>();
                for (i++; i < lines.size() && !closes(opening, lines.get(i)); i++) {
                    code.add(lines.get(i));
                }
                fences.add(new Fence(
                        opening.number(), opening.fenceInfo(), Line.text(code).stripTrailing(), i < lines.size()));
            }
        }
        return fences;
    }

    private static boolean closes(Line opening, Line line) {
        String marks = opening.text().strip().replaceFirst("(?s)^(`+|~+).*$", "$1");
        String text = line.text().strip();
        return text.startsWith(marks)
                && text.chars().allMatch(c -> c == marks.charAt(0))
                && line.text().matches(" {0,3}\\S.*");
    }
}
