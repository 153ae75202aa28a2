package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Mistake;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.jspecify.annotations.Nullable;

/** Reads one question: its prompt, its choices or its number, and why each is right or wrong. */
final class QuestionReader {

    private static final Pattern CHOICE = Pattern.compile("^( {0,3})[-*+]\\s+\\[([ xX])]\\s+(.*)$");
    private static final Pattern EXPLANATION = Pattern.compile("^(?: {0,5}|\\t)>\\s?(.*)$");
    private static final Pattern TOO_DEEP = Pattern.compile("^(?: {6,}|\\t\\s+| +\\t\\s*)>\\s?(.*)$");
    private static final Pattern LABELLED = Pattern.compile("^\\s{0,3}([^:：\\s][^:：]{0,20})[:：]\\s*(.+)$");

    private final Draft draft;
    private final Prose prose;

    QuestionReader(Draft draft, Prose prose) {
        this.draft = draft;
        this.prose = prose;
    }

    /**
     * A question and what comes after its last explanation, which belongs to the lesson.
     *
     * @param question null when it has an error
     */
    record Read(@Nullable Question question, List<Line> rest) {}

    /** Whether the lines hold a question at all: a choice or an answer. */
    boolean isQuestion(List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> !line.code() && (CHOICE.matcher(line.text()).matches() || label(line, true) != null));
    }

    Read read(Line heading, String headingText, Keys keys, List<Line> body, Place place, String section) {
        var parts = new Parts();
        int i = 0;
        while (i < body.size() && parts.take(body, i)) {
            i = parts.next;
        }
        var rest = body.subList(i, body.size());
        var promptLines = new ArrayList<Line>();
        if (!headingText.isBlank()) {
            promptLines.add(new Line(heading.number(), headingText, false));
            promptLines.add(new Line(heading.number(), "", false));
        }
        promptLines.addAll(parts.prompt);
        boolean transfer = keys.options().contains("transfer");
        var question = parts.question(heading, keys, promptLines, transfer ? Place.TRANSFER : place, section);
        return new Read(question, rest);
    }

    /** The value of an {@code Answer:} or {@code Not:} line; null for any other line. */
    private @Nullable String label(Line line, boolean answer) {
        var match = LABELLED.matcher(line.text());
        if (line.code() || !match.matches()) {
            return null;
        }
        var words = answer ? draft.words.answer() : draft.words.not();
        return words.contains(match.group(1).strip().toLowerCase(Locale.ROOT)) ? match.group(2) : null;
    }

    /** What has been read of a question so far. */
    private final class Parts {

        private final List<Line> prompt = new ArrayList<>();
        private final List<Written> choices = new ArrayList<>();
        private final List<Written> numbers = new ArrayList<>();
        private @Nullable Written open;
        private boolean paragraphEnded;
        private int next;

        /** Takes a line; false when it belongs to the lesson. */
        boolean take(List<Line> body, int i) {
            var line = body.get(i);
            next = i + 1;
            var choice = CHOICE.matcher(line.text());
            var explanation = EXPLANATION.matcher(line.text());
            var deep = TOO_DEEP.matcher(line.text());
            if (line.code()) {
                return takeOther(line);
            } else if (line.blank()) {
                paragraphEnded = true;
                (open == null ? prompt : open.explaining ? open.explanation : new ArrayList<Line>()).add(line);
                return true;
            } else if (choice.matches()) {
                open = new Written(line, choice.group(3), !choice.group(2).isBlank());
                choices.add(open);
            } else if (label(line, true) != null || label(line, false) != null) {
                boolean answer = label(line, true) != null;
                open = new Written(line, String.valueOf(answer ? label(line, true) : label(line, false)), answer);
                numbers.add(open);
            } else if (open != null && explanation.matches()) {
                open.explaining = true;
                open.explanation.add(new Line(line.number(), explanation.group(1), false));
            } else if (open != null && deep.matches()) {
                draft.error(
                        line.number(),
                        "the explanation is indented so far that it falls into the choice's text and betrays the answer",
                        "indent it by two blanks: `  > …`");
            } else {
                return takeOther(line);
            }
            paragraphEnded = false;
            return true;
        }

        /** Text: of the prompt, of an open choice that goes on, or of the lesson. */
        private boolean takeOther(Line line) {
            if (open == null) {
                prompt.add(line);
                return true;
            } else if (!open.explaining && !paragraphEnded) {
                open.text.add(new Line(line.number(), line.text().strip(), line.code()));
                return true;
            } else if (open.explaining && !paragraphEnded && !line.code() && line.heading() == 0 && !endsBlank(open)) {
                open.explanation.add(new Line(line.number(), line.text().strip(), false));
                return true;
            }
            return false;
        }

        private static boolean endsBlank(Written written) {
            return written.explanation.get(written.explanation.size() - 1).blank();
        }

        @Nullable
        Question question(Line heading, Keys keys, List<Line> promptLines, Place place, String section) {
            var answer = numbers.stream().filter(number -> number.right).findFirst();
            long right = choices.stream().filter(choice -> choice.right).count();
            Quantity number = answer.map(this::quantity).orElse(null);
            if (answer.isEmpty() && right == 0) {
                draft.error(
                        heading.number(),
                        "the question has no right answer",
                        "mark one choice with `[x]`, or write `Answer:`");
                return null;
            } else if (answer.isPresent() && !choices.isEmpty()) {
                draft.error(heading.number(), "the question has choices and a number", "keep one kind of answer");
                return null;
            } else if (answer.isPresent() && number == null) {
                return null;
            } else if (answer.isEmpty() && choices.size() < 2) {
                draft.error(heading.number(), "the question has only one choice", "write two or more");
                return null;
            }
            choices.stream()
                    .filter(choice -> choice.explanation.isEmpty())
                    .forEach(choice -> draft.warn(
                            choice.line.number(), "the choice has no explanation", "write below it `  > why`"));
            answer.filter(written -> written.explanation.isEmpty())
                    .ifPresent(written -> draft.warn(
                            written.line.number(), "the answer has no explanation", "write below it `> why`"));
            var label = promptLines.stream().filter(line -> !line.blank()).findFirst();
            if (label.isEmpty()) {
                draft.error(heading.number(), "the question asks nothing", "write it behind the `###` or below it");
                return null;
            } else if (numbers.stream().filter(written -> written.right).count() > 1) {
                draft.error(heading.number(), "the question has two answers", "keep one; `Not:` names a wrong one");
                return null;
            }
            var promptHtml = prose.html(promptLines);
            return new Question(
                    keys.key(),
                    place,
                    number != null ? Kind.NUMERIC : right > 1 ? Kind.MULTIPLE : Kind.SINGLE,
                    Prose.plain(prose.inline(List.of(label.get()))),
                    promptHtml,
                    section,
                    choices.stream()
                            .map(choice ->
                                    new Choice(prose.inline(choice.text), choice.right, prose.html(choice.explanation)))
                            .toList(),
                    number,
                    answer.map(written -> prose.html(written.explanation)).orElse(SafeHtml.EMPTY),
                    mistakes(),
                    keys.options().contains("order=fixed"),
                    heading.number());
        }

        private List<Mistake> mistakes() {
            var mistakes = new ArrayList<Mistake>();
            for (var written : numbers) {
                var quantity = written.right ? null : quantity(written);
                if (quantity != null) {
                    mistakes.add(new Mistake(quantity, prose.html(written.explanation)));
                }
            }
            return mistakes;
        }

        private @Nullable Quantity quantity(Written written) {
            var quantity = Numbers.read(written.text.get(0).text());
            if (quantity.isEmpty()) {
                draft.error(
                        written.line.number(),
                        "`" + written.text.get(0).text() + "` is no number",
                        "write it as `7.39 ± 0.05`, `1.2e20 ± 5 %` or `4 ± 0.05 GiB`");
            }
            return quantity.orElse(null);
        }
    }

    /** A choice or a number as it is written, with what explains it. */
    private static final class Written {

        private final Line line;
        private final List<Line> text = new ArrayList<>();
        private final boolean right;
        private final List<Line> explanation = new ArrayList<>();
        private boolean explaining;

        Written(Line line, String text, boolean right) {
            this.line = line;
            this.text.add(new Line(line.number(), text, false));
            this.right = right;
        }
    }
}
