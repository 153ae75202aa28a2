package org.fortnight.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson's page shows of its text: everything but right answers, explanations and solutions.
 *
 * @param language of the words: the reader's where a translation exists, else the track's
 * @param transfer questions that its page does not show: they are kept for the reviews of later days
 */
public record LessonBody(
        String language,
        SafeHtml opening,
        List<Section> sections,
        List<Question> quiz,
        List<Exercise> exercises,
        SafeHtml talk,
        List<SafeHtml> references,
        List<Question> transfer) {

    /**
     * Where to read about a question: the section it stands in, else the only one in which the same objective is worked on.
     *
     * @param lesson whose text this is
     */
    public Optional<Section> about(Plan.Lesson lesson, String question) {
        return section(question).or(() -> {
            var alike = lesson.objectives().stream()
                    .map(Plan.Objective::by)
                    .filter(checks -> checks.contains(question))
                    .flatMap(List::stream)
                    .map(check -> lesson.step(check).map(Plan.Step::target).orElse(check))
                    .flatMap(place -> section(place).stream())
                    .distinct()
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        });
    }

    /** The section in which a place is. */
    public Optional<Section> section(String anchor) {
        return sections.stream()
                .filter(section -> section.anchors().contains(anchor))
                .findFirst();
    }

    public Optional<Section> warmUp() {
        return sections.stream().filter(Section::warmUp).findFirst();
    }

    /**
     * One section: its parts in order.
     *
     * @param item its row, which stays the same through every edit; 0 where a translation has a section of its own
     * @param warmUp whether it warms up for the lesson
     */
    public record Section(
            long item,
            String anchor,
            String title,
            SafeHtml titleHtml,
            boolean warmUp,
            List<Heading> headings,
            List<Part> parts) {

        /** The names of all places in it: its own, and those of its headings, questions and exercises. */
        public Set<String> anchors() {
            var questions = parts.stream()
                    .flatMap(part -> Optional.ofNullable(part.question()).stream())
                    .map(Question::key);
            var exercises = parts.stream()
                    .flatMap(part -> Optional.ofNullable(part.exercise()).stream())
                    .map(Exercise::key);
            return Stream.of(Stream.of(anchor), headings.stream().map(Heading::anchor), questions, exercises)
                    .flatMap(anchors -> anchors)
                    .collect(Collectors.toSet());
        }
    }

    public record Heading(String anchor, String title, int level) {}

    /** A piece of a section: prose, a question or an exercise. */
    public record Part(
            SafeHtml html,
            @Nullable Question question,
            @Nullable Exercise exercise) {}

    /**
     * A question as it may be shown before it is answered.
     *
     * @param item its row, which stays the same through every edit
     * @param unit empty where there is none
     */
    public record Question(
            long item,
            String key,
            String kind,
            String label,
            SafeHtml prompt,
            List<Choice> choices,
            String unit,
            boolean fixedOrder) {}

    /**
     * What may be chosen.
     *
     * @param mark a short name made of its words: the same in every version that has the choice, wherever it stands
     */
    public record Choice(String mark, SafeHtml html) {}

    /**
     * An exercise as it may be shown before it is solved.
     *
     * @param files the addresses of its data files, by name
     */
    public record Exercise(
            long item,
            String key,
            String title,
            SafeHtml titleHtml,
            SafeHtml task,
            List<SafeHtml> hints,
            String stub,
            SafeHtml tests,
            Map<String, String> files) {}
}
