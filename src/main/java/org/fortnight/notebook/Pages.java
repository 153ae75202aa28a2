package org.fortnight.notebook;

import java.util.List;
import java.util.Optional;

/** What somebody has in their notebook, about one lesson or about all. */
record Pages(List<StoredNote> notes, List<Mark> marks) {

    static final Pages EMPTY = new Pages(List.of(), List.of());

    StoredNote note(long lesson) {
        return notes.stream()
                .filter(note -> note.lesson() == lesson)
                .findFirst()
                .orElse(StoredNote.none(lesson));
    }

    Optional<Mark> mark(long item) {
        return marks.stream().filter(mark -> mark.item() == item).findFirst();
    }
}
