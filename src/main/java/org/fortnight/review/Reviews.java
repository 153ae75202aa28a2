package org.fortnight.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.ItemsReplaced;
import org.fortnight.curriculum.Plan;
import org.fortnight.notebook.Notebook;
import org.fortnight.notebook.Notebook.ComeBack;
import org.fortnight.pacing.Pacing;
import org.fortnight.pacing.StudyDays;
import org.fortnight.practice.Questions;
import org.fortnight.practice.Questions.Graded;
import org.fortnight.practice.Questions.Reply;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.fortnight.review.Fact.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What comes back to whom, and when. Nothing is planned ahead: it follows from what people did in lessons and in reviews,
 * each time anew, so that it holds for what was done before there were reviews, and moves when somebody's study days do.
 */
@Service
public class Reviews {

    private final ReviewLog log;
    private final Questions questions;
    private final Notebook notebook;
    private final Pacing pacing;
    private final Progress progress;
    private final Clock clock;

    Reviews(ReviewLog log, Questions questions, Notebook notebook, Pacing pacing, Progress progress, Clock clock) {
        this.log = log;
        this.questions = questions;
        this.notebook = notebook;
        this.pacing = pacing;
        this.progress = progress;
        this.clock = clock;
    }

    /** What waits for somebody today, of what fits into one sitting. */
    public Waiting waiting(SignedIn me, TrackProgress mine, StudyDays days) {
        return Waiting.of(mine.plan(), ledger(me, mine, days).daily());
    }

    /** What a lesson begins with, once there is an earlier day to ask about; costs no SQL. */
    public Optional<WarmUp> warmUp(TrackProgress mine, Plan.Lesson lesson) {
        return mine.lessons().stream().anyMatch(one -> one.lesson().day() < lesson.day() && Ledger.learned(one))
                ? Optional.of(new WarmUp(
                        Occasion.warmUp(mine.plan(), lesson.key()).path(),
                        Ledger.WARM_UP * Thing.Kind.QUESTION.minutes()))
                : Optional.empty();
    }

    Ledger ledger(SignedIn me, Plan plan) {
        return ledger(me, progress.of(me, plan), pacing.studyDays(me, plan));
    }

    /**
     * Grades an answer and keeps it; the first one of a day counts.
     *
     * @return empty when the question is not asked any more
     */
    Optional<Graded> answer(
            SignedIn me, Ledger ledger, Plan.Lesson lesson, String key, Map<String, String[]> fields, Locale language) {
        return questions.grade(me, lesson, key, fields, language).map(graded -> {
            var item = graded.question().text().item();
            graded.reply().ifPresent(reply -> keep(me, ledger, Thing.question(lesson, item, key), reply));
            return graded;
        });
    }

    /** Keeps what somebody says themselves of how an exercise went, or of whether a section is clear. */
    void judge(SignedIn me, Ledger ledger, Thing thing, int attempt, boolean well) {
        keep(me, ledger, thing, new Reply(thing.lesson().version(), "", well, false, attempt));
    }

    private void keep(SignedIn me, Ledger ledger, Thing thing, Reply reply) {
        if (reply.attempt() == ledger.history(thing).reviews() + 1) {
            log.keep(me.id(), thing.item(), reply, clock.instant(), ledger.today());
        }
    }

    /** Inside the transaction of the import. */
    @EventListener
    void carry(ItemsReplaced replaced) {
        replaced.items().forEach(item -> log.carry(item.fromItem(), item.toItem(), replaced.toVersion()));
    }

    private Ledger ledger(SignedIn me, TrackProgress mine, StudyDays days) {
        var today = SignedIn.today(me, clock);
        return new Ledger(mine, histories(me, mine), questions, days, today, Shuffle.of(me.id(), today));
    }

    private Map<Long, History> histories(SignedIn me, TrackProgress mine) {
        var marked = notebook.comeBack(me, mine.plan()).stream()
                .collect(Collectors.toMap(ComeBack::item, ComeBack::markedAt, (one, other) -> other));
        var open = mine.lessons().stream()
                .filter(LessonProgress::published)
                .map(LessonProgress::lesson)
                .collect(Collectors.toMap(Plan.Lesson::key, lesson -> lesson));
        var histories = new HashMap<Long, History>();
        log.rows(me.id(), mine.plan().id(), marked.keySet()).stream()
                .filter(row -> open.containsKey(row.lesson()))
                .collect(Collectors.groupingBy(ReviewLog.Row::id))
                .forEach((item, rows) -> {
                    var thing = thing(rows.get(0), open);
                    var facts = facts(me, rows, marked.get(item));
                    if (!thing.kind().equals(Thing.Kind.SECTION) || marked.containsKey(item)) {
                        histories.put(item, history(thing, rows, facts));
                    }
                });
        return histories;
    }

    private static Thing thing(ReviewLog.Row row, Map<String, Plan.Lesson> open) {
        return new Thing(
                Thing.Kind.valueOf(row.kind()), Objects.requireNonNull(open.get(row.lesson())), row.id(), row.key());
    }

    private History history(Thing thing, List<ReviewLog.Row> rows, List<Fact> facts) {
        int reviews = rows.stream()
                .filter(row -> row.source().equals("REVIEW"))
                .mapToInt(ReviewLog.Row::number)
                .max()
                .orElse(0);
        var history = new History(thing, reviews, facts);
        return thing.isQuestion()
                ? history.since(fact ->
                        fact.reply() != null && !questions.stillAsks(thing.lesson(), thing.item(), fact.reply()))
                : history;
    }

    private static List<Fact> facts(SignedIn me, List<ReviewLog.Row> rows, @Nullable Instant marked) {
        var facts = new ArrayList<Fact>();
        if (marked != null) {
            facts.add(new Fact(Source.LESSON, false, null, marked, LocalDate.ofInstant(marked, me.zone())));
        }
        for (var row : rows) {
            if (row.moment() != null && row.date() != null) {
                facts.add(fact(row, row.moment(), row.date()));
            }
        }
        return facts;
    }

    private static Fact fact(ReviewLog.Row row, Instant moment, LocalDate date) {
        boolean asked = row.kind().equals(Thing.Kind.QUESTION.name());
        return new Fact(
                row.source().equals("REVIEW") ? Source.REVIEW : Source.LESSON,
                row.well() && !row.guessed(),
                asked ? row.reply() : null,
                moment,
                date);
    }
}
