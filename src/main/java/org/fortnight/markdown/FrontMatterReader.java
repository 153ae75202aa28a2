package org.fortnight.markdown;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fortnight.markdown.FrontMatter.Change;
import org.fortnight.markdown.FrontMatter.Objective;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Reads what stands between the two lines of {@code ---} above a lesson. */
final class FrontMatterReader {

    /** In the place of one that cannot be read, so that the text below it can be checked all the same. */
    static final FrontMatter NONE = new FrontMatter("", "", "", List.of(), List.of(), List.of(), null, List.of());

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
            boolean begun = !lines.isEmpty() && lines.get(0).stripTrailing().equals(MARK);
            draft.error(
                    1,
                    begun ? "the front matter does not end" : "there is no front matter",
                    begun
                            ? "close it with a line `---`"
                            : "begin the file with a line `---`, then `key`, `title` and `summary`, then another `---`");
            return Optional.empty();
        }
        String text = String.join("\n", lines.subList(1, end - 1));
        return yaml.read(draft.file, text, 2, Written.class, draft.problems())
                .map(written -> frontMatter(written, lines, draft));
    }

    private static FrontMatter frontMatter(Written written, List<String> lines, Draft draft) {
        var objectives = orEmpty(written.objectives);
        // An empty list is the author's word that nothing checks it.
        objectives.stream()
                .filter(objective -> objective.by == null)
                .forEach(objective -> draft.warn(
                        line(lines, objective.can),
                        "nothing checks that one can " + objective.can,
                        "write `by: [keys]` with the steps, exercises or questions that do"));
        return new FrontMatter(
                written.key,
                written.title,
                written.summary,
                objectives.stream()
                        .map(objective -> new Objective(objective.can, orEmpty(objective.by)))
                        .toList(),
                orEmpty(written.needs),
                orEmpty(written.replaces),
                written.publish,
                orEmpty(written.changes).stream().map(WrittenChange::change).toList());
    }

    /** The line in which a text stands; the first when none has it. */
    static int line(List<String> lines, String text) {
        return line(lines, text, 1);
    }

    /** The first line, from the given one on, in which a text stands. */
    static int line(List<String> lines, String text, int from) {
        for (int i = from - 1; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return from;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The front matter as it is written. */
    record Written(
            @NotNull
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "has lower-case letters, digits and single hyphens")
            @Size(max = 64, message = "has at most 64 characters")
            String key,

            @NotBlank @Size(max = 200, message = "has at most 200 characters")
            String title,

            @NotBlank @Size(max = 1000, message = "has at most 1,000 characters")
            String summary,

            @Nullable List<@NotNull @Valid WrittenObjective> objectives,
            @Nullable List<@NotBlank String> needs,
            @Nullable List<@NotBlank String> replaces,
            @Nullable LocalDate publish,
            @Nullable List<@NotNull @Valid WrittenChange> changes) {}

    record WrittenObjective(@NotBlank String can, @Nullable List<@NotBlank String> by) {}

    /** Checked right after reading: a change without a date is refused. */
    @JsonDeserialize(using = ChangeReader.class)
    record WrittenChange(
            @NotNull @Nullable LocalDate date,
            @NotBlank @Nullable String what) {

        Change change() {
            return new Change(Objects.requireNonNull(date), Objects.requireNonNull(what));
        }
    }
}
