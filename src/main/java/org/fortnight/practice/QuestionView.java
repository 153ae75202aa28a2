package org.fortnight.practice;

import java.util.List;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.practice.Grade.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question as its reader sees it. Nothing of what is right is in it before it may be shown.
 *
 * @param version of the lesson it is graded against
 * @param attempt the number of the next answer
 * @param right whether the latest answer was
 * @param guessed whether the latest answer was said to be a guess
 * @param choices in this reader's order
 * @param typed what stands in the field of a number
 * @param problem why what was sent could not be graded
 * @param readings what a number with a comma may mean
 * @param why explanations of what this reader chose or typed
 * @param partly whether all that was chosen is right, and something is missing
 * @param answer the right number, once it may be shown
 * @param explanation of the right number, once it may be shown
 */
public record QuestionView(
        LessonBody.Question text,
        String lesson,
        long version,
        int attempt,
        State state,
        boolean right,
        boolean guessed,
        List<Choice> choices,
        String typed,
        Problem problem,
        List<String> readings,
        List<SafeHtml> why,
        boolean partly,
        String answer,
        SafeHtml explanation) {

    public enum State {
        /** Waiting for an answer. */
        OPEN,
        /** The first try was wrong; there is one more. */
        AGAIN,
        /** Answered; everything is explained. */
        DONE,
        /** Answered when it was another question; waiting for an answer to what it is now. */
        CHANGED
    }

    /**
     * A choice.
     *
     * @param right whether it is; null as long as that is not shown
     * @param explanation empty as long as it is not shown
     */
    public record Choice(
            String mark,
            SafeHtml html,
            boolean chosen,
            @Nullable Boolean right,
            SafeHtml explanation) {}

    public String key() {
        return text.key();
    }

    public boolean numeric() {
        return text.choices().isEmpty();
    }

    public boolean several() {
        return text.kind().equals("multiple");
    }

    /** Whether there is a form. */
    public boolean answerable() {
        return state != State.DONE;
    }

    public boolean answered() {
        return state == State.DONE || state == State.AGAIN;
    }

    public boolean troubled() {
        return problem != Problem.NONE;
    }

    /** The key of the text that says what is wrong with what was sent. */
    public String trouble() {
        return switch (problem) {
            case NOTHING -> numeric() ? "practice.problem.nothing.number" : "practice.problem.nothing.choice";
            case NO_NUMBER -> "practice.problem.no-number";
            case OTHER_UNIT -> text.unit().isEmpty() ? "practice.problem.unit.none" : "practice.problem.unit";
            case AMBIGUOUS -> "practice.problem.ambiguous";
            default -> "practice.problem.no-choice";
        };
    }

    /** The address that takes answers. */
    public String path() {
        return Paths.question(lesson, key()) + "/answers";
    }

    /** The page with this question to be answered once more. */
    public String anewPath() {
        return lesson + "?anew=" + key() + "#" + key();
    }
}
