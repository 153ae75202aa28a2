package org.fortnight.practice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.QuestionItem;
import org.fortnight.curriculum.Solutions;
import org.fortnight.markdown.LessonText.Question.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The questions of lessons, asked elsewhere than on their pages: graded, explained and held back by the same rules. What
 * was answered in the lesson is neither read nor changed.
 */
@Service
public class Questions {

    private final Curriculum curriculum;

    Questions(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /**
     * An answer that was graded, to be kept by whoever asked.
     *
     * @param version of the lesson it was graded against
     * @param given the marks of the choices, separated by blanks, or the number as it was typed
     * @param attempt its number, from 1
     */
    public record Reply(long version, String given, boolean right, boolean guessed, int attempt) {

        private Answered answered() {
            return new Answered(version, given, right, guessed, right ? 1 : 2, attempt);
        }
    }

    /**
     * What became of a form.
     *
     * @param question with a word about it where it could not be graded
     * @param reply empty where it could not be graded
     */
    public record Graded(QuestionView question, Optional<Reply> reply) {}

    /** Those that a lesson's page shows, in its order. */
    public List<QuestionItem> of(Plan.Lesson lesson) {
        return curriculum.questions(lesson).stream()
                .filter(question -> question.place() != Place.TRANSFER)
                .toList();
    }

    /** Those that a lesson keeps for the reviews of later days. */
    public List<QuestionItem> kept(Plan.Lesson lesson) {
        return curriculum.questions(lesson).stream()
                .filter(question -> question.place() == Place.TRANSFER)
                .toList();
    }

    /** Whether a lesson still asks the question that was answered, and the answer is worth what it was. */
    public boolean stillAsks(Plan.Lesson lesson, long item, Reply reply) {
        return reply.version() == lesson.version()
                || answer(lesson, item)
                        .filter(key -> reply.answered().isStillFor(key))
                        .isPresent();
    }

    /** A question as it is asked for the so-many-th time; empty when the lesson has none of this row any more. */
    public Optional<QuestionView> ask(SignedIn me, Plan.Lesson lesson, long item, int attempt, Locale language) {
        return text(lesson, item, language)
                .map(text -> views(me, lesson, language).asked(text, attempt, "", null));
    }

    /** A question with what became of an answer; empty when it is another one by now. */
    public Optional<QuestionView> tell(SignedIn me, Plan.Lesson lesson, long item, Reply reply, Locale language) {
        return text(lesson, item, language)
                .filter(text -> stillAsks(lesson, item, reply))
                .map(text -> views(me, lesson, language).told(text, reply.answered()));
    }

    /**
     * Grades a form against the version it was made from.
     *
     * @return empty when there was no such question, or is none any more
     */
    public Optional<Graded> grade(
            SignedIn me, Plan.Lesson lesson, String question, Map<String, String[]> fields, Locale language) {
        var given = Given.of(fields);
        return curriculum
                .solutions(lesson, given.version())
                .flatMap(solutions -> solutions.answer(question))
                .flatMap(asked -> text(lesson, asked.item(), language)
                        .map(text -> graded(views(me, lesson, language), text, asked, given)));
    }

    private static Graded graded(QuestionViews views, LessonBody.Question text, Solutions.Answer asked, Given given) {
        var grade = Grade.of(asked, given.marks(), given.typed());
        if (!grade.counts()) {
            return new Graded(views.asked(text, given.attempt(), given.typed(), grade), Optional.empty());
        }
        var reply = new Reply(
                given.version(),
                asked.number() == null ? String.join(" ", given.marks()) : given.typed(),
                grade.right(),
                given.guessed(),
                given.attempt());
        return new Graded(views.told(text, reply.answered()), Optional.of(reply));
    }

    private QuestionViews views(@Nullable SignedIn me, Plan.Lesson lesson, Locale language) {
        var solutions = curriculum.solutions(lesson, language).orElseThrow();
        return new QuestionViews(me, lesson.path(), solutions, Work.NONE, Revisit.NONE);
    }

    private Optional<Solutions.Answer> answer(Plan.Lesson lesson, long item) {
        return curriculum.solutions(lesson, lesson.version()).flatMap(solutions -> solutions.answer(item));
    }

    private Optional<LessonBody.Question> text(Plan.Lesson lesson, long item, Locale language) {
        return curriculum.body(lesson, language).stream()
                .flatMap(body -> Stream.concat(Practice.questions(body), body.transfer().stream()))
                .filter(question -> question.item() == item)
                .findFirst();
    }
}
