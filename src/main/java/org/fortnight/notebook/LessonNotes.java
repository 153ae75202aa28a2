package org.fortnight.notebook;

import java.util.Map;
import java.util.Optional;
import org.fortnight.curriculum.LessonBody;

/**
 * What somebody wrote into one lesson, as its page shows it.
 *
 * @param marks by the row of their section; of every section that can be marked
 */
public record LessonNotes(NoteView note, Map<Long, MarkView> marks) {

    public Optional<MarkView> mark(LessonBody.Section section) {
        return Optional.ofNullable(marks.get(section.item()));
    }
}
