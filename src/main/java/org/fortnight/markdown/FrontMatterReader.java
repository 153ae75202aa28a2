package org.fortnight.markdown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fortnight.markdown.FrontMatter.Change;
import org.fortnight.markdown.FrontMatter.Objective;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the two lines of {@code ---} above a lesson. */
final class FrontMatterReader {

    private static final String MARK = "---";

    private final StrictYaml yaml;

    FrontMatterReader(StrictYaml yaml) {
        this.yaml = yaml;
    }

    /** Where the front matter ends: the index of the first line of the text; 0 when there is none. */
    static int end(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(MARK)) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(MARK)) {
                return i + 1;
            }
        }
        return 0;
    }

    Optional<FrontMatter> read(List<String> lines, Draft draft) {
        int end = end(lines);
        if (end == 0) {
            draft.error(
                    1,
                    "there is no front matter",
                    "begin the file with a line `---`, then `key`, `title` and `summary`, then another `---`");
            return Optional.empty();
        }
        String text = String.join("\n", lines.subList(1, end - 1));
        return yaml.read(draft.file, text, 2, Written.class, draft.problems)
                .map(written -> checked(written, draft, lines));
    }

    private static FrontMatter checked(Written written, Draft draft, List<String> lines) {
        var objectives = written.objectives == null ? List.<WrittenObjective>of() : written.objectives;
        for (var objective : objectives) {
            if (objective.by == null) {
                draft.warn(
                        line(lines, objective.can),
                        "nothing checks that one can " + objective.can,
                        "write `by: [keys]` with the steps, exercises or questions that do");
            }
        }
        return new FrontMatter(
                written.key,
                written.title,
                written.summary,
                objectives.stream()
                        .map(objective -> new Objective(objective.can, objective.by == null ? List.of() : objective.by))
                        .toList(),
                orEmpty(written.needs),
                orEmpty(written.replaces),
                written.publish,
                orEmpty(written.changes).stream()
                        .map(change -> new Change(change.date, change.what))
                        .toList());
    }

    /** The line in which a text stands; the first when none has it. */
    static int line(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The front matter as it is written. */
    record Written(
            @NotNull(message = "is missing")
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "has lower-case letters, digits and single hyphens")
            @Size(max = 64, message = "has at most 64 characters")
            String key,

            @NotBlank(message = "is missing") @Size(max = 200, message = "has at most 200 characters")
            String title,

            @NotBlank(message = "is missing") @Size(max = 1000, message = "has at most 1,000 characters")
            String summary,

            @Nullable List<@NotNull(message = "is empty") @Valid WrittenObjective> objectives,
            @Nullable List<@NotBlank String> needs,
            @Nullable List<@NotBlank String> replaces,
            @Nullable LocalDate publish,
            @Nullable List<@NotNull(message = "is empty") @Valid WrittenChange> changes) {}

    record WrittenObjective(
            @NotBlank(message = "is missing") String can,
            @Nullable List<@NotBlank String> by) {}

    record WrittenChange(
            @NotNull(message = "is missing") LocalDate date,
            @NotBlank(message = "is missing") String what) {}
}
