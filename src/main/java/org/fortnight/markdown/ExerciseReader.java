package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Exercise;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one exercise: its task, its hints, and the three pieces of code. */
final class ExerciseReader {

    private static final Pattern SUMMARY = Pattern.compile("(?i)^\\s*<summary>\\s*(.*?)\\s*</summary>\\s*$");
    private static final List<String> PIECES = List.of("exercise", "tests", "solution");

    private final Draft draft;
    private final Prose prose;

    ExerciseReader(Draft draft, Prose prose) {
        this.draft = draft;
        this.prose = prose;
    }

    static boolean isExercise(List<Line> lines) {
        return lines.stream().anyMatch(line -> FenceOptions.of(line.fenceInfo()).containsKey("exercise"));
    }

    Optional<Exercise> read(Line heading, String title, Keys keys, List<Line> body, String section) {
        var code = new HashMap<String, String>();
        var files = new ArrayList<String>();
        var name = new ArrayList<String>();
        var task = taken(body, code, files, name);
        String key = key(heading, keys, name);
        for (String piece : PIECES) {
            if (!code.containsKey(piece)) {
                draft.error(
                        heading.number(),
                        "the exercise has no " + (piece.equals("exercise") ? "stub" : piece),
                        "add a fence ```python " + piece + "=" + (key == null ? "key" : key));
            }
        }
        if (!code.keySet().containsAll(PIECES)) {
            return Optional.empty();
        }
        var titleHtml = prose.inline(title, heading.number());
        var html = prose.html(task);
        var parts = hints(html);
        return Optional.of(new Exercise(
                key,
                Prose.plain(titleHtml),
                titleHtml,
                parts.task(),
                parts.hints(),
                String.valueOf(code.get("exercise")),
                String.valueOf(code.get("tests")),
                String.valueOf(code.get("solution")),
                section,
                files,
                heading.number()));
    }

    private @Nullable String key(Line heading, Keys keys, List<String> names) {
        var others = names.stream().distinct().toList();
        String key = keys.key() != null ? keys.key() : others.isEmpty() ? null : others.get(0);
        others.stream()
                .filter(name -> !name.equals(key))
                .forEach(name -> draft.error(
                        heading.number(),
                        "the code is of `" + name + "`, the exercise is `" + key + "`",
                        "write one key"));
        return key;
    }

    /** Takes the three fences out of the task; a solution may stand in a box of its own. */
    private static List<Line> taken(List<Line> body, Map<String, String> code, List<String> files, List<String> names) {
        var task = new ArrayList<Line>();
        for (int i = 0; i < body.size(); i++) {
            var options = FenceOptions.of(body.get(i).fenceInfo());
            var piece = PIECES.stream().filter(options::containsKey).findFirst();
            if (piece.isEmpty() || !body.get(i).code()) {
                task.add(body.get(i));
                continue;
            }
            names.add(String.valueOf(options.get(piece.get())));
            if (options.containsKey("files")) {
                files.addAll(List.of(String.valueOf(options.get("files")).split(",")));
            }
            var text = new ArrayList<String>();
            for (i++; i < body.size() && !closes(body, i); i++) {
                text.add(body.get(i).text());
            }
            code.put(piece.get(), String.join("\n", text) + "\n");
        }
        return withoutEmptyBoxes(task);
    }

    private static boolean closes(List<Line> body, int i) {
        return body.get(i).text().matches("^ {0,3}(`{3,}|~{3,})\\s*$")
                && (i + 1 == body.size()
                        || !body.get(i + 1).code()
                        || !body.get(i + 1).fenceInfo().isEmpty());
    }

    /** Drops {@code <details>} boxes from which the solution was taken. */
    private static List<Line> withoutEmptyBoxes(List<Line> lines) {
        var kept = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().strip().equalsIgnoreCase("<details>")) {
                int j = i + 1;
                while (j < lines.size()
                        && (lines.get(j).blank()
                                || SUMMARY.matcher(lines.get(j).text()).matches())) {
                    j++;
                }
                if (j < lines.size() && lines.get(j).text().strip().equalsIgnoreCase("</details>")) {
                    i = j;
                    continue;
                }
            }
            kept.add(lines.get(i));
        }
        return kept;
    }

    private record Task(SafeHtml task, List<SafeHtml> hints) {}

    private Task hints(SafeHtml html) {
        var body = Prose.body(html);
        var hints = new ArrayList<SafeHtml>();
        for (Element details : body.select("> details")) {
            var summary = details.selectFirst("> summary");
            if (summary != null && draft.words.hint().contains(LessonWords.plain(summary.text()))) {
                summary.remove();
                details.remove();
                hints.add(SafeHtml.of(details.html().strip()));
            }
        }
        return new Task(SafeHtml.of(body.html().strip()), hints);
    }
}
