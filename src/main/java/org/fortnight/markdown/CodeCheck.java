package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What learners need of Python code: lines that fit, and checks of one condition that say what is expected. */
final class CodeCheck {

    private static final int MOST_COLUMNS = 80;
    private static final int TAB = 4;
    private static final Pattern ASSERT = Pattern.compile("^\\s*assert\\b(.*)$", Pattern.DOTALL);
    private static final Pattern AND = Pattern.compile("\\band\\b");
    private static final Pattern MESSAGE = Pattern.compile("^\\s*(?:[rf]?[\"'(]|\\w).*", Pattern.DOTALL);

    private final Draft draft;

    CodeCheck(Draft draft) {
        this.draft = draft;
    }

    void width(List<Line> lines) {
        lines.stream()
                .filter(line -> columns(line.text()) > MOST_COLUMNS)
                .forEach(line -> draft.warn(
                        line.number(),
                        "the line of code has " + columns(line.text()) + " columns",
                        "break it: 80 fit on a small screen"));
    }

    void tests(List<Line> lines) {
        var statements = statements(lines).stream()
                .filter(statement -> ASSERT.matcher(statement.text()).matches())
                .toList();
        statements.forEach(this::assertion);
        if (statements.isEmpty() && !lines.isEmpty()) {
            draft.warn(lines.get(0).number(), "the tests assert nothing", "write `assert …, \"what is expected\"`");
        }
    }

    private void assertion(Line statement) {
        var parts = parts(statement.text());
        if (parts.size() < 2 || !MESSAGE.matcher(parts.get(1)).matches()) {
            draft.warn(
                    statement.number(),
                    "the assertion has no message",
                    "add `, \"what is expected and where to look\"`");
        }
        if (AND.matcher(parts.get(0)).find()) {
            draft.warn(statement.number(), "the assertion joins conditions with `and`", "write one for each");
        }
    }

    /** Lines that belong together because a bracket is open; comments and the insides of strings are dropped. */
    private static List<Line> statements(List<Line> lines) {
        var statements = new ArrayList<Line>();
        var text = new StringBuilder();
        int start = 0;
        for (var line : lines) {
            start = text.isEmpty() ? line.number() : start;
            String bare = bare(line.text()).stripTrailing();
            boolean goesOn = bare.endsWith("\\");
            text.append(goesOn ? bare.substring(0, bare.length() - 1) : bare).append('\n');
            if (!goesOn && depth(text) <= 0) {
                statements.add(new Line(start, text.toString(), true));
                text.setLength(0);
            }
        }
        return statements;
    }

    private static String bare(String line) {
        var bare = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                if (c == quote) {
                    quote = 0;
                    bare.append(c);
                }
            } else if (c == '#') {
                break;
            } else {
                quote = c == '"' || c == '\'' ? c : 0;
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static int depth(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth;
    }

    /** The condition and the message: what a comma outside of brackets parts. */
    private static List<String> parts(String statement) {
        var match = ASSERT.matcher(statement);
        String text = match.matches() ? match.group(1) : statement;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0 && text.charAt(i) == ',') {
                return List.of(text.substring(0, i), text.substring(i + 1));
            }
        }
        return List.of(text);
    }

    private static int columns(String text) {
        return (int) text.stripTrailing()
                .codePoints()
                .mapToLong(c -> c == '\t' ? TAB : Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1)
                .sum();
    }
}
