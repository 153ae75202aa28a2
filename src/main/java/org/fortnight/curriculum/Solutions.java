package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fortnight.markdown.LessonText.Mistake;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a lesson keeps from its page: right answers, explanations and solutions. Whoever shows a part of it
 * has seen an answer first.
 */
public record Solutions(long version, List<Answer> answers, List<Solution> programs) {

    /**
     * The right answer of one question.
     *
     * @param item its row, which stays the same through every edit
     * @param choices in the author's order; none where a number is asked for
     * @param number the right one, or null where there are choices
     * @param explanation of the number; choices explain themselves
     */
    public record Answer(
            long item,
            String key,
            Place place,
            Kind kind,
            List<Choice> choices,
            @Nullable Quantity number,
            SafeHtml explanation,
            List<Mistake> mistakes) {

        /** The marks of the right choices. */
        public Set<String> right() {
            return choices.stream().filter(Choice::right).map(Choice::mark).collect(Collectors.toSet());
        }
    }

    public record Choice(String mark, boolean right, SafeHtml explanation) {}

    /** How an exercise begins and how it may end. */
    public record Solution(long item, String key, String title, String stub, String tests, String code, SafeHtml html) {

        /** The same, begun otherwise. */
        public Solution with(String begun) {
            return new Solution(item, key, title, begun, tests, code, html);
        }
    }

    public Optional<Answer> answer(String key) {
        return answers.stream().filter(answer -> answer.key().equals(key)).findFirst();
    }

    public Optional<Answer> answer(long item) {
        return answers.stream().filter(answer -> answer.item() == item).findFirst();
    }

    public Optional<Solution> program(String key) {
        return programs.stream().filter(program -> program.key().equals(key)).findFirst();
    }

    /** Without explanations. */
    static Solutions of(long version, LessonContent content) {
        return of(version, content, index -> null, index -> SafeHtml.EMPTY);
    }

    static Solutions of(
            long version,
            LessonContent content,
            IntFunction<LessonContent.@Nullable QuestionHtml> explanations,
            IntFunction<SafeHtml> programs) {
        var questions = content.questions();
        var exercises = content.exercises();
        return new Solutions(
                version,
                IntStream.range(0, questions.size())
                        .mapToObj(i -> answer(questions.get(i), explanations.apply(i)))
                        .toList(),
                IntStream.range(0, exercises.size())
                        .mapToObj(i -> program(exercises.get(i), programs.apply(i)))
                        .toList());
    }

    private static Solution program(LessonContent.Exercise exercise, SafeHtml html) {
        return new Solution(
                exercise.item(),
                exercise.key(),
                exercise.title(),
                exercise.stub(),
                exercise.tests(),
                exercise.solution(),
                html);
    }

    private static Answer answer(LessonContent.Question question, LessonContent.@Nullable QuestionHtml html) {
        return new Answer(
                question.item(),
                question.key(),
                question.place(),
                question.kind(),
                IntStream.range(0, question.marks().size())
                        .mapToObj(i -> new Choice(
                                question.marks().get(i),
                                question.right().get(i),
                                html == null
                                        ? SafeHtml.EMPTY
                                        : html.choices().get(i).explanation()))
                        .toList(),
                question.answer(),
                html == null ? SafeHtml.EMPTY : html.explanation(),
                IntStream.range(0, question.mistakes().size())
                        .mapToObj(i -> new Mistake(
                                question.mistakes().get(i),
                                html == null || i >= html.mistakes().size()
                                        ? SafeHtml.EMPTY
                                        : html.mistakes().get(i)))
                        .toList());
    }
}
