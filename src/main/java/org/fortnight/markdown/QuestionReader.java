package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Mistake;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;

/** Reads one question: its prompt, its choices or its number, and why each is right or wrong. */
final class QuestionReader {

    private final Draft draft;
    private final Prose prose;

    QuestionReader(Draft draft, Prose prose) {
        this.draft = draft;
        this.prose = prose;
    }

    /**
     * A question and what comes after its last explanation, which belongs to the lesson.
     *
     * @param question empty when it has an error
     */
    record Read(Optional<Question> question, List<Line> rest) {}

    /** Whether the lines hold a question at all: a choice or an answer. */
    boolean isQuestion(List<Line> lines) {
        return lines.stream().anyMatch(line -> WrittenAnswer.startsIn(line, draft.words));
    }

    /** @param headingText the heading without its key and without "Your turn:"; may be empty */
    Read read(Line heading, String headingText, Keys keys, List<Line> body, Place place, String section) {
        var written = WrittenQuestion.of(body, draft);
        var prompt = new ArrayList<Line>();
        if (!headingText.isBlank()) {
            prompt.add(heading.with(headingText));
            prompt.add(heading.with(""));
        }
        prompt.addAll(written.prompt());
        boolean asked = prompt.stream().anyMatch(line -> !line.blank());
        if (!asked) {
            draft.error(heading.number(), "the question asks nothing", "write what is asked below its heading");
        }
        var numbers = numbers(written);
        boolean sound = answerable(heading, written)
                && numbers.size() == written.numbers().size();
        return new Read(
                asked && sound
                        ? Optional.of(question(heading, keys, prompt, written, numbers, place, section))
                        : Optional.empty(),
                written.rest());
    }

    private boolean answerable(Line heading, WrittenQuestion written) {
        explained(written);
        long answers = written.numbers().stream().filter(WrittenAnswer::right).count();
        long right = written.choices().stream().filter(WrittenAnswer::right).count();
        if (answers == 0 && right == 0) {
            draft.error(
                    heading.number(),
                    "the question has no right answer",
                    "mark a choice with `[x]`, or write `Answer:`");
            return false;
        } else if (!written.choices().isEmpty() && !written.numbers().isEmpty()) {
            draft.error(heading.number(), "the question has choices and a number", "keep one kind of answer");
            return false;
        } else if (answers > 1) {
            draft.error(
                    heading.number(),
                    "the question has two right numbers",
                    "keep one `Answer:`, as wide as it must be");
            return false;
        } else if (answers == 0 && written.choices().size() < 2) {
            draft.error(heading.number(), "the question has only one choice", "write two or more");
            return false;
        } else if (right > 0 && right == written.choices().size()) {
            draft.warn(heading.number(), "every choice is right", "add one that is a mistake learners really make");
        }
        return true;
    }

    private void explained(WrittenQuestion written) {
        written.choices().stream()
                .filter(choice -> choice.explanation().isEmpty())
                .forEach(choice -> draft.warn(
                        choice.line().number(), "the choice has no explanation", "write below it `  > why`"));
        written.numbers().stream()
                .filter(number -> number.explanation().isEmpty())
                .forEach(number ->
                        draft.warn(number.line().number(), "the number has no explanation", "write below it `> why`"));
    }

    private List<Quantity> numbers(WrittenQuestion written) {
        var numbers = new ArrayList<Quantity>();
        for (var answer : written.numbers()) {
            String text = answer.text().get(0).text();
            Numbers.read(text)
                    .ifPresentOrElse(
                            numbers::add,
                            () -> draft.error(
                                    answer.line().number(),
                                    "`" + text + "` is no number",
                                    "write it as `7.39 ± 0.05`, `1.2e20 ± 5 %` or `4 ± 0.05 GiB`"));
        }
        return numbers;
    }

    private Question question(
            Line heading,
            Keys keys,
            List<Line> prompt,
            WrittenQuestion written,
            List<Quantity> numbers,
            Place place,
            String section) {
        var first = prompt.stream().filter(line -> !line.blank()).findFirst().orElse(heading);
        var mistakes = new ArrayList<Mistake>();
        Quantity answer = null;
        SafeHtml explanation = SafeHtml.EMPTY;
        for (int i = 0; i < numbers.size(); i++) {
            var number = written.numbers().get(i);
            if (number.right()) {
                answer = numbers.get(i);
                explanation = prose.html(number.explanation());
            } else {
                mistakes.add(new Mistake(numbers.get(i), prose.html(number.explanation())));
            }
        }
        return new Question(
                keys.key(),
                keys.options().contains("transfer") ? Place.TRANSFER : place,
                answer != null ? Kind.NUMERIC : written.oneRight() ? Kind.SINGLE : Kind.MULTIPLE,
                Prose.plain(prose.inline(List.of(first))),
                prose.html(prompt),
                section,
                written.choices().stream()
                        .map(choice -> new Choice(
                                prose.inline(choice.text()), choice.right(), prose.html(choice.explanation())))
                        .toList(),
                answer,
                explanation,
                mistakes,
                Pattern.compile("order\\s*[=:]\\s*fixed")
                        .matcher(keys.options())
                        .find(),
                heading.number());
    }
}
