package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fortnight.markdown.LessonText.Exercise;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one exercise: its task, its hints, and the three pieces of code. */
final class ExerciseReader {

    private static final int HINTS = 2;

    private final Draft draft;
    private final Prose prose;

    ExerciseReader(Draft draft, Prose prose) {
        this.draft = draft;
        this.prose = prose;
    }

    /** The pieces of code, by the word that names them in a fence. */
    enum Piece {
        EXERCISE,
        TESTS,
        SOLUTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Piece> in(Line line) {
            var options = FenceOptions.of(line.fenceInfo());
            return List.of(values()).stream()
                    .filter(piece -> options.containsKey(piece.word()))
                    .findFirst();
        }
    }

    /** A fence: the line that opens it, its key, and what stands in it. */
    record Code(Line fence, String key, List<Line> lines) {

        String text() {
            return lines.isEmpty() ? "" : Line.text(lines) + "\n";
        }
    }

    static boolean isExercise(List<Line> lines) {
        return lines.stream().anyMatch(line -> Piece.in(line).isPresent());
    }

    /** @param title the heading without its key and without "Your turn:"; the key serves when it is empty */
    Optional<Exercise> read(Line heading, String title, Keys keys, List<Line> body, String section) {
        var codes = new EnumMap<Piece, Code>(Piece.class);
        var task = taken(body, codes);
        String key = key(heading, keys, codes);
        if (!complete(heading, key, codes)) {
            return Optional.empty();
        }
        var titleHtml = prose.inline(title.isBlank() && key != null ? key : title, heading.number());
        var html = Prose.body(prose.html(task));
        var hints = hints(html);
        var tests = codes.get(Piece.TESTS);
        if (tests != null) {
            new CodeCheck(draft).tests(tests.lines());
        }
        if (section.equals(LessonWords.Part.EXERCISES.anchor()) && hints.size() < HINTS) {
            draft.warn(
                    heading.number(),
                    "the exercise has " + (hints.isEmpty() ? "no hint" : "one hint"),
                    "write two, each in `<details>` with `<summary>Hint</summary>`");
        }
        return Optional.of(new Exercise(
                key,
                Prose.plain(titleHtml),
                titleHtml,
                SafeHtml.of(html.html().strip()),
                hints,
                text(codes, Piece.EXERCISE),
                text(codes, Piece.TESTS),
                text(codes, Piece.SOLUTION),
                section,
                files(codes),
                heading.number()));
    }

    private static String text(Map<Piece, Code> codes, Piece piece) {
        var code = codes.get(piece);
        return code == null ? "" : code.text();
    }

    private boolean complete(Line heading, @Nullable String key, Map<Piece, Code> codes) {
        boolean complete = true;
        for (var piece : Piece.values()) {
            if (!codes.containsKey(piece)) {
                String what = "the exercise has no " + (piece == Piece.EXERCISE ? "stub" : piece.word());
                String remedy = "add a fence ```python " + piece.word() + "=" + (key == null ? "key" : key);
                if (piece == Piece.SOLUTION) {
                    draft.warn(heading.number(), what, remedy);
                } else {
                    draft.error(heading.number(), what, remedy);
                    complete = false;
                }
            }
        }
        return complete;
    }

    private @Nullable String key(Line heading, Keys keys, Map<Piece, Code> codes) {
        var first = codes.values().stream().findFirst();
        String key = keys.key() != null ? keys.key() : first.map(Code::key).orElse(null);
        codes.values().stream()
                .filter(code -> !code.key().equals(key))
                .forEach(code -> draft.error(
                        code.fence().number(),
                        "this is code of `" + code.key() + "`, and it stands under `" + key + "`",
                        "write one key, or move it to its exercise"));
        return key;
    }

    /** Takes the three fences out of the task; a solution may stand in a box of its own. */
    private List<Line> taken(List<Line> body, Map<Piece, Code> codes) {
        var task = new ArrayList<Line>();
        for (int i = 0; i < body.size(); i++) {
            var fence = body.get(i);
            var piece = Piece.in(fence);
            if (piece.isEmpty()) {
                task.add(fence);
                continue;
            }
            var lines = new ArrayList<Line>();
            for (i++; i < body.size() && !closes(body, i); i++) {
                lines.add(body.get(i));
            }
            String key =
                    FenceOptions.of(fence.fenceInfo()).getOrDefault(piece.get().word(), "");
            new CodeCheck(draft).width(lines);
            if (codes.put(piece.get(), new Code(fence, key, lines)) != null) {
                draft.error(
                        fence.number(),
                        "the exercise has two fences `" + piece.get().word() + "=`",
                        "keep one, or give the other exercise a heading");
            }
        }
        return withoutEmptyBoxes(task);
    }

    private static boolean closes(List<Line> body, int i) {
        boolean last = i + 1 == body.size()
                || !body.get(i + 1).code()
                || !body.get(i + 1).fenceInfo().isEmpty();
        return !body.get(i).code() || last && body.get(i).text().strip().matches("`{3,}|~{3,}");
    }

    /** Drops {@code <details>} boxes from which the solution was taken. */
    private static List<Line> withoutEmptyBoxes(List<Line> lines) {
        var kept = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            int end = is(lines.get(i), "<details>") ? endOfEmptyBox(lines, i) : -1;
            if (end >= 0) {
                i = end;
            } else {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static int endOfEmptyBox(List<Line> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            String text = lines.get(i).text().strip().toLowerCase(Locale.ROOT);
            if (is(lines.get(i), "</details>")) {
                return i;
            } else if (!text.isEmpty() && !(text.startsWith("<summary>") && text.endsWith("</summary>"))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean is(Line line, String tag) {
        return !line.code() && line.text().strip().equalsIgnoreCase(tag);
    }

    private Map<String, String> files(Map<Piece, Code> codes) {
        var files = new TreeMap<String, String>();
        for (var code : codes.values()) {
            for (String file : FenceOptions.of(code.fence().fenceInfo())
                    .getOrDefault("files", "")
                    .split(",")) {
                if (!file.isBlank()) {
                    files.put(file.strip(), draft.data(file, code.fence().number()));
                }
            }
        }
        return files;
    }

    /** Takes the hints out of the task. */
    private List<SafeHtml> hints(Element task) {
        var hints = new ArrayList<SafeHtml>();
        for (var details : task.select("> details")) {
            var summary = details.selectFirst("> summary");
            if (summary != null && draft.words.isHint(summary.text())) {
                summary.remove();
                details.remove();
                hints.add(SafeHtml.of(details.html().strip()));
            }
        }
        return hints;
    }
}
