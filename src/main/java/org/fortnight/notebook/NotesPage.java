package org.fortnight.notebook;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody wrote down in one track, by day.
 *
 * @param others the other tracks they wrote something down in
 * @param q what they look for; empty for everything
 * @param written whether there is anything at all in this track
 * @param days those that have what is looked for
 */
record NotesPage(Plan plan, List<Plan> others, String q, boolean written, List<Day> days) {

    /** The longest search. */
    static final int LONGEST = 200;

    private static final int COLOURS = 4;

    /**
     * One lesson with what was written down in it.
     *
     * @param colour of its stage
     * @param open whether its reader can open it
     * @param successors the lessons that replace it
     * @param text the note as it was typed
     */
    record Day(
            Plan.Lesson lesson,
            int colour,
            boolean open,
            List<Plan.Lesson> successors,
            String text,
            SafeHtml html,
            @Nullable LocalDate savedOn,
            List<Marked> marks) {

        boolean written() {
            return !text.isBlank() || !marks.isEmpty();
        }

        /** Whether each word stands somewhere in the note, a mark or a title; in any script, so without a word's ends. */
        boolean has(String q) {
            var words = Stream.concat(
                            Stream.of(lesson.title(), text),
                            marks.stream().flatMap(mark -> Stream.of(mark.title(), mark.line())))
                    .map(Day::folded)
                    .collect(Collectors.joining("\n"));
            return Stream.of(folded(q).strip().split("\\s+")).allMatch(words::contains);
        }

        private static String folded(String words) {
            return Normalizer.normalize(words, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A mark on one of its sections.
     *
     * @param place the section's address; null when it has left the lesson, or the lesson the plan
     */
    record Marked(String path, @Nullable String place, String title, String kind, String line, LocalDate on) {}

    static NotesPage of(Plan plan, List<Plan> others, String q, List<Day> all) {
        var days = all.stream().filter(Day::written).toList();
        return new NotesPage(
                plan,
                others,
                q,
                !days.isEmpty(),
                days.stream().filter(day -> day.has(q)).toList());
    }

    static int colour(Plan plan, Plan.Lesson lesson) {
        return plan.stages().stream()
                .filter(stage -> stage.key().equals(lesson.stage()))
                .map(stage -> (stage.number() - 1) % COLOURS + 1)
                .findFirst()
                .orElse(1);
    }

    public boolean searched() {
        return !q.isBlank();
    }
}
