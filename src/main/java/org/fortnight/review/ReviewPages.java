package org.fortnight.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.QuestionView;
import org.fortnight.practice.Questions;
import org.fortnight.review.Card.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what somebody sees of a sitting. */
@Component
class ReviewPages {

    private final Questions questions;
    private final Curriculum curriculum;

    ReviewPages(Questions questions, Curriculum curriculum) {
        this.questions = questions;
        this.curriculum = curriculum;
    }

    /** What comes next: what has left its lesson meanwhile is passed over. */
    ReviewPage next(SignedIn me, Ledger ledger, Occasion occasion, Locale language) {
        var session = ledger.session(occasion);
        var card = session.left().stream()
                .flatMap(thing -> open(me, ledger, thing, language).stream())
                .findFirst()
                .orElse(null);
        return page(ledger, occasion, session, card, session.number(), language);
    }

    /** A question that could not be graded, once more. */
    ReviewPage troubled(Ledger ledger, Occasion occasion, Thing thing, QuestionView question, Locale language) {
        var session = ledger.session(occasion);
        var card = card(ledger, thing, question, null, language);
        return page(ledger, occasion, session, card, session.number(), language);
    }

    /** What became of a question today; empty when nothing did. */
    Optional<ReviewPage> told(SignedIn me, Ledger ledger, Occasion occasion, Thing thing, Locale language) {
        var session = ledger.session(occasion);
        var history = ledger.history(thing);
        return history.reviewedOn(ledger.today())
                .flatMap(fact -> Optional.ofNullable(fact.reply()))
                .flatMap(reply -> questions.tell(me, thing.lesson(), thing.item(), reply, language))
                .map(question -> card(ledger, thing, question, outcome(ledger, history), language))
                .map(card -> page(ledger, occasion, session, card, Math.max(1, session.number() - 1), language));
    }

    private ReviewPage page(
            Ledger ledger, Occasion occasion, Session session, @Nullable Card card, int number, Locale language) {
        return new ReviewPage(
                occasion,
                card,
                number,
                card == null && session.done().isEmpty() ? 0 : session.size(),
                ledger.right(session),
                ledger.next().orElse(null),
                occasion.warmUp().map(lesson -> goesOn(lesson, language)).orElse(null));
    }

    /** At its warm-up, where the tick stands. */
    private String goesOn(Plan.Lesson lesson, Locale language) {
        return curriculum
                .body(lesson, language)
                .flatMap(LessonBody::warmUp)
                .map(section -> lesson.path() + "#" + section.anchor())
                .orElse(lesson.path());
    }

    private Optional<Card> open(SignedIn me, Ledger ledger, Thing thing, Locale language) {
        int attempt = ledger.history(thing).reviews() + 1;
        return switch (thing.kind()) {
            case QUESTION ->
                questions
                        .ask(me, thing.lesson(), thing.item(), attempt, language)
                        .map(question -> card(ledger, thing, question, null, language));
            case EXERCISE ->
                body(thing, language)
                        .flatMap(body -> exercises(body)
                                .filter(exercise -> exercise.item() == thing.item())
                                .findFirst()
                                .map(exercise ->
                                        new Card(thing, body.language(), attempt, false, null, exercise, null, null)));
            case SECTION ->
                body(thing, language)
                        .flatMap(body -> section(body.sections(), thing.item())
                                .map(section ->
                                        new Card(thing, body.language(), attempt, false, null, null, section, null)));
        };
    }

    private Card card(Ledger ledger, Thing thing, QuestionView question, @Nullable Outcome outcome, Locale language) {
        var body = body(thing, language);
        return new Card(
                thing,
                body.map(LessonBody::language).orElse(thing.lesson().language()),
                ledger.history(thing).reviews() + 1,
                outcome != null,
                question,
                null,
                body.flatMap(text -> text.about(thing.lesson(), thing.key())).orElse(null),
                outcome);
    }

    private static Outcome outcome(Ledger ledger, History history) {
        var spacing = history.spacing();
        boolean learned =
                spacing.isEmpty() && history.spacingBefore(ledger.today()).isPresent();
        return new Outcome(learned, spacing.map(one -> one.due(ledger.days())).orElse(null));
    }

    private Optional<LessonBody> body(Thing thing, Locale language) {
        return curriculum.body(thing.lesson(), language);
    }

    private static Optional<LessonBody.Section> section(List<LessonBody.Section> sections, long item) {
        return sections.stream().filter(section -> section.item() == item).findFirst();
    }

    private static Stream<LessonBody.Exercise> exercises(LessonBody body) {
        return Stream.concat(
                body.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .flatMap(part -> Optional.ofNullable(part.exercise()).stream()),
                body.exercises().stream());
    }
}
