package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Footnotes and the addresses of links: they stand anywhere, and every piece of the text may use them. */
final class Definitions {

    private static final Pattern ADDRESS =
            Pattern.compile("^ {0,3}\\[[^\\]^][^\\]]{0,99}]:\\s*\\S+(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^)]*\\)))?\\s*$");
    private static final Pattern FOOTNOTE = Pattern.compile("^ {0,3}\\[\\^[^\\]]{1,100}]:\\s.*");
    private static final Pattern ITEM = Pattern.compile("^ {0,3}(?:[-*+]|\\d{1,9}[.)])\\s.*");

    private Definitions() {}

    static List<Line> in(List<Line> lines) {
        var found = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            var line = lines.get(i++);
            if (is(FOOTNOTE, line)) {
                found.add(line);
                while (i < lines.size() && goesOn(lines, i)) {
                    found.add(lines.get(i++));
                }
            } else if (is(ADDRESS, line)) {
                found.add(line);
            }
        }
        return found;
    }

    /** A footnote's paragraph goes on in the next line, and after a blank line in indented ones. */
    private static boolean goesOn(List<Line> lines, int i) {
        var line = lines.get(i);
        boolean afterBlank = lines.get(i - 1).blank();
        if (line.code()) {
            return false;
        } else if (line.blank()) {
            return i + 1 < lines.size() && !lines.get(i + 1).code() && isIndented(lines.get(i + 1));
        }
        return isIndented(line)
                || !afterBlank && line.heading() == 0 && !is(FOOTNOTE, line) && !is(ADDRESS, line) && !is(ITEM, line);
    }

    private static boolean isIndented(Line line) {
        return line.text().startsWith("    ") && !line.blank();
    }

    private static boolean is(Pattern pattern, Line line) {
        return !line.code() && pattern.matcher(line.text()).matches();
    }
}
