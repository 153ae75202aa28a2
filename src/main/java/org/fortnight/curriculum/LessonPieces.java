package org.fortnight.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fortnight.markdown.CodeColours;
import org.fortnight.markdown.FrontMatter;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Mistake;
import org.jspecify.annotations.Nullable;

/** Takes a lesson's text apart into what is stored: content, prose and the HTML of its items. */
final class LessonPieces {

    private static final String PYTHON = "python";

    private LessonPieces() {}

    /** The content of an original, its items with the rows they keep. */
    static LessonContent content(LessonText lesson, ItemRows rows) {
        return content(lesson, rows.steps()::get, rows.questions()::get, rows.exercises()::get);
    }

    /** The content of a translation: words only. */
    static LessonContent content(LessonText lesson) {
        return content(
                lesson,
                i -> written(ItemRows.key(lesson.steps().get(i), lesson)),
                i -> written(lesson.questions().get(i).key()),
                i -> written(lesson.exercises().get(i).key()));
    }

    private static ItemRows.Row written(@Nullable String key) {
        return new ItemRows.Row(0, key == null ? "" : key);
    }

    private static LessonContent content(
            LessonText lesson,
            Function<Integer, ItemRows.Row> step,
            Function<Integer, ItemRows.Row> question,
            Function<Integer, ItemRows.Row> exercise) {
        FrontMatter front = lesson.frontMatter();
        return new LessonContent(
                front.title(),
                front.summary(),
                front.objectives().stream()
                        .map(objective -> new Plan.Objective(objective.can(), objective.by()))
                        .toList(),
                front.needs(),
                front.replaces(),
                front.publish(),
                front.changes(),
                indexed(lesson.steps(), (one, i) -> step(one, step.apply(i))),
                indexed(lesson.questions(), (one, i) -> question(one, question.apply(i))),
                indexed(lesson.exercises(), (one, i) -> exercise(one, exercise.apply(i))));
    }

    private static LessonContent.Step step(LessonText.Step step, ItemRows.Row row) {
        return new LessonContent.Step(
                row.item(),
                row.key(),
                step.html(),
                step.label(),
                step.minutes(),
                step.requirement(),
                step.target(),
                step.leaves());
    }

    private static LessonContent.Question question(LessonText.Question question, ItemRows.Row row) {
        return new LessonContent.Question(
                row.item(),
                row.key(),
                question.place(),
                question.kind(),
                question.label(),
                question.section(),
                marks(question.choices()),
                question.choices().stream().map(Choice::right).toList(),
                question.answer(),
                question.mistakes().stream().map(Mistake::answer).toList(),
                question.fixedOrder());
    }

    private static List<String> marks(List<Choice> choices) {
        return indexed(choices, (choice, i) -> {
            var words = choice.html().toString();
            // Two choices of the same words would be one.
            boolean twice = choices.subList(0, i).stream()
                    .anyMatch(other -> other.html().equals(choice.html()));
            var name = UUID.nameUUIDFromBytes((twice ? i + words : words).getBytes(StandardCharsets.UTF_8));
            return name.toString().substring(0, 13).replace("-", "");
        });
    }

    private static LessonContent.Exercise exercise(LessonText.Exercise exercise, ItemRows.Row row) {
        return new LessonContent.Exercise(
                row.item(),
                row.key(),
                exercise.title(),
                exercise.section(),
                exercise.stub(),
                exercise.tests(),
                exercise.solution(),
                List.copyOf(exercise.files().keySet()));
    }

    static LessonContent.Prose prose(LessonText lesson) {
        return new LessonContent.Prose(
                lesson.opening(),
                lesson.sections().stream().map(LessonPieces::section).toList(),
                lesson.talk(),
                lesson.references());
    }

    private static LessonContent.Section section(LessonText.Section section) {
        return new LessonContent.Section(
                section.anchor(),
                section.title(),
                section.titleHtml(),
                section.headings().stream()
                        .map(heading -> new LessonBody.Heading(heading.anchor(), heading.title(), heading.level()))
                        .toList(),
                section.blocks().stream()
                        .map(block -> new LessonContent.Part(block.html(), block.question(), block.exercise()))
                        .toList());
    }

    static LessonContent.ItemsHtml items(LessonText lesson) {
        return new LessonContent.ItemsHtml(
                lesson.questions().stream()
                        .map(question -> new LessonContent.QuestionHtml(
                                question.prompt(),
                                question.choices().stream()
                                        .map(choice ->
                                                new LessonContent.ChoiceHtml(choice.html(), choice.explanation()))
                                        .toList(),
                                question.explanation(),
                                question.mistakes().stream()
                                        .map(Mistake::explanation)
                                        .toList()))
                        .toList(),
                lesson.exercises().stream()
                        .map(exercise -> new LessonContent.ExerciseHtml(
                                exercise.titleHtml(),
                                exercise.task(),
                                exercise.hints(),
                                CodeColours.html(exercise.tests(), PYTHON),
                                CodeColours.html(exercise.solution(), PYTHON),
                                exercise.files()))
                        .toList());
    }

    private static <A, B> List<B> indexed(List<A> list, BiFunction<A, Integer, B> make) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> make.apply(list.get(i), i))
                .toList();
    }
}
