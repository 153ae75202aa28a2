package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;

/** The lines of a question, sorted: prompt, choices, numbers, and the rest, which belongs to the lesson. */
final class WrittenQuestion {

    /** Further in than this, Markdown reads a quotation as part of the choice. */
    private static final int MOST_INDENT = 5;

    private static final int TAB = 4;

    private final Draft draft;
    private final List<Line> prompt = new ArrayList<>();
    private final List<WrittenAnswer> answers = new ArrayList<>();
    private boolean explaining;
    private boolean paragraphEnded;

    private List<Line> rest = List.of();

    private WrittenQuestion(Draft draft) {
        this.draft = draft;
    }

    static WrittenQuestion of(List<Line> body, Draft draft) {
        var question = new WrittenQuestion(draft);
        int i = 0;
        while (i < body.size() && question.takes(body.get(i))) {
            i++;
        }
        question.rest = body.subList(i, body.size());
        return question;
    }

    List<Line> prompt() {
        return prompt;
    }

    List<WrittenAnswer> choices() {
        return answers.stream().filter(WrittenAnswer::choice).toList();
    }

    List<WrittenAnswer> numbers() {
        return answers.stream().filter(answer -> !answer.choice()).toList();
    }

    List<Line> rest() {
        return rest;
    }

    boolean oneRight() {
        return answers.stream().filter(WrittenAnswer::right).count() == 1;
    }

    /** Takes a line; false when it belongs to the lesson. */
    private boolean takes(Line line) {
        boolean blank = line.blank() && !line.code();
        boolean taken = blank ? takesBlank(line) : takesText(line);
        paragraphEnded = blank;
        return taken;
    }

    private boolean takesBlank(Line line) {
        if (answers.isEmpty()) {
            prompt.add(line);
        } else if (explaining) {
            last().explanation().add(line);
        }
        return true;
    }

    private boolean takesText(Line line) {
        var answer = WrittenAnswer.in(line, draft.words);
        if (answer.isPresent()) {
            answers.add(answer.get());
            explaining = false;
            return true;
        } else if (WrittenAnswer.nearlyIn(line)) {
            draft.error(
                    line.number(),
                    "this is not read as a choice",
                    "write `- [ ] text` or `- [x] text`, with one blank after the box");
            return true;
        } else if (answers.isEmpty()) {
            prompt.add(line);
            return true;
        }
        return quotes(line) ? explains(line) : goesOn(line);
    }

    private boolean explains(Line line) {
        if (explaining && paragraphEnded && line.indent() == 0) {
            // A second quotation at the margin is one of the lesson.
            return false;
        }
        if (columns(line.text()) > MOST_INDENT) {
            draft.error(
                    line.number(),
                    "the explanation is indented so far that it falls into the choice's text and betrays the answer",
                    "indent it by two blanks: `  > …`");
        }
        explaining = true;
        String text = line.text().stripLeading().substring(1);
        last().explanation().add(line.with(text.startsWith(" ") ? text.substring(1) : text));
        return true;
    }

    /** A paragraph goes on in the next line, also without its mark. */
    private boolean goesOn(Line line) {
        if (paragraphEnded || line.code() || line.heading() > 0) {
            return false;
        }
        (explaining ? last().explanation() : last().text())
                .add(line.with(line.text().strip()));
        return true;
    }

    private WrittenAnswer last() {
        return answers.get(answers.size() - 1);
    }

    private static boolean quotes(Line line) {
        String text = line.text().stripLeading();
        return !line.code() && text.startsWith(">") && !text.matches("(?i)>\\s*\\[!\\w+].*");
    }

    private static int columns(String text) {
        int column = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            column = text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }
}
