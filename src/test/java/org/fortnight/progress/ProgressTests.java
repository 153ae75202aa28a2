package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.curriculum.TestPlans.core;
import static org.fortnight.curriculum.TestPlans.lesson;
import static org.fortnight.curriculum.TestPlans.optional;
import static org.fortnight.curriculum.TestPlans.plan;
import static org.fortnight.curriculum.TestPlans.required;
import static org.fortnight.curriculum.TestPlans.stage;
import static org.fortnight.curriculum.TestPlans.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.fortnight.MovableClock;
import org.fortnight.SqlCount;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.FakeCurriculum;
import org.fortnight.curriculum.ItemsReplaced;
import org.fortnight.curriculum.ItemsReplaced.Replacement;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written down, on the real migrations. */
abstract class ProgressTests {

    private static final Instant NOW = Instant.parse("2026-12-02T20:00:00Z");

    private final Plan.Step read = core("read", 25);
    private final Plan.Step solve = core("solve", 20);
    private final Plan.Step watch = optional("watch", 15);
    private final Plan.Step write = required("write", 10);
    private final Plan plan = TestPlans.named(
            plan(stage("basics", lesson("words", read, solve, watch), lesson("numbers", write))),
            "track-" + UUID.randomUUID());
    private final Plan.Lesson words = plan.lesson("words").orElseThrow();
    private final Plan.Lesson numbers = plan.lesson("numbers").orElseThrow();

    private final MovableClock clock = new MovableClock();
    private final SqlCount sql = new SqlCount();
    private TestRows rows;
    private FakeCurriculum curriculum;
    private Progress progress;
    private SignedIn ada;
    private SignedIn bob;

    /** An address whose database has been migrated. */
    abstract DataSource database();

    static DataSource migrated(DataSource source, String vendor) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/" + vendor, "classpath:db/migration")
                .load()
                .migrate();
        return source;
    }

    @BeforeEach
    void twoPeopleAndATrack() {
        clock.setTo(NOW);
        var jdbc = JdbcClient.create(sql.counting(database()));
        rows = new TestRows(jdbc);
        rows.add(plan);
        curriculum = new FakeCurriculum(plan);
        progress = new Progress(new ProgressLog(jdbc), curriculum, clock, event -> {});
        ada = rows.person("Europe/Berlin");
        bob = rows.person("Asia/Shanghai");
    }

    @Test
    void completingAStepIsSeenByWhoDidItAndByNobodyElse() {
        progress.complete(ada, plan, words, read);

        assertThat(progress.of(ada, plan).figure()).isEqualTo(new Figure(1, 3));
        assertThat(progress.of(bob, plan).figure()).isEqualTo(new Figure(0, 3));
        assertThat(progress.of(null, plan).figure()).isEqualTo(new Figure(0, 3));
    }

    @Test
    void completingAStepTwiceCountsOnceAndKeepsTheFirstMoment() {
        progress.complete(ada, plan, words, read);
        clock.advance(Duration.ofDays(1));
        var now = progress.complete(ada, plan, words, read);

        assertThat(now.figure()).isEqualTo(new Figure(1, 3));
        assertThat(rows.count("step_completion", ada)).isEqualTo(1);
        assertThat(rows.value("select completed_on from step_completion where person_id = ?", LocalDate.class, ada))
                .isEqualTo("2026-12-02");
    }

    @Test
    void aTickHasTheDateOfThePlaceWhereThePersonIs() {
        progress.complete(ada, plan, words, read);
        progress.complete(bob, plan, words, read);

        assertThat(rows.value("select completed_on from step_completion where person_id = ?", LocalDate.class, ada))
                .isEqualTo("2026-12-02");
        assertThat(rows.value("select completed_on from step_completion where person_id = ?", LocalDate.class, bob))
                .isEqualTo("2026-12-03");
    }

    @Test
    void aDayIsSetToKnownOnceAndTakenBack() {
        progress.setKnown(ada, plan, List.of(words));
        clock.advance(Duration.ofDays(1));
        var known = progress.setKnown(ada, plan, List.of(words));

        assertThat(known.lesson("words")).get().matches(LessonProgress::known);
        assertThat(known.enrolled()).isTrue();
        assertThat(rows.count("day_known", ada)).isEqualTo(1);
        assertThat(rows.value("select known_on from day_known where person_id = ?", LocalDate.class, ada))
                .isEqualTo("2026-12-02");
        assertThat(progress.of(bob, plan).known()).isZero();
        assertThat(progress.takeBack(ada, plan, words).known()).isZero();
        assertThat(progress.setKnown(ada, plan, List.of(words)).known()).isEqualTo(1);
        assertThat(rows.value("select known_on from day_known where person_id = ?", LocalDate.class, ada))
                .isEqualTo("2026-12-03");
    }

    @Test
    void theFirstTickStartsTheTrack() {
        assertThat(progress.of(ada, plan).enrolled()).isFalse();

        assertThat(progress.complete(ada, plan, words, read).enrolled()).isTrue();

        assertThat(progress.of(ada, plan).enrolled()).isTrue();
    }

    @Test
    void startingTwiceIsStartingOnce() {
        progress.enrol(ada, plan);
        progress.enrol(ada, plan);

        assertThat(progress.of(ada, plan).enrolled()).isTrue();
        assertThat(rows.count("enrolment", ada)).isEqualTo(1);
    }

    @Test
    void aTickCanBeTakenBackAndMadeAgain() {
        progress.complete(ada, plan, words, read);
        progress.reopen(ada, plan, read);
        assertThat(progress.of(ada, plan).figure()).isEqualTo(new Figure(0, 3));

        clock.advance(Duration.ofDays(1));
        progress.complete(ada, plan, words, read);

        assertThat(progress.of(ada, plan).figure()).isEqualTo(new Figure(1, 3));
        assertThat(rows.value("select completed_on from step_completion where person_id = ?", LocalDate.class, ada))
                .isEqualTo("2026-12-03");
    }

    @Test
    void takingBackKeepsTheFactWithItsEnd() {
        progress.complete(ada, plan, words, read);
        progress.reopen(ada, plan, read);
        progress.reopen(ada, plan, read);

        assertThat(rows.count("step_completion", ada)).isEqualTo(1);
        assertThat(rows.value("select count(undone_at) from step_completion where person_id = ?", Long.class, ada))
                .isEqualTo(1);
    }

    @Test
    void takingBackWhatWasNeverTickedChangesNothing() {
        assertThat(progress.reopen(ada, plan, read).figure()).isEqualTo(new Figure(0, 3));
    }

    @Test
    void theLastNeededStepFinishesTheLessonAndItStaysFinished() {
        progress.complete(ada, plan, words, read);
        var now = progress.complete(ada, plan, words, solve);
        assertThat(now.lesson("words")).get().matches(LessonProgress::finished);

        progress.reopen(ada, plan, solve);

        assertThat(rows.count("lesson_completion", ada)).isEqualTo(1);
        assertThat(progress.of(ada, plan).lesson("words")).get().matches(LessonProgress::finished);
        assertThat(progress.of(ada, plan).figure()).isEqualTo(new Figure(1, 3));
    }

    @Test
    void settingTheLastOpenStepAsideFinishesTheLesson() {
        var longer = with(words, read, write);
        var other = TestPlans.with(plan, stage("basics", longer));

        progress.complete(ada, other, longer, read);
        var now = progress.setAside(ada, other, longer, write);

        assertThat(now.lesson("words")).get().matches(LessonProgress::finished);
        assertThat(rows.count("lesson_completion", ada)).isEqualTo(1);
    }

    @Test
    void aStepSetAsideCanBeTakenUpAndSetAsideAgain() {
        assertThat(progress.setAside(ada, plan, words, read).figure()).isEqualTo(new Figure(0, 2));
        assertThat(progress.takeUp(ada, plan, read).figure()).isEqualTo(new Figure(0, 3));
        assertThat(progress.setAside(ada, plan, words, read).figure()).isEqualTo(new Figure(0, 2));
        assertThat(rows.count("step_set_aside", ada)).isEqualTo(1);
    }

    @Test
    void aLessonThatAnImportFinishedIsWrittenDownAtTheNextChange() {
        progress.complete(ada, plan, words, read);
        var shorter = with(words, read);
        var other = TestPlans.with(plan, stage("basics", shorter, numbers));

        progress.complete(ada, other, numbers, write);

        assertThat(rows.count("lesson_completion", ada)).isEqualTo(2);
    }

    @Test
    void theSameTickOnTwoThreadsIsOneRowAndNoError() throws Exception {
        var answers = atOnce(
                () -> progress.complete(ada, plan, words, read).figure(),
                () -> progress.complete(ada, plan, words, read).figure());

        assertThat(answers).containsExactly(new Figure(1, 3), new Figure(1, 3));
        assertThat(rows.count("step_completion", ada)).isEqualTo(1);
        assertThat(rows.count("enrolment", ada)).isEqualTo(1);
    }

    @Test
    void theSameTickMadeAgainOnTwoThreadsIsOneRowAndNoError() throws Exception {
        progress.complete(ada, plan, words, read);
        progress.reopen(ada, plan, read);

        var answers = atOnce(
                () -> progress.complete(ada, plan, words, read).figure(),
                () -> progress.complete(ada, plan, words, read).figure());

        assertThat(answers).containsExactly(new Figure(1, 3), new Figure(1, 3));
        assertThat(rows.count("step_completion", ada)).isEqualTo(1);
    }

    @Test
    void theLastTwoTicksAtOnceFinishTheLesson() throws Exception {
        for (int round = 0; round < 20; round++) {
            var somebody = rows.person("UTC");
            atOnce(
                    () -> progress.complete(somebody, plan, words, read),
                    () -> progress.complete(somebody, plan, words, solve));

            assertThat(rows.count("lesson_completion", somebody)).isEqualTo(1);
        }
    }

    @Test
    void tickingAndTakingBackAtOnceEndsInOneRow() throws Exception {
        atOnce(() -> progress.complete(ada, plan, words, read), () -> progress.reopen(ada, plan, read));

        assertThat(rows.count("step_completion", ada)).isEqualTo(1);
    }

    @Test
    void workOnAReplacedStepCountsForItsSuccessor() {
        progress.complete(ada, plan, words, read);
        progress.setAside(bob, plan, words, read);

        progress.carry(new ItemsReplaced(List.of(new Replacement(read.item(), write.item())), numbers.version()));

        assertThat(progress.of(ada, plan).lesson("numbers"))
                .map(LessonProgress::figure)
                .contains(new Figure(1, 1));
        assertThat(progress.of(bob, plan).lesson("numbers"))
                .map(LessonProgress::figure)
                .contains(Figure.NONE);
        assertThat(progress.of(ada, plan).lesson("words"))
                .map(LessonProgress::figure)
                .contains(new Figure(1, 2));
        assertThat(rows.value(
                        "select carried_from from step_completion where carried_from is not null and person_id = ?",
                        Long.class,
                        ada))
                .isEqualTo(read.item());
    }

    @Test
    void carryingAgainChangesNothing() {
        progress.complete(ada, plan, words, read);
        assertThat(progress.carry(read.item(), write.item(), numbers.version())).isEqualTo(1);
        progress.reopen(ada, plan, write);

        assertThat(progress.carry(read.item(), write.item(), numbers.version())).isZero();

        assertThat(progress.of(ada, plan).lesson("numbers"))
                .map(LessonProgress::figure)
                .contains(new Figure(0, 1));
    }

    @Test
    void aTickThatWasTakenBackIsNotCarried() {
        progress.complete(ada, plan, words, read);
        progress.reopen(ada, plan, read);

        assertThat(progress.carry(read.item(), write.item(), numbers.version())).isZero();
    }

    @Test
    void aCarriedTickOfALessonThatWasFinishedSoKeepsItFinished() {
        progress.complete(ada, plan, words, read);
        progress.carry(read.item(), write.item(), numbers.version());

        var now = progress.reopen(ada, plan, write);

        assertThat(now.lesson("numbers")).get().matches(LessonProgress::finished);
    }

    @Test
    void theTrackWorkedOnLastIsTheOneToOpen() {
        var other = anotherTrack();
        assertThat(progress.lastWorkedOn(ada)).isEmpty();

        progress.complete(ada, plan, words, read);
        clock.advance(Duration.ofHours(1));
        progress.enrol(ada, other);
        assertThat(progress.lastWorkedOn(ada)).contains(other.track());

        clock.advance(Duration.ofHours(1));
        progress.complete(ada, plan, words, solve);
        assertThat(progress.lastWorkedOn(ada)).contains(plan.track());
    }

    @Test
    void aTrackThatIsGoneIsNotOpened() {
        var other = anotherTrack();
        progress.complete(ada, plan, words, read);
        clock.advance(Duration.ofHours(1));
        progress.enrol(ada, other);

        curriculum.remove(other);

        assertThat(progress.lastWorkedOn(ada)).contains(plan.track());
    }

    @Test
    void allOfOnesProgressInATrackIsOneStatement() {
        progress.complete(ada, plan, words, read);
        progress.complete(ada, plan, words, solve);
        progress.setAside(ada, plan, numbers, write);

        assertThat(sql.during(() -> progress.of(ada, plan))).hasSize(1);
        assertThat(sql.during(() -> progress.of(null, plan))).isEmpty();
    }

    @Test
    void aTickTakesAtMostFourStatements() {
        assertThat(sql.during(() -> progress.complete(ada, plan, words, read))).hasSize(3);
        assertThat(sql.during(() -> progress.complete(ada, plan, words, solve))).hasSize(3);
        assertThat(sql.during(() -> progress.complete(ada, plan, words, solve))).hasSize(3);
        assertThat(sql.during(() -> progress.reopen(ada, plan, solve))).hasSize(3);
        assertThat(sql.during(() -> progress.complete(ada, plan, words, solve))).hasSize(3);
        assertThat(sql.during(() -> progress.complete(bob, plan, numbers, write)))
                .hasSize(4);
    }

    private Plan anotherTrack() {
        var other =
                TestPlans.named(plan(stage("basics", lesson("words", core("read", 5)))), "track-" + UUID.randomUUID());
        rows.add(other);
        curriculum.add(other);
        return other;
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Future<T>>();
            for (var work : List.of(one, other)) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
