package org.fortnight.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fortnight.WebTest;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.FakeCurriculum;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Every page a learner reads, with its status, in English and in Chinese. */
@WebTest
class PageTests {

    private static final RequestPostProcessor VISITOR = request -> request;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TestFolder folder;

    @Autowired
    Progress progress;

    @Autowired
    ThymeleafViewResolver templates;

    private TestTrack track;
    private String plan;
    private SignedIn ada;
    private RequestPostProcessor adas;

    @BeforeEach
    void aTrackOnWhichAdaWorks() {
        track = folder.track()
                .lesson("one", "Read the page (10 min, core) {#read}", "Write it down (20 min) {#write}")
                .lesson("two", "Read on (15 min, core) {#read}")
                .lesson("ahead", Map.of("publish", "2999-01-31"), "Read the page (10 min, core) {#read}")
                .lesson("draft", "Read the page (10 min, core) {#read}")
                .lesson("left", "Read the page (10 min, core) {#read}")
                .lists("one", "two", "ahead", "left")
                .look();
        plan = track.plan().path();
        ada = people.learner("Ada");
        adas = people.session(ada);
        tick("left", "read");
        tick("one", "read");
        track.lesson("heir", Map.of("replaces", "[left]"), "Something else (10 min, core) {#else}")
                .lists("one", "two", "ahead", "heir")
                .look();
        assertThat(track.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, /",
        "visitor, {plan}",
        "visitor, {plan}/lessons/one",
        "visitor, {plan}/lessons/ahead",
        "visitor, {plan}/lessons/left",
        "ada, /today",
        "ada, {plan}",
        "ada, {plan}/lessons/one",
        "ada, {plan}/lessons/left",
        "new, /today",
        "instructor, {plan}",
        "instructor, {plan}/lessons/draft",
        "instructor, {plan}/lessons/ahead",
    })
    void everyPageSpeaksBothLanguages(String who, String path) {
        for (var language : List.of("en", "zh-CN")) {
            var page = page(get(path.replace("{plan}", plan), who(who), language));

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("footer").text().matches(".*\\p{IsHan}.*")).isEqualTo(language.equals("zh-CN"));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).contains("Fortnight");
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void aVisitorsHomeShowsTheTracks() {
        var home = get("/", VISITOR, "en");

        assertThat(home).hasStatusOk();
        assertThat(page(home).select("main a[href^=" + plan + "]")).isNotEmpty();
    }

    @Test
    void aPersonsHomeIsToday() {
        assertThat(get("/", adas, "en")).hasStatus(302).hasRedirectedUrl("/today");
    }

    @Test
    void homeWithAnEmptyFolderSaysWhatToDo() {
        var empty = new FakeCurriculum();
        var home = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new HomeController(empty, progress))
                .setControllerAdvice(new PageFrame(empty))
                .setViewResolvers((name, language) -> templates.resolveViewName(name, language))
                .build());

        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var answer = home.get().uri("/").locale(language).exchange();
            assertThat(answer).hasStatusOk();
            assertThat(page(answer).select("main pre").first().text()).isEqualTo("/srv/lessons");
            assertThat(page(answer).select("h1").text())
                    .isEqualTo(language == Locale.ENGLISH ? "No lessons here yet" : "这里还没有课程");
        }
    }

    @Test
    void todayNamesTheNextStep() {
        var today = page(get("/today", adas, "en"));

        assertThat(today.select("a.button").first().text()).isEqualTo("Continue: Write it down");
        assertThat(today.select("[data-progress=lesson:one]").attr("data-done")).isEqualTo("1");
        assertThat(today.select("[data-progress=track]").attr("data-total")).isEqualTo("4");
    }

    @Test
    void todayOffersAChoiceToWhoHasNotStarted() {
        var today = get("/today", who("new"), "en");

        assertThat(today).hasStatusOk();
        assertThat(page(today).select("main a[href^=" + plan + "]")).isNotEmpty();
    }

    @Test
    void thePlanShowsOnesOwnProgress() {
        var mine = page(get(plan, adas, "en"));
        var visitors = page(get(plan, VISITOR, "en"));

        assertThat(mine.select("[data-progress=track]").attr("data-done")).isEqualTo("1");
        assertThat(mine.select("main a[data-lesson=left]")).isNotEmpty();
        assertThat(visitors.select("main a[data-lesson=left]")).isEmpty();
        assertThat(mine.select("main .day-list a[data-lesson=ahead]")).isEmpty();
        assertThat(mine.select("main [data-lesson=draft]")).isEmpty();
    }

    @Test
    void aLessonShowsEveryStepOnceAndWhatIsDone() {
        var mine = page(get(plan + "/lessons/one", adas, "en"));

        assertThat(mine.select("[data-step]").eachAttr("data-step")).containsExactly("read", "write");
        assertThat(mine.select("[data-step]").eachAttr("data-done")).containsExactly("true", "false");
        assertThat(mine.select("main").attr("data-lesson")).isEqualTo("one");
        assertThat(page(get(plan + "/lessons/one", VISITOR, "en"))
                        .select("[data-step]")
                        .eachAttr("data-done"))
                .containsOnly("false");
    }

    @Test
    void aDayLeadsToItsLessonWhichMayMove() {
        assertThat(get(plan + "/days/2", VISITOR, "en")).hasStatus(302).hasRedirectedUrl(plan + "/lessons/two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/tracks",
                "/tracks/nothing",
                "/tracks/nothing/lessons/one",
                "/tracks/nothing/days/1",
                "{plan}/lessons/nothing",
                "{plan}/days/0",
                "{plan}/days/99",
                "{plan}/days/99999",
                "{plan}/days/one",
                "{plan}/lessons/draft",
                "{plan}/lessons/ahead",
                "/media/0/nothing.svg"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(get(path.replace("{plan}", plan), VISITOR, "en")).hasStatus(404);
        assertThat(get(path.replace("{plan}", plan), adas, "en")).hasStatus(404);
    }

    @Test
    void aDayThatLiesAheadSaysWhenItOpens() {
        var ahead = page(get(plan + "/lessons/ahead", adas, "en"));

        assertThat(ahead.select("main").text()).contains("This day opens on 31 January 2999.");
        assertThat(get(plan + "/lessons/ahead", who("instructor"), "en")).hasStatusOk();
    }

    @Test
    void aDraftIsForInstructors() {
        var draft = get(plan + "/lessons/draft", who("instructor"), "en");

        assertThat(draft).hasStatusOk();
        assertThat(page(draft).select(".notice").text()).startsWith("A draft");
        assertThat(page(draft).select("[data-step]")).isEmpty();
    }

    @Test
    void aRetiredLessonStaysReadableForWhoWorkedOnIt() {
        var mine = get(plan + "/lessons/left", adas, "en");

        assertThat(mine).hasStatusOk();
        assertThat(page(mine).select(".notice").text())
                .startsWith("This lesson has left the plan.")
                .endsWith("What it taught now stands here: The lesson heir");
    }

    @Test
    void aRetiredLessonIsGoneForOthersWithAWayOn() {
        for (var who : List.of(VISITOR, who("new"))) {
            var gone = get(plan + "/lessons/left", who, "en");

            assertThat(gone).hasStatus(410);
            assertThat(page(gone).select("main a").eachAttr("href")).containsExactly(plan + "/lessons/heir", plan);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /today, 405",
        "POST, /today, 405",
        "POST, /, 404",
        "POST, {plan}, 404",
        "DELETE, {plan}, 404",
        "POST, {plan}/lessons/one, 404"
    })
    void anotherMethodThanThePagesIsRefused(String method, String path, int status) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(path.replace("{plan}", plan));

        assertThat(request.with(formToken()).with(adas)).hasStatus(status);
    }

    @Test
    void wordsOfTheLessonSayTheirLanguageOnAPageInAnother() {
        var lesson = page(get(plan + "/lessons/one", adas, "zh-CN"));
        var today = page(get("/today", adas, "zh-CN"));
        var track = page(get(plan, adas, "zh-CN"));

        assertThat(lesson.select("[data-step]").eachAttr("lang")).containsOnly("zh-CN");
        assertThat(lesson.select(".step-label").eachAttr("lang")).containsOnly("en");
        assertThat(lesson.select(".step-row a").eachAttr("lang")).containsOnly("en");
        assertThat(today.select("main h1 a").eachAttr("lang")).containsExactly("en");
        assertThat(track.select("main h1, .track-stage h2, .day-text h3 [lang]").eachAttr("lang"))
                .containsOnly("en");
    }

    @Test
    void whatIsWrongWithALessonStandsOnItsPageForInstructors() {
        track.lesson("one", "Read the page (10 min, core) {#read}", "Write it down (45 min) {#write}")
                .look();
        var path = plan + "/lessons/one";

        assertThat(page(get(path, who("instructor"), "en"))
                        .select(".problems li")
                        .text())
                .contains("one.md:", "the step takes 45 minutes");
        assertThat(page(get(plan + "/lessons/two", who("instructor"), "en")).select(".problems li"))
                .isEmpty();
        assertThat(page(get(path, adas, "en")).select(".problems")).isEmpty();
    }

    @Test
    void whatIsWrongWithATrackStandsOnItsOwnPageOnly() {
        var other = folder.track()
                .lesson("one", "Read the page (45 min, core) {#read}")
                .lists("one")
                .look();

        assertThat(page(get(other.plan().path(), who("instructor"), "en"))
                        .select(".problems li")
                        .text())
                .contains(other.key() + "/");
        assertThat(page(get(plan, who("instructor"), "en"))
                        .select(".problems li")
                        .text())
                .contains(track.key() + "/")
                .doesNotContain(other.key() + "/");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 410, 418, 500, 503})
    void errorPagesHelpInBothLanguages(int status) {
        for (var language : List.of("en", "zh-CN")) {
            var answer = mvc.get()
                    .uri("/error")
                    .accept(MediaType.TEXT_HTML)
                    .header("Accept-Language", language)
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nothing")
                    .with(request -> {
                        request.setDispatcherType(DispatcherType.ERROR);
                        return request;
                    })
                    .exchange();

            assertThat(answer).hasStatus(status);
            var page = page(answer);
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main h1")).hasSize(1);
            assertThat(page.select("main a")).isNotEmpty();
            assertThat(page.text()).doesNotContain("??", "Exception");
        }
    }

    private RequestPostProcessor who(String who) {
        return switch (who) {
            case "ada" -> adas;
            case "new" -> people.session(people.learner("New"));
            case "instructor" -> people.session(people.instructor("An instructor"));
            default -> VISITOR;
        };
    }

    /** The language as its reader chose it, with the button of the page. */
    private MvcTestResult get(String path, RequestPostProcessor who, String language) {
        if (who != VISITOR) {
            mvc.post()
                    .uri("/preferences/language")
                    .param("language", language)
                    .with(formToken())
                    .with(who)
                    .exchange();
        }
        return mvc.get().uri(path).header("Accept-Language", language).with(who).exchange();
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void tick(String lesson, String step) {
        var found = track.lesson(lesson);
        progress.complete(ada, track.plan(), found, found.step(step).orElseThrow());
    }
}
