package org.fortnight.practice;

import java.util.stream.Collectors;
import org.fortnight.curriculum.LessonBody;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as its reader sees it.
 *
 * @param version of the lesson whose checks these are
 * @param owner names the reader's own copy of the code in their browser; empty for a visitor
 * @param code of the latest run, else the stub
 * @param keptAt when that was, in milliseconds since 1970; 0 without a run
 * @param passed whether all checks ever did
 * @param stuck whether the solution was asked for before
 * @param solutionOffered whether it may be opened
 * @param section the anchor of the section that explains it, or null
 */
public record ExerciseView(
        LessonBody.Exercise text,
        String lesson,
        long version,
        String owner,
        String code,
        long keptAt,
        boolean passed,
        int runs,
        boolean stuck,
        boolean solutionOffered,
        @Nullable String section,
        @Nullable String sectionTitle) {

    /** The name of the file that a learner may take away. */
    public String fileName() {
        return ProgramFile.name(text.key());
    }

    /** The data files as scripts read them: {@code name=address}, separated by blanks. */
    public String filesAt() {
        return text.files().entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .map(file -> file.getKey() + "=" + file.getValue())
                .collect(Collectors.joining(" "));
    }

    public String path() {
        return Paths.exercise(lesson, text.key());
    }
}
