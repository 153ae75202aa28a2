package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.Problem;

/**
 * One day file, read.
 *
 * @param key the lesson it is, as far as its front matter can be read; empty otherwise
 * @param lesson empty when the text is refused or has an error
 */
record LessonFile(SourceFile source, String language, String key, Optional<LessonText> lesson, List<Problem> problems) {

    String path() {
        return source.path();
    }

    String text() {
        return source.text();
    }

    String hash() {
        return source.hash();
    }

    boolean good() {
        return lesson.isPresent() && problems.stream().noneMatch(Problem::isError);
    }

    LessonText read() {
        return lesson.orElseThrow();
    }

    LessonFile with(Problem problem) {
        var more = new java.util.ArrayList<>(problems);
        more.add(problem);
        return new LessonFile(source, language, key, lesson, List.copyOf(more));
    }
}
