package org.fortnight.markdown;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its author wrote it, read and cleaned: the prose in sections, and the items that learners work on.
 *
 * <p>Lines are those of the file, from 1. A key is null where the author wrote none.
 *
 * @param words how many words of prose the lesson has, without steps, quiz, exercises, code and references; a Chinese
 *     character counts as half a word (people read about 300 of them a minute, and 150 words of new matter)
 * @param references the annotated entries, in order
 */
public record LessonText(
        FrontMatter frontMatter,
        SafeHtml opening,
        List<Section> sections,
        List<Step> steps,
        List<Question> questions,
        List<Exercise> exercises,
        SafeHtml talk,
        List<SafeHtml> references,
        int words) {

    /** One {@code ##} section of prose; {@code anchor} is its written key or the slug of its heading. */
    public record Section(
            @Nullable String key,
            String anchor,
            String title,
            SafeHtml titleHtml,
            List<Heading> headings,
            List<Block> blocks,
            int words,
            int line) {}

    /** A heading inside a section, for the list of contents. */
    public record Heading(String anchor, String title, int level) {}

    /**
     * A piece of a section: prose, or the place of a "your turn".
     *
     * @param question the place in {@link LessonText#questions} of the question that stands here, or -1
     * @param exercise the place in {@link LessonText#exercises} of the exercise that stands here, or -1
     */
    public record Block(SafeHtml html, int question, int exercise) {

        public static Block prose(SafeHtml html) {
            return new Block(html, -1, -1);
        }

        public static Block question(int index) {
            return new Block(SafeHtml.EMPTY, index, -1);
        }

        public static Block exercise(int index) {
            return new Block(SafeHtml.EMPTY, -1, index);
        }
    }

    /**
     * One line of the day's plan.
     *
     * @param html the text without its minutes, its marker and its arrow
     * @param label the same in plain words
     * @param minutes from 1; more than 30 are warned of
     * @param target the anchor in this lesson that the step's link points to ({@code quiz}, an exercise's key, a
     *     section's anchor), or null
     * @param leaves the file the step leaves behind, or null
     */
    public record Step(
            @Nullable String key,
            SafeHtml html,
            String label,
            int minutes,
            Requirement requirement,
            @Nullable String target,
            @Nullable String leaves,
            int line) {}

    /** How much a step matters: {@code CORE} and {@code REQUIRED} count, {@code OPTIONAL} does not. */
    public enum Requirement {
        CORE,
        REQUIRED,
        OPTIONAL
    }

    /**
     * A question with all its answers; what of it may be shown is its reader's business.
     *
     * @param label the prompt in plain words
     * @param section the anchor of the section it stands in, {@code quiz} for the quiz
     * @param explanation of a numeric answer; empty for choices, which explain themselves
     */
    public record Question(
            @Nullable String key,
            Place place,
            Kind kind,
            String label,
            SafeHtml prompt,
            String section,
            List<Choice> choices,
            @Nullable Quantity answer,
            SafeHtml explanation,
            List<Mistake> mistakes,
            boolean fixedOrder,
            int line) {

        public enum Place {
            QUIZ,
            YOUR_TURN,
            /** Kept out of the day's quiz, for the reviews of later days. */
            TRANSFER
        }

        public enum Kind {
            SINGLE,
            MULTIPLE,
            NUMERIC
        }
    }

    public record Choice(SafeHtml html, boolean right, SafeHtml explanation) {}

    /** A number as the author wrote it: {@code 4 ± 0.05 GiB}, {@code 1.2e20 ± 5 %}; the tolerance is absolute. */
    public record Quantity(double value, double tolerance, String unit) {}

    /** A typical wrong number ({@code Not:}) and why people get it. */
    public record Mistake(Quantity answer, SafeHtml explanation) {}

    /**
     * A small program to write.
     *
     * @param section the anchor of the section it stands in, {@code exercises} for the day's graded ones
     * @param hints in the order of help
     * @param files the files in the track's {@code data/} that the code opens: their addresses, by name; empty where
     *     there is none
     */
    public record Exercise(
            @Nullable String key,
            String title,
            SafeHtml titleHtml,
            SafeHtml task,
            List<SafeHtml> hints,
            String stub,
            String tests,
            String solution,
            String section,
            Map<String, String> files,
            int line) {}
}
