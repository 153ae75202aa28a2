package org.fortnight.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Solutions;
import org.fortnight.curriculum.Solutions.Answer;
import org.fortnight.markdown.LessonText.Mistake;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.markdown.TypedNumber;
import org.fortnight.practice.Grade.Problem;
import org.fortnight.practice.QuestionView.Choice;
import org.fortnight.practice.QuestionView.State;
import org.jspecify.annotations.Nullable;

/**
 * Shows the questions of one lesson to one reader: the one place that decides what of an answer may be seen.
 *
 * @param lesson the path of its page
 */
record QuestionViews(@Nullable SignedIn me, String lesson, Solutions solutions, Work work, Revisit revisit) {

    QuestionView of(LessonBody.Question text) {
        var key = solutions.answer(text.item()).orElseThrow();
        var latest = work.latest(text.item()).orElse(null);
        var typed = revisit.typed(text.key());
        var grade = typed == null ? null : Grade.of(key, List.of(), typed);
        return of(text, key, latest, typed, grade);
    }

    /** The same after something was sent that could not be graded. */
    QuestionView of(LessonBody.Question text, String typed, Grade grade) {
        var key = solutions.answer(text.item()).orElseThrow();
        return of(text, key, work.latest(text.item()).orElse(null), typed, grade);
    }

    /** The question as it is asked elsewhere, whatever was answered here. */
    QuestionView asked(LessonBody.Question text, int attempt, String typed, @Nullable Grade grade) {
        var key = solutions.answer(text.item()).orElseThrow();
        return view(text, key, State.OPEN, attempt, elsewhere(attempt), null, typed, grade);
    }

    /** What became of it there: one try, and everything is explained. */
    QuestionView told(LessonBody.Question text, Answered answered) {
        var key = solutions.answer(text.item()).orElseThrow();
        int attempt = answered.count();
        return view(text, key, State.DONE, attempt + 1, elsewhere(attempt), answered, null, null);
    }

    private QuestionView of(
            LessonBody.Question text,
            Answer key,
            @Nullable Answered latest,
            @Nullable String typed,
            @Nullable Grade grade) {
        var state = state(text, key, latest);
        int attempt = latest == null ? 1 : latest.count() + 1;
        var order = String.valueOf(state == State.DONE ? attempt - 1 : attempt);
        return view(text, key, state, attempt, order, latest, typed, grade);
    }

    private QuestionView view(
            LessonBody.Question text,
            Answer key,
            State state,
            int attempt,
            String order,
            @Nullable Answered latest,
            @Nullable String typed,
            @Nullable Grade grade) {
        boolean told = state == State.DONE;
        boolean shown = told || state == State.AGAIN;
        var given = shown && latest != null ? latest : null;
        var trouble = told || grade == null || grade.counts() ? null : grade;
        return new QuestionView(
                text,
                lesson,
                solutions.version(),
                attempt,
                state,
                given != null && given.right(),
                given != null && given.guessed(),
                choices(text, key, given, told, order),
                typed != null ? typed : given == null || key.number() == null ? "" : given.given(),
                trouble == null ? Problem.NONE : trouble.problem(),
                trouble == null ? List.of() : trouble.readings(),
                given == null ? List.of() : why(key, given),
                given != null
                        && !given.right()
                        && key.number() == null
                        && key.right().containsAll(given.marks()),
                told && key.number() != null
                        ? (Grade.plain(key.number().value()) + " "
                                        + key.number().unit())
                                .strip()
                        : "",
                told ? key.explanation() : SafeHtml.EMPTY);
    }

    private State state(LessonBody.Question text, Answer key, @Nullable Answered latest) {
        if (latest == null) {
            return State.OPEN;
        } else if (!latest.isStillFor(key)) {
            return State.CHANGED;
        } else if (!latest.settled()) {
            return State.AGAIN;
        }
        return revisit.anew().contains(text.key()) ? State.OPEN : State.DONE;
    }

    private List<Choice> choices(
            LessonBody.Question text, Answer key, @Nullable Answered given, boolean told, String order) {
        return text.choices().stream()
                .sorted(text.fixedOrder() ? (one, other) -> 0 : ownOrder(text.item(), order))
                .map(choice -> choice(choice, key, given, told))
                .toList();
    }

    private static Choice choice(LessonBody.Choice choice, Answer key, @Nullable Answered given, boolean told) {
        var answer = key.choices().stream()
                .filter(other -> other.mark().equals(choice.mark()))
                .findFirst()
                .orElseThrow();
        boolean chosen = told && given != null && given.marks().contains(choice.mark());
        return new Choice(
                choice.mark(),
                choice.html(),
                chosen,
                told ? answer.right() : null,
                told ? answer.explanation() : SafeHtml.EMPTY);
    }

    /** Another one than in the lesson. */
    private static String elsewhere(int attempt) {
        return "elsewhere " + attempt;
    }

    /** An order that looks like chance and stays the same for one learner and try. */
    private Comparator<LessonBody.Choice> ownOrder(long item, String order) {
        var seed = (me == null ? "" : me.id().value()) + "|" + item + "|" + order + "|";
        return Comparator.comparing(choice -> UUID.nameUUIDFromBytes((seed + choice.mark()).getBytes(UTF_8)));
    }

    /** Why the wrong ones among what was chosen are wrong, or the number that was typed. */
    private static List<SafeHtml> why(Answer key, Answered given) {
        return (key.number() == null
                        ? key.choices().stream()
                                .filter(choice -> !choice.right())
                                .filter(choice -> given.marks().contains(choice.mark()))
                                .map(Solutions.Choice::explanation)
                        : mistake(key, given.given()).map(Mistake::explanation).stream())
                .filter(explanation -> !explanation.isEmpty())
                .toList();
    }

    private static Optional<Mistake> mistake(Answer key, String typed) {
        return TypedNumber.read(typed)
                .flatMap(number -> key.mistakes().stream()
                        .filter(mistake -> Grade.values(mistake.answer(), number).stream()
                                .anyMatch(value -> Grade.within(mistake.answer(), value)))
                        .findFirst());
    }
}
