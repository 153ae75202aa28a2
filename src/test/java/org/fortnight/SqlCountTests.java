package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How many SQL statements a page costs somebody with a long history. */
@WebTest
@TestInstance(Lifecycle.PER_CLASS)
class SqlCountTests {

    private static final int LESSONS = 14;
    private static final int STEPS = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TestFolder folder;

    @Autowired
    Progress progress;

    @Autowired
    SqlCount sql;

    @Autowired
    JdbcClient jdbc;

    private TestTrack track;
    private SignedIn veteran;
    private RequestPostProcessor ada;

    /** Once for all tests: it takes a second, and each test changes its own learner's work only. */
    @BeforeAll
    void somebodyHasWorkedOnTwoTracksForLong() {
        veteran = people.learner("Veteran");
        tickAll(veteran, longTrack().plan());
        track = longTrack();
        tickAll(veteran, track.plan());
    }

    @BeforeEach
    void adaHasDoneTheSame() {
        var me = people.learner("Ada");
        ada = people.session(me);
        copy(me, "enrolment", "track_id, enrolled_at");
        copy(me, "step_completion", "item_id, completed_at, completed_on, version_id, how");
        copy(me, "lesson_completion", "lesson_id, completed_at, completed_on, version_id");
    }

    private void copy(SignedIn me, String table, String columns) {
        var copied = jdbc.sql("insert into " + table + " (person_id, " + columns + ") select cast(:me as uuid), "
                        + columns + " from " + table + " where person_id = :veteran")
                .param("me", me.id().value())
                .param("veteran", veteran.id().value())
                .update();
        assertThat(copied).isGreaterThan(1);
    }

    /** The first reader after an edit reads the lesson's text for all who come later. */
    @Test
    void aLessonPageCostsFourAtMost() {
        var lesson = mvc.get().uri(path() + "/lessons/day-a");

        assertThat(cost(lesson, 200)).hasSizeLessThanOrEqualTo(5);
        assertThat(cost(mvc.get().uri(path() + "/lessons/day-a"), 200)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void thePageOfAllNotesCostsFourAtMost() {
        assertThat(cost(mvc.get().uri("/notes"), 200)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theTrackPageCostsSixAtMost() {
        assertThat(cost(mvc.get().uri(path()), 200)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void todayCostsSixAtMost() {
        assertThat(cost(mvc.get().uri("/today"), 200)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theProgressPageCostsSixAtMost() {
        assertThat(cost(mvc.get().uri("/progress"), 200)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aTickCostsSixAtMost() {
        assertThat(cost(tick("new-step"), 302)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aTickThroughHtmxCostsSixAtMost() {
        assertThat(cost(tick("new-step").header("HX-Request", "true"), 200)).hasSizeLessThanOrEqualTo(6);
    }

    /** Once in a track: what the certificate says is read and kept. */
    @Test
    void theTickThatFinishesTheTrackCostsEightAtMost() {
        cost(tick("new-step"), 302);

        var last = mvc.post()
                .uri(path() + "/lessons/last/steps/last-step/completion")
                .with(formToken());
        assertThat(cost(last, 302)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void takingATickBackAndTickingAgainCostSixAtMostEach() {
        cost(tick("new-step"), 302);

        assertThat(cost(step(HttpMethod.DELETE, "new-step"), 302)).hasSizeLessThanOrEqualTo(6);
        assertThat(cost(tick("new-step"), 302)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theVeryFirstTickCostsSixAtMostThoughItFinishesTheLesson() {
        ada = people.session(people.learner("A new learner"));

        assertThat(cost(tick("new-step"), 302)).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> cost(MockMvcRequestBuilder request, int status) {
        return sql.during(() -> assertThat(request.with(ada).exchange()).hasStatus(status));
    }

    private MockMvcRequestBuilder tick(String step) {
        return step(HttpMethod.POST, step);
    }

    private MockMvcRequestBuilder step(HttpMethod method, String step) {
        return mvc.method(method)
                .uri(path() + "/lessons/fresh/steps/" + step + "/completion")
                .with(formToken());
    }

    private String path() {
        return track.plan().path();
    }

    /** Its last two lessons, {@code fresh} and {@code last}, have one step each, which nobody has ticked. */
    private TestTrack longTrack() {
        var made = folder.track();
        var keys = IntStream.range(0, LESSONS)
                .mapToObj(day -> "day-" + (char) ('a' + day))
                .toList();
        var steps = IntStream.range(0, STEPS)
                .mapToObj(step -> "Do the thing named " + (char) ('a' + step) + " (5 min, core)")
                .toArray(String[]::new);
        keys.forEach(key -> made.lesson(key, steps));
        made.lesson("fresh", "A new step (5 min, core) {#new-step}");
        made.lesson("last", "A last step (5 min, core) {#last-step}");
        return made.lists(
                        Stream.concat(keys.stream(), Stream.of("fresh", "last")).toArray(String[]::new))
                .look();
    }

    private void tickAll(SignedIn me, org.fortnight.curriculum.Plan plan) {
        plan.lessons().stream()
                .filter(lesson -> lesson.key().startsWith("day-"))
                .forEach(lesson -> lesson.steps().forEach(step -> progress.complete(me, plan, lesson, step)));
    }
}
