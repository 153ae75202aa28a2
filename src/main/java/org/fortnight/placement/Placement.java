package org.fortnight.placement;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.QuestionItem;
import org.fortnight.placement.CheckPage.Told;
import org.fortnight.practice.QuestionView;
import org.fortnight.practice.Questions;
import org.fortnight.practice.Questions.Reply;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks, grades and keeps the starting checks of tracks, and says what follows from them. */
@Service
public class Placement {

    private final Curriculum curriculum;
    private final Questions questions;
    private final Progress progress;
    private final SittingLog log;
    private final Clock clock;

    Placement(Curriculum curriculum, Questions questions, Progress progress, SittingLog log, Clock clock) {
        this.curriculum = curriculum;
        this.questions = questions;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a track has a starting check. */
    public boolean hasCheck(Plan plan, Locale language) {
        return curriculum.check(plan, language).isPresent();
    }

    /** What somebody sent in one track, the first sitting first; one SQL statement, none for a visitor. */
    public List<Sitting> sittings(@Nullable SignedIn me, Plan plan) {
        return me == null ? List.of() : log.of(me.id(), plan);
    }

    /** The sittings of somebody who has come to the last day; empty as long as nothing is to be offered or shown there. */
    public List<Sitting> atTheEnd(@Nullable SignedIn me, TrackProgress mine, LessonProgress day, Locale language) {
        return isLast(mine, day) && hasCheck(mine.plan(), language) ? sittings(me, mine.plan()) : List.of();
    }

    /** The check of a track as this person sees it now. */
    CheckPage page(@Nullable SignedIn me, Plan plan, Plan.Lesson check, boolean again, Locale language) {
        if (me == null) {
            return CheckPage.closed(plan, check, questions.of(check).size());
        }
        var sittings = sittings(me, plan);
        var mine = progress.of(me, plan);
        boolean may = mayAgain(mine, sittings);
        return sittings.isEmpty() || again && may
                ? CheckPage.asking(plan, check, sittings, asked(me, check, sittings.size() + 1, language))
                : result(me, mine, check, sittings, may, language);
    }

    /** Grades a form and keeps it; one that was sent before, or that nobody was given, changes nothing. */
    void take(SignedIn me, Plan plan, Plan.Lesson check, Map<String, String[]> fields, Locale language) {
        var sittings = sittings(me, plan);
        int number = sittings.size() + 1;
        if (!String.valueOf(number).equals(first(fields, "number"))
                || number > 1 && !mayAgain(progress.of(me, plan), sittings)) {
            return;
        }
        var asked = questions.of(check);
        var answers = asked.stream()
                .flatMap(question -> questions
                        .grade(me, check, question.key(), fieldsOf(question, fields), language)
                        .flatMap(Questions.Graded::reply)
                        .map(reply -> Sitting.Answer.of(question.item(), reply))
                        .stream())
                .toList();
        var right = (int) answers.stream().filter(Sitting.Answer::right).count();
        log.add(
                me.id(),
                plan,
                check.version(),
                new Sitting(number, clock.instant(), SignedIn.today(me, clock), right, asked.size(), answers));
    }

    /** What the first sitting proposes; empty before it. */
    Optional<Proposal> proposal(SignedIn me, TrackProgress mine, Plan.Lesson check) {
        return sittings(me, mine.plan()).stream().findFirst().flatMap(sitting -> proposal(mine, check, sitting));
    }

    /** Sets the proposed days to known. */
    void accept(SignedIn me, TrackProgress mine, Proposal proposal) {
        progress.setKnown(me, mine.plan(), proposal.known());
    }

    /** Takes them all back into the plan. */
    void takeBack(SignedIn me, TrackProgress mine, Proposal proposal) {
        proposal.known().forEach(day -> progress.takeBack(me, mine.plan(), day));
    }

    private CheckPage result(
            SignedIn me, TrackProgress mine, Plan.Lesson check, List<Sitting> sittings, boolean may, Locale language) {
        var latest = sittings.get(sittings.size() - 1);
        var topics = Topic.of(check, questions.of(check), latest, mine.plan().lessons());
        var proposal = sittings.size() == 1
                ? proposal(mine, check, latest).filter(proposed -> ahead(mine, proposed))
                : Optional.<Proposal>empty();
        return CheckPage.result(mine, check, sittings, may, topics, proposal, told(me, check, latest, language));
    }

    private Optional<Proposal> proposal(TrackProgress mine, Plan.Lesson check, Sitting sitting) {
        var days = mine.lessons().stream()
                .filter(LessonProgress::published)
                .map(LessonProgress::lesson)
                .toList();
        var topics = Topic.of(check, questions.of(check), sitting, mine.plan().lessons());
        return days.isEmpty() ? Optional.empty() : Optional.of(Proposal.of(days, topics));
    }

    /** Nobody who has finished that day asks where to begin. */
    private static boolean ahead(TrackProgress mine, Proposal proposal) {
        return mine.lesson(proposal.begin().key())
                .filter(LessonProgress::finished)
                .isEmpty();
    }

    private List<QuestionView> asked(SignedIn me, Plan.Lesson check, int number, Locale language) {
        return questions.of(check).stream()
                .flatMap(question -> questions.ask(me, check, question.item(), number, language).stream())
                .toList();
    }

    private List<Told> told(SignedIn me, Plan.Lesson check, Sitting sitting, Locale language) {
        return questions.of(check).stream()
                .flatMap(question -> told(me, check, sitting, question, language).stream())
                .toList();
    }

    private Optional<Told> told(
            SignedIn me, Plan.Lesson check, Sitting sitting, QuestionItem question, Locale language) {
        var answer = sitting.answer(question.item());
        var reply = answer.map(given ->
                        new Reply(given.version(), given.given(), given.right(), given.guessed(), sitting.number()))
                .orElseGet(() -> new Reply(check.version(), "", false, false, sitting.number()));
        return questions
                .tell(me, check, question.item(), reply, language)
                .map(view -> new Told(view, answer.isEmpty()));
    }

    private static boolean mayAgain(TrackProgress mine, List<Sitting> sittings) {
        return !sittings.isEmpty() && mine.lessons().stream().anyMatch(day -> isLast(mine, day) && reached(mine, day));
    }

    private static boolean isLast(TrackProgress mine, LessonProgress day) {
        return day.lesson().day() > 0 && day.lesson().day() == mine.lessons().size();
    }

    private static boolean reached(TrackProgress mine, LessonProgress last) {
        return last.finished()
                || last.figure().done() > 0
                || mine.current().filter(last::equals).isPresent();
    }

    /** The fields of one question, as if they stood alone. */
    private static Map<String, String[]> fieldsOf(QuestionItem question, Map<String, String[]> fields) {
        var own = new HashMap<String, String[]>();
        fields.forEach((name, values) -> {
            if (name.startsWith(question.key() + ".")) {
                own.put(name.substring(question.key().length() + 1), values);
            }
        });
        return own;
    }

    private static String first(Map<String, String[]> fields, String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
