package org.fortnight.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A note as its form shows it.
 *
 * @param lesson the address of its lesson
 * @param owner names its copy in the browser; empty for a visitor
 * @param revision the one that the text was written on
 */
public record NoteView(
        String lesson,
        String owner,
        String text,
        long revision,
        @Nullable LocalDate savedOn) {

    static NoteView of(@Nullable SignedIn me, Plan.Lesson lesson, StoredNote note) {
        return new NoteView(lesson.path(), me == null ? "" : owner(me), note.text(), note.revision(), note.savedOn());
    }

    public String path() {
        return Paths.note(lesson);
    }

    /** The same note with what somebody typed meanwhile. */
    NoteView typed(String words, long writtenOn) {
        return new NoteView(lesson, owner, words, writtenOn, null);
    }

    /** What its copy in the browser is called. */
    public String keptAs() {
        return "fortnight note " + owner + " " + lesson;
    }

    /** What a visitor's copy was called, who is somebody now. */
    public String keptBefore() {
        return "fortnight note  " + lesson;
    }

    /** Where it stands in its lesson's page. */
    public String place() {
        return lesson + Paths.AT_NOTE;
    }

    /** A person's own name for the browser, which says nothing to anybody else. */
    private static String owner(SignedIn me) {
        return UUID.nameUUIDFromBytes(("notes of " + me.id().value()).getBytes(UTF_8))
                .toString();
    }
}
