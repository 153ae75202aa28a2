package org.fortnight.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fortnight.markdown.FrontMatter.Change;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What a version holds besides its prose, as it is kept in one JSON column: the day's plan and the items with their right
 * answers. A translation's items have no rows (0) and
 * only the keys its author wrote (else empty): see {@link Translation}.
 */
record LessonContent(
        String title,
        String summary,
        List<Plan.Objective> objectives,
        List<String> needs,
        List<String> replaces,
        @Nullable LocalDate publish,
        List<Change> changes,
        List<Step> steps,
        List<Question> questions,
        List<Exercise> exercises) {

    /** The part that plans are made of. */
    LessonContent withoutItems() {
        return new LessonContent(
                title, summary, objectives, needs, replaces, publish, changes, steps, List.of(), List.of());
    }

    record Step(
            long item,
            String key,
            SafeHtml html,
            String label,
            int minutes,
            Requirement requirement,
            @Nullable String target,
            @Nullable String leaves) {}

    /** @param marks a short name for each choice: see {@link LessonBody.Choice} */
    record Question(
            long item,
            String key,
            Place place,
            Kind kind,
            String label,
            String section,
            List<String> marks,
            List<Boolean> right,
            @Nullable Quantity answer,
            List<Quantity> mistakes,
            boolean fixedOrder) {}

    record Exercise(
            long item,
            String key,
            String title,
            String section,
            String stub,
            String tests,
            String solution,
            List<String> files) {}

    /** The pieces of the page that are prose; questions and exercises are named by their index. */
    record Prose(SafeHtml opening, List<Section> sections, SafeHtml talk, List<SafeHtml> references) {}

    record Section(
            String anchor, String title, SafeHtml titleHtml, List<LessonBody.Heading> headings, List<Part> parts) {}

    /** A piece of a section: prose, or the index of the question or exercise that stands here, else -1. */
    record Part(SafeHtml html, int question, int exercise) {}

    /** The HTML of questions and exercises. */
    record ItemsHtml(List<QuestionHtml> questions, List<ExerciseHtml> exercises) {}

    record QuestionHtml(SafeHtml prompt, List<ChoiceHtml> choices, SafeHtml explanation, List<SafeHtml> mistakes) {}

    record ChoiceHtml(SafeHtml html, SafeHtml explanation) {}

    /**
     * @param tests and solution with their colours
     * @param files the addresses of its data files, by name
     */
    record ExerciseHtml(
            SafeHtml titleHtml,
            SafeHtml task,
            List<SafeHtml> hints,
            SafeHtml tests,
            SafeHtml solution,
            Map<String, String> files) {

        /** Older renderers did not make all of it. */
        @SuppressWarnings("NullAway")
        ExerciseHtml {
            tests = tests == null ? SafeHtml.EMPTY : tests;
            solution = solution == null ? SafeHtml.EMPTY : solution;
            files = files == null ? Map.of() : files;
        }
    }
}
