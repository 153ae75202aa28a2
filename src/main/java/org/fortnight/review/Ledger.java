package org.fortnight.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.QuestionItem;
import org.fortnight.pacing.StudyDays;
import org.fortnight.practice.Questions;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * What one person has done with the things of one track, and what there is to ask on one day.
 *
 * @param histories by the row of the thing; of lessons that are open now
 */
record Ledger(
        TrackProgress mine,
        Map<Long, History> histories,
        Questions questions,
        StudyDays days,
        LocalDate today,
        Shuffle shuffle) {

    /** Of one sitting. */
    static final int MINUTES = 10;

    static final int WARM_UP = 3;
    static final int AGAIN = 10;

    /** Of those that wait for the middle or the end of the track; the others come on the days after. */
    private static final int TRANSFER = 4;

    private static final int FEW = 4;

    /** When something comes back next, and how much on that day. */
    record Next(LocalDate on, int count) {}

    Session session(Occasion occasion) {
        if (occasion.again()) {
            return again();
        }
        return occasion.warmUp().map(this::warmUp).orElseGet(this::daily);
    }

    /** What waits, and among it two or three of which the answers were right, so that those are kept too. */
    Session daily() {
        var waiting = Stream.concat(transfer().stream().limit(TRANSFER), due().stream())
                .toList();
        if (waiting.isEmpty()) {
            return new Session(List.of(), Set.of());
        }
        var known = known().stream().limit(waiting.size() < FEW ? 2 : 3).toList();
        var chosen = new ArrayList<>(Session.fitting(waiting, MINUTES - Session.minutes(known)));
        chosen.addAll(known);
        return session(chosen);
    }

    /** Three questions from before a lesson: what waits, else what is known, else what was never answered. */
    private Session warmUp(Plan.Lesson lesson) {
        var chosen = new ArrayList<Thing>();
        for (Supplier<List<Thing>> source :
                List.<Supplier<List<Thing>>>of(this::due, this::transfer, this::known, this::unanswered)) {
            if (chosen.size() < WARM_UP) {
                var earlier = source.get().stream()
                        .filter(thing -> thing.isQuestion() && thing.day() < lesson.day())
                        .toList();
                shuffle.interleaved(earlier).stream()
                        .limit(WARM_UP - chosen.size())
                        .forEach(chosen::add);
            }
        }
        return session(chosen);
    }

    private Session again() {
        var all = open().flatMap(lesson -> things(lesson, questions.of(lesson))).toList();
        return session(shuffle.of(all).stream().limit(AGAIN).toList());
    }

    /** What comes back next after today; what found no room today comes with it. */
    Optional<Next> next() {
        var dates = histories.values().stream()
                .flatMap(history -> history.spacing().stream())
                .map(spacing -> spacing.due(days))
                .map(day -> day.isAfter(today) ? day : days.after(today, 1))
                .toList();
        return dates.stream()
                .min(LocalDate::compareTo)
                .map(first -> new Next(
                        first, (int) dates.stream().filter(first::equals).count()));
    }

    History history(Thing thing) {
        return histories.getOrDefault(thing.item(), History.none(thing));
    }

    /** How many of a sitting were right today. */
    int right(Session session) {
        return (int) session.things().stream()
                .flatMap(thing -> history(thing).reviewedOn(today).stream())
                .filter(Fact::right)
                .count();
    }

    /** A lesson that is open, by its key. */
    Optional<Plan.Lesson> lesson(String key) {
        return open().filter(lesson -> lesson.key().equals(key)).findFirst();
    }

    /** A question that was answered before: {@code transformer/q-scale}. */
    Optional<Thing> question(String name) {
        return things().filter(Thing::isQuestion)
                .filter(thing -> name.equals(thing.lesson().key() + "/" + thing.key()))
                .findFirst();
    }

    /** An exercise or a section that is in review. */
    Optional<Thing> judged(String kind, @Nullable String lesson, String key) {
        return things().filter(
                        thing -> !thing.isQuestion() && thing.kind().name().equals(kind))
                .filter(thing ->
                        thing.lesson().key().equals(lesson) && thing.key().equals(key))
                .findFirst();
    }

    private Stream<Thing> things() {
        return histories.values().stream().map(History::thing);
    }

    private Session session(Collection<Thing> chosen) {
        var order = shuffle.interleaved(chosen).stream()
                .sorted(Comparator.comparing(Thing::kind))
                .toList();
        return new Session(
                order,
                order.stream()
                        .filter(thing -> history(thing).reviewedOn(today).isPresent())
                        .map(Thing::item)
                        .collect(Collectors.toSet()));
    }

    /** What the evening before was in review and waits by now, the longest first. */
    private List<Thing> due() {
        record Due(Thing thing, LocalDate since) {}
        return histories.values().stream()
                .flatMap(history -> history.spacingBefore(today).stream()
                        .map(spacing -> new Due(history.thing(), spacing.due(days))))
                .filter(due -> !due.since().isAfter(today))
                .sorted(Comparator.comparing(Due::since).thenComparing(Due::thing, shuffle.byChance()))
                .map(Due::thing)
                .toList();
    }

    private List<Thing> known() {
        return shuffle.of(
                things().filter(thing -> thing.isQuestion() && history(thing).knownBefore(today))
                        .toList());
    }

    /**
     * The questions in other settings that lessons keep for the middle of the track and for its end, each once: of a lesson
     * before the middle when that is reached, of a later one when the end is.
     */
    private List<Thing> transfer() {
        int last = mine.lessons().size();
        int middle = (last + 1) / 2;
        int reached = reached();
        return shuffle.of(mine.lessons().stream()
                .filter(lesson -> lesson.published() && lesson.state() != DayState.AHEAD)
                .filter(lesson -> reached >= (lesson.lesson().day() < middle ? middle : last))
                .filter(lesson -> lesson.lesson().day() < reached || lesson.finished())
                .map(LessonProgress::lesson)
                .flatMap(lesson -> things(lesson, questions.kept(lesson)))
                .filter(thing -> history(thing).newBefore(today))
                .toList());
    }

    /** The day somebody is on, or the latest on which they have done something. */
    private int reached() {
        return Stream.concat(
                        mine.current().stream(),
                        mine.lessons().stream().filter(lesson -> lesson.state() != DayState.AHEAD))
                .mapToInt(lesson -> lesson.lesson().day())
                .max()
                .orElse(0);
    }

    private List<Thing> unanswered() {
        return shuffle.of(mine.lessons().stream()
                .filter(Ledger::learned)
                .map(LessonProgress::lesson)
                .flatMap(lesson -> things(lesson, questions.of(lesson)))
                .filter(thing -> history(thing).newBefore(today))
                .toList());
    }

    /** Whether there is something to ask somebody about a lesson: they finished it, or had its quiz. */
    static boolean learned(LessonProgress lesson) {
        return lesson.finished()
                || lesson.steps().stream().anyMatch(step -> step.done() && "quiz".equals(step.target()));
    }

    private Stream<Plan.Lesson> open() {
        return mine.lessons().stream().filter(LessonProgress::published).map(LessonProgress::lesson);
    }

    private static Stream<Thing> things(Plan.Lesson lesson, List<QuestionItem> questions) {
        return questions.stream().map(question -> Thing.question(lesson, question.item(), question.key()));
    }
}
