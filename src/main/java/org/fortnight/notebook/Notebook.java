package org.fortnight.notebook;

import java.time.Instant;
import java.util.List;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.springframework.stereotype.Service;

/** The notes and marks of everybody. */
@Service
public class Notebook {

    /**
     * The note of one day.
     *
     * @param lesson the key of its lesson, which may have left the plan
     * @param text Markdown, as it was typed: hostile until {@code markdown} has cleaned it
     */
    public record Note(String lesson, String text, Instant savedAt) {}

    /** A section somebody wants to come back to. */
    public record ComeBack(String lesson, long item, Instant markedAt) {}

    /** All notes that are not empty, in the order of days. */
    public List<Note> notes(SignedIn me, Plan plan) {
        return List.of();
    }

    /** The sections marked to be come back to, oldest first. */
    public List<ComeBack> comeBack(SignedIn me, Plan plan) {
        return List.of();
    }
}
