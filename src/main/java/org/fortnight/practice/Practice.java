package org.fortnight.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fortnight.account.Moment;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.ItemsReplaced;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.Solutions;
import org.fortnight.curriculum.Solutions.Solution;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.practice.LessonPractice.QuizFigure;
import org.fortnight.progress.How;
import org.fortnight.progress.OpenLessons.OpenLesson;
import org.fortnight.progress.Progress;
import org.fortnight.progress.Refusal;
import org.fortnight.progress.Refusal.Way;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Takes in answers and runs, grades, keeps them, and shows how the questions and exercises of a lesson stand. */
@Service
public class Practice {

    /** So many runs of code that changes show that somebody has tried. */
    private static final int RUNS_BEFORE_SOLUTION = 3;

    private static final String QUIZ = "quiz";

    private final Curriculum curriculum;
    private final Progress progress;
    private final WorkLog log;
    private final Clock clock;

    Practice(Curriculum curriculum, Progress progress, WorkLog log, Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /** One SQL statement for everything of one person in one lesson; none for a visitor. */
    public LessonPractice of(
            @Nullable SignedIn me, Plan.Lesson lesson, LessonBody body, Locale language, Revisit revisit) {
        var solutions = curriculum.solutions(lesson, language).orElseThrow();
        var work = work(me, lesson);
        var views = new QuestionViews(me, lesson.path(), solutions, work, revisit);
        var questions = new HashMap<String, QuestionView>();
        questions(body).forEach(question -> questions.put(question.key(), views.of(question)));
        var exercises = new HashMap<String, ExerciseView>();
        exercises(body).forEach(exercise -> exercises.put(exercise.key(), view(me, lesson, body, exercise, work)));
        return new LessonPractice(questions, exercises, figure(lesson, body, work), revisit.together());
    }

    /** One SQL statement for all that one person answered and passed in one track. */
    public TrackRecord record(SignedIn me, Plan plan) {
        return log.record(me.id(), plan.id());
    }

    /** What became of an answer. */
    record Outcome(
            QuestionView question,
            QuizFigure quiz,
            Grade grade,
            @Nullable TrackProgress ticked) {}

    /**
     * Grades an answer against the version its form was made from, and keeps it; the same one sent twice counts once.
     *
     * @throws Refusal when there is no such question
     */
    Outcome answer(SignedIn me, OpenLesson open, String key, Given given, Locale language) {
        var lesson = open.lesson();
        var asked = curriculum
                .solutions(lesson, given.version())
                .flatMap(solutions -> solutions.answer(key))
                .orElseThrow(() -> Refusal.notFound("question", Way.to(lesson)));
        var grade = Grade.of(asked, given.marks(), given.typed());
        var before = log.work(me.id(), lesson.id());
        boolean kept = grade.counts() && keep(me, asked, given, grade, before.latest(asked.item()));
        var work = kept ? log.work(me.id(), lesson.id()) : before;
        var body = curriculum.body(lesson, language).orElseThrow();
        var question = questions(body)
                .filter(one -> one.item() == asked.item())
                .findFirst()
                .orElseThrow(() -> Refusal.gone("question", List.of(Way.to(lesson))));
        var figure = figure(lesson, body, work);
        boolean done = kept && asked.place() == Place.QUIZ && figure.complete();
        var views = new QuestionViews(
                me, lesson.path(), curriculum.solutions(lesson, language).orElseThrow(), work, Revisit.NONE);
        return new Outcome(
                kept ? views.of(question) : views.of(question, given.typed(), grade),
                figure,
                grade,
                done ? tick(me, open, QUIZ, How.ANSWERED).orElse(null) : null);
    }

    private boolean keep(SignedIn me, Solutions.Answer asked, Given given, Grade grade, Optional<Answered> before) {
        int count = before.map(Answered::count).orElse(0);
        if (given.attempt() != count + 1) {
            return false;
        }
        var answer = new Answered(
                given.version(),
                asked.number() == null ? String.join(" ", given.marks()) : given.typed(),
                grade.right(),
                given.guessed(),
                before.filter(latest -> latest.isStillFor(asked))
                        .map(Answered::nextTry)
                        .orElse(1),
                given.attempt());
        return log.answer(me.id(), asked.item(), answer, Moment.now(me, clock));
    }

    /** What became of a run, or of asking for help. */
    record Helped(ExerciseView exercise, @Nullable TrackProgress ticked) {}

    /**
     * Keeps a run with its code; one that passes ticks the exercise's step.
     *
     * @throws Refusal when there is no such exercise
     */
    Helped run(SignedIn me, OpenLesson open, String key, Run run, Locale language) {
        var lesson = open.lesson();
        var ran = curriculum
                .solutions(lesson, run.version())
                .flatMap(solutions -> solutions.program(key))
                .orElseThrow(() -> Refusal.notFound("exercise", Way.to(lesson)));
        var before = log.work(me.id(), lesson.id()).runs(ran.item());
        boolean counted = !run.sameCodeAs(ran.stub()) && !run.sameCodeAs(before.code());
        log.run(me.id(), ran.item(), run, counted, Moment.now(me, clock));
        var ticked = run.passes() ? tick(me, open, key, How.PASSED).orElse(null) : null;
        return new Helped(exercise(me, open, ran.item(), language), ticked);
    }

    /** Writes down that somebody asked for the solution; it comes back in review. */
    ExerciseView stuck(SignedIn me, OpenLesson open, String key, Locale language) {
        var lesson = open.lesson();
        var program = program(open, key);
        log.stuck(me.id(), program.item(), lesson.version(), Moment.now(me, clock));
        return exercise(me, open, program.item(), language);
    }

    /** The solution of an exercise; empty as long as it is not offered. */
    Optional<Solution> solution(@Nullable SignedIn me, OpenLesson open, String key) {
        var program = program(open, key);
        var work = work(me, open.lesson());
        return offered(work, program.item()) ? Optional.of(program) : Optional.empty();
    }

    /** An exercise to take away, with the code its reader wrote last. */
    Solution toTakeAway(@Nullable SignedIn me, OpenLesson open, String key) {
        var program = program(open, key);
        var runs = work(me, open.lesson()).runs(program.item());
        return runs.runs() == 0 ? program : program.with(runs.code());
    }

    /** Inside the transaction of the import. */
    @EventListener
    void carry(ItemsReplaced replaced) {
        replaced.items().forEach(item -> log.carry(item.fromItem(), item.toItem(), replaced.toVersion()));
    }

    private Solution program(OpenLesson open, String key) {
        return curriculum
                .solutions(open.lesson(), open.lesson().version())
                .flatMap(solutions -> solutions.program(key))
                .orElseThrow(() -> Refusal.notFound("exercise", Way.to(open.lesson())));
    }

    private ExerciseView exercise(SignedIn me, OpenLesson open, long item, Locale language) {
        var lesson = open.lesson();
        var body = curriculum.body(lesson, language).orElseThrow();
        var exercise = exercises(body)
                .filter(one -> one.item() == item)
                .findFirst()
                .orElseThrow(() -> Refusal.gone("exercise", List.of(Way.to(lesson))));
        return view(me, lesson, body, exercise, log.work(me.id(), lesson.id()));
    }

    private static ExerciseView view(
            @Nullable SignedIn me, Plan.Lesson lesson, LessonBody body, LessonBody.Exercise exercise, Work work) {
        var runs = work.runs(exercise.item());
        var section = explaining(body, exercise);
        return new ExerciseView(
                exercise,
                lesson.path(),
                lesson.version(),
                me == null ? "" : owner(me),
                runs.runs() == 0 ? exercise.stub() : runs.code(),
                runs.at().toEpochMilli(),
                runs.passed(),
                runs.runs(),
                work.stuck().contains(exercise.item()),
                offered(work, exercise.item()),
                section.map(LessonBody.Section::anchor).orElse(null),
                section.map(LessonBody.Section::title).orElse(null));
    }

    /** Its own name for a person, which says nothing to anybody else. */
    private static String owner(SignedIn me) {
        return UUID.nameUUIDFromBytes(("code of " + me.id().value()).getBytes(UTF_8))
                .toString();
    }

    /** The section that the task, or else a hint, links to. */
    private static Optional<LessonBody.Section> explaining(LessonBody body, LessonBody.Exercise exercise) {
        var task = exercise.task()
                + String.join(
                        "", exercise.hints().stream().map(SafeHtml::toString).toList());
        return body.sections().stream()
                .filter(section -> Stream.concat(
                                Stream.of(section.anchor()),
                                section.headings().stream().map(LessonBody.Heading::anchor))
                        .anyMatch(anchor -> task.contains("href=\"#" + anchor + "\"")))
                .findFirst();
    }

    private static boolean offered(Work work, long exercise) {
        var runs = work.runs(exercise);
        return runs.passed()
                || runs.counted() >= RUNS_BEFORE_SOLUTION
                || work.stuck().contains(exercise);
    }

    private static QuizFigure figure(Plan.Lesson lesson, LessonBody body, Work work) {
        var items = body.quiz().stream().map(LessonBody.Question::item).toList();
        return new QuizFigure(
                lesson.path(),
                (int) items.stream()
                        .filter(item -> work.first(item).isPresent())
                        .count(),
                (int) items.stream()
                        .filter(item -> work.first(item).filter(Answered::right).isPresent())
                        .count(),
                items.size());
    }

    /** Ticks the step that stands for an exercise or the quiz; a lesson that has left the plan has none any more. */
    private Optional<TrackProgress> tick(SignedIn me, OpenLesson open, String target, How how) {
        return open.lesson().status() != Plan.Status.PUBLISHED
                ? Optional.empty()
                : open.lesson().steps().stream()
                        .filter(step -> target.equals(step.target()))
                        .findFirst()
                        .map(step -> progress.complete(me, open.plan(), open.lesson(), step, how));
    }

    private Work work(@Nullable SignedIn me, Plan.Lesson lesson) {
        return me == null ? Work.NONE : log.work(me.id(), lesson.id());
    }

    static Stream<LessonBody.Question> questions(LessonBody body) {
        return Stream.concat(
                body.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .flatMap(part -> Optional.ofNullable(part.question()).stream()),
                body.quiz().stream());
    }

    private static Stream<LessonBody.Exercise> exercises(LessonBody body) {
        return Stream.concat(
                body.sections().stream()
                        .flatMap(section -> section.parts().stream())
                        .flatMap(part -> Optional.ofNullable(part.exercise()).stream()),
                body.exercises().stream());
    }
}
