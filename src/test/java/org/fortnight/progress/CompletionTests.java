package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fortnight.MovableClock;
import org.fortnight.SqlCount;
import org.fortnight.WebTest;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ticks through the door: every status, as a plain form and through htmx. */
@WebTest
class CompletionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    @Autowired
    SqlCount sql;

    @Autowired
    MovableClock clock;

    private TestTrack track;
    private SignedIn ada;

    @BeforeEach
    void aTrackOfTwoDays() {
        track = folder.track()
                .lists("one", "two")
                .lesson(
                        "one",
                        "Read the page (10 min, core) {#read}",
                        "Write three points (20 min) {#points}",
                        "Watch the film (15 min, optional) {#film}")
                .lesson("two", "Read on (10 min, core) {#read}")
                .look();
        ada = people.learner("Ada");
    }

    @Test
    void aTickLeadsBackToItsPlaceInTheLesson() {
        assertThat(send(post("one", "read", "completion"), ada))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(at("one", "read"));

        assertThat(done("one")).containsExactly("read");
    }

    @Test
    void aTickLeadsBackToThePageItsFormStoodIn() {
        var today = post("one", "read", "completion").header("Referer", "https://example.org/today?plan=short");

        assertThat(send(today, ada)).hasRedirectedUrl("/today?plan=short#step-read");
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (var referer :
                List.of("https://evil.example//evil.example/x", "//evil.example", "mailto:x", "not an address")) {
            var tick = post("one", "read", "completion").header("Referer", referer);

            assertThat(send(tick, ada)).hasRedirectedUrl(at("one", "read"));
        }
    }

    @Test
    void aTickIsTakenBackByTheSameFormWithItsMethod() {
        send(post("one", "read", "completion"), ada);

        assertThat(send(post("one", "read", "completion").param("_method", "delete"), ada))
                .hasRedirectedUrl(at("one", "read"));

        assertThat(done("one")).isEmpty();
    }

    @Test
    void theSameTickTwiceCountsOnce() {
        send(post("one", "read", "completion"), ada);

        assertThat(send(post("one", "read", "completion"), ada)).hasStatus(HttpStatus.FOUND);

        assertThat(done("one")).containsExactly("read");
    }

    @Test
    void aStepIsSetAsideAndTakenUpAgain() {
        assertThat(send(post("one", "points", "aside"), ada)).hasRedirectedUrl(at("one", "points"));
        assertThat(figure("one")).isEqualTo(new Figure(0, 1));

        send(post("one", "points", "aside").param("_method", "delete"), ada);
        assertThat(figure("one")).isEqualTo(new Figure(0, 2));
    }

    @Test
    void openingTheAddressOfATickChangesNothing() {
        for (var fact : List.of("completion", "aside")) {
            assertThat(send(mvc.get().uri(path("one", "read") + "/" + fact), ada))
                    .hasRedirectedUrl(at("one", "read"));
        }

        assertThat(done("one")).isEmpty();
    }

    @Test
    void htmxGetsTheTickAndEveryPartThatCountsIt() {
        var answer = html(send(htmx(post("one", "read", "completion")), ada));

        assertThat(answer.select("#step-read").attr("data-done")).isEqualTo("true");
        assertThat(answer.select("#tick-read").attr("aria-pressed")).isEqualTo("true");
        assertThat(answer.select("[data-part='row/one/read']").attr("data-state"))
                .isEqualTo("done");
        assertThat(answer.select("[data-progress='lesson:one']").attr("data-done"))
                .isEqualTo("1");
        assertThat(answer.select("[data-progress='stage:only']").attr("data-total"))
                .isEqualTo("3");
        assertThat(answer.select("[data-progress=track]").text()).isEqualTo("1 of 3 steps");
        assertThat(answer.select("[data-part='left/one']").text()).isEqualTo("20 min left");
        assertThat(answer.select("[data-part='mark/one']").attr("data-state")).isEqualTo("begun");
        assertThat(answer.select("#said[hx-swap-oob=innerHTML]").text())
                .isEqualTo("Ticked. 1 of 2 steps, 20 minutes left.");
    }

    @Test
    void everyPartSaysWhichElementsItReplaces() {
        var answer = html(send(htmx(post("one", "read", "completion")), ada));

        assertThat(answer.select("[data-part]"))
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> assertThat(part.attr("hx-swap-oob"))
                        .isEqualTo("outerHTML:[data-part=\"" + part.attr("data-part") + "\"]"));
    }

    @Test
    void htmxGetsOnlyThePartsItsPageShows() {
        var tick = htmx(post("one", "read", "completion")).param("parts", "left/one track mark/two");

        var answer = html(send(tick, ada));

        assertThat(answer.select("[data-part]"))
                .extracting(part -> part.attr("data-part"))
                .containsExactlyInAnyOrder("left/one", "track");
        assertThat(answer.select("#step-read, #said")).hasSize(2);
    }

    @Test
    void theNameOfATickNeverChanges() {
        var ticked = html(send(htmx(post("one", "read", "completion")), ada));
        var back = html(send(htmx(post("one", "read", "completion")).param("_method", "delete"), ada));

        assertThat(name(ticked, "tick-read")).isEqualTo("Read the page").isEqualTo(name(back, "tick-read"));
        assertThat(back.select("#tick-read").attr("aria-pressed")).isEqualTo("false");
        assertThat(back.select("#said").text()).isEqualTo("Tick taken back. 0 of 2 steps, 30 minutes left.");
    }

    @Test
    void settingAsideThroughHtmxSaysSoAndOffersTheWayBack() {
        var answer = html(send(htmx(post("one", "points", "aside")), ada));

        assertThat(answer.select("#said").text()).isEqualTo("Set aside. 0 of 1 step, 10 minutes left.");
        assertThat(answer.select("#aside-points").text()).isEqualTo("Take it up again: Write three points");
        assertThat(answer.select("#step-points input[name=_method]").attr("value"))
                .isEqualTo("delete");
        assertThat(answer.select("[data-progress='lesson:one']").text()).isEqualTo("0 of 1 step, 1 set aside");
    }

    @Test
    void theLastTickSaysThatTheDayIsDoneAndNamesTheNextOne() {
        send(post("one", "read", "completion"), ada);

        var answer = html(send(htmx(post("one", "points", "completion")), ada));

        assertThat(answer.select("#said").text()).isEqualTo("Ticked. 2 of 2 steps, nothing left. Day 1 is done.");
        assertThat(answer.select("[data-part='mark/one']").text()).isEqualTo("Day 1, The lesson one: done");
        assertThat(answer.select("[data-part='end/one'] a").attr("href")).isEqualTo(lesson("two"));
    }

    @Test
    void aVisitorsTickGoesByRegistration() {
        assertThat(send(post("one", "read", "completion"), null))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/register?then=" + path("one", "read").replace("/", "%2F") + "%2Fcompletion");
        assertThat(send(htmx(post("one", "read", "completion")), null))
                .hasStatusOk()
                .hasHeader(
                        "HX-Redirect", "/register?then=" + path("one", "read").replace("/", "%2F") + "%2Fcompletion");
    }

    @Test
    void whoIsSignedOutMeanwhileSignsInAndComesBackToTheLesson() {
        var login = "/login?then=" + lesson("one").replace("/", "%2F");

        assertThat(send(post("one", "read", "completion").param("_method", "delete"), null))
                .hasRedirectedUrl(login);
        assertThat(send(post("one", "read", "aside"), null)).hasRedirectedUrl(login);
    }

    @Test
    void theTickOfAVisitorSurvivesRegistering() {
        var registered = register("one", "Europe/Berlin");
        assertThat(registered).hasRedirectedUrl(path("one", "read") + "/completion");

        assertThat(html(lessonAfter(registered, "one")).select("[data-done=true]"))
                .extracting(step -> step.attr("data-step"))
                .containsExactly("read");
    }

    @Test
    void theTickOfAVisitorSurvivesRegisteringWhereItIsStillTheDayBefore() {
        var now = clock.instant();
        var morning = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atTime(6, 0);
        track.lesson("two", Map.of("publish", morning.toLocalDate().toString()), "Read on (10 min, core) {#read}")
                .look();
        try {
            clock.setTo(morning.toInstant(ZoneOffset.UTC));

            var registered = register("two", "Pacific/Honolulu");
            var page = lessonAfter(registered, "two");

            assertThat(page).hasStatusOk();
            assertThat(html(page).select("[data-done=true]")).hasSize(1);
        } finally {
            clock.setTo(now);
        }
    }

    private MvcTestResult register(String lesson, String zone) {
        return mvc.post()
                .uri("/register")
                .with(formToken())
                .param("displayName", "Bo")
                .param("email", track.key() + "@example.org")
                .param("password", "a long walk in the rain")
                .param("timeZone", zone)
                .param("then", path(lesson, "read") + "/completion")
                .exchange();
    }

    private MvcTestResult lessonAfter(MvcTestResult registered, String lesson) {
        return mvc.get()
                .uri(lesson(lesson))
                .cookie(registered.getResponse().getCookies())
                .session((org.springframework.mock.web.MockHttpSession)
                        registered.getRequest().getSession())
                .exchange();
    }

    @Test
    void whatIsNotThereIsNotFoundAndThePageLeadsOn() {
        assertThat(refused(post("one", "nothing", "completion"), ada, HttpStatus.NOT_FOUND))
                .containsExactly(lesson("one"));
        assertThat(refused(post("nothing", "read", "completion"), ada, HttpStatus.NOT_FOUND))
                .containsExactly(track.plan().path());
        assertThat(refused(
                        mvc.post().uri("/tracks/nothing/lessons/one/steps/read/completion"), ada, HttpStatus.NOT_FOUND))
                .containsExactly("/");
        assertThat(refused(post("one", "nothing", "completion"), null, HttpStatus.NOT_FOUND))
                .containsExactly(lesson("one"));
        assertThat(refused(htmx(post("one", "nothing", "aside")), ada, HttpStatus.NOT_FOUND))
                .containsExactly(lesson("one"));
    }

    @Test
    void aRefusalIsAPageForWhoIsSignedIn() {
        var page = html(send(post("one", "nothing", "completion"), ada));

        assertThat(page.select("h1").text()).isEqualTo("There is no such step");
        assertThat(page.select("form[action=/logout]")).isNotEmpty();
        assertThat(page.select("#content h1[data-focus]")).hasSize(1);
    }

    @Test
    void theTickOfAStepThatHasJustLeftIsKeptAndThePageSaysSo() {
        track.lesson("one", "Read the page (10 min, core) {#read}").look();

        var page = send(post("one", "points", "completion"), ada);

        assertThat(page).hasStatusOk();
        assertThat(html(page).select("main").text()).contains("Your tick is kept");
        assertThat(html(page).select("main a").attr("href")).isEqualTo(lesson("one"));
        assertThat(progress.of(ada, track.plan()).lesson("one").orElseThrow().earlier())
                .extracting(StepView::key)
                .containsExactly("points");
        assertThat(figure("one")).isEqualTo(new Figure(0, 1));
    }

    @Test
    void htmxPutsTheNewsInPlaceOfAStepThatHasJustLeft() {
        track.lesson("one", "Read the page (10 min, core) {#read}").look();

        var answer = html(send(htmx(post("one", "points", "completion")), ada));

        assertThat(answer.select(".step[data-focus]").text()).contains("Your tick is kept");
        assertThat(answer.select("#said").text()).contains("Your tick is kept");
        assertThat(answer.select("[data-progress='lesson:one']").text()).isEqualTo("0 of 1 step");
    }

    @Test
    void aTickByAFormerKeyLeadsToTheStepByItsNewOne() {
        track.replace("one.md", "{#points}", "{#three-points}").look();

        assertThat(send(post("one", "points", "completion"), ada)).hasRedirectedUrl(at("one", "three-points"));

        assertThat(done("one")).containsExactly("three-points");
    }

    @Test
    void aKeyInChineseFindsItsWay() {
        track.lesson("one", "读一页 (10 min, core)").look();
        var step = track.lesson("one").steps().get(0).key();
        assertThat(step).contains("读");

        var answer = send(mvc.post().uri(lesson("one") + "/steps/{step}/completion", step), ada);

        assertThat(answer).hasRedirectedUrl(lesson("one") + "#step-%E8%AF%BB%E4%B8%80%E9%A1%B5");
        assertThat(done("one")).containsExactly(step);
        assertThat(send(mvc.post().uri(lesson("one") + "/steps/{step}/completion", step), null))
                .hasRedirectedUrl("/register?then=" + (lesson("one") + "/steps/").replace("/", "%2F")
                        + "%25E8%25AF%25BB%25E4%25B8%2580%25E9%25A1%25B5%2Fcompletion");
    }

    @Test
    void theTickInALessonThatHasJustLeftIsKeptForWhoWorkedOnIt() {
        send(post("one", "read", "completion"), ada);
        track.lists("two").look();

        assertThat(html(send(post("one", "points", "completion"), ada)).text()).contains("Your tick is kept");

        assertThat(progress.of(ada, track.plan()).earlierWork())
                .singleElement()
                .extracting(LessonProgress::figure)
                .isEqualTo(new Figure(2, 2));
    }

    @Test
    void theLastTickOfALessonThatHasLeftCanBeTakenBack() {
        send(post("one", "read", "completion"), ada);
        track.lists("two").look();

        assertThat(send(htmx(post("one", "read", "completion")).param("_method", "delete"), ada))
                .hasStatusOk();

        assertThat(progress.of(ada, track.plan()).earlierWork()).isEmpty();
    }

    @Test
    void aLessonThatHasLeftIsGoneForOthersAndNamesItsSuccessors() {
        track.lesson("anew", Map.of("replaces", "[one]"), "Read the page (10 min, core) {#read}")
                .delete("one.md")
                .lists("anew", "two")
                .look();

        assertThat(refused(post("one", "points", "completion"), ada, HttpStatus.GONE))
                .containsExactly(lesson("anew"));
        assertThat(refused(post("one", "points", "completion"), null, HttpStatus.GONE))
                .containsExactly(lesson("anew"));
    }

    @Test
    void nobodyTicksADraft() {
        track.lesson("draft", "Read the page (10 min, core) {#read}").look();

        assertThat(refused(post("draft", "read", "completion"), ada, HttpStatus.NOT_FOUND))
                .containsExactly(track.plan().path());
        assertThat(refused(post("draft", "read", "completion"), people.instructor("Ina"), HttpStatus.CONFLICT))
                .containsExactly(lesson("draft"));
    }

    @Test
    void nobodyTicksALessonBeforeItsDay() {
        track.lesson("two", Map.of("publish", "2999-01-01"), "Read on (10 min, core) {#read}")
                .look();

        assertThat(send(post("two", "read", "completion"), ada)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(post("two", "read", "completion"), people.instructor("Ina")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(done("two")).isEmpty();
    }

    @Test
    void startingATrackAsksForThePaceAndOnceIsEnough() {
        for (int time = 0; time < 2; time++) {
            assertThat(send(mvc.post().uri(track.plan().path() + "/enrolment"), ada))
                    .hasRedirectedUrl(track.plan().path() + "/pace");
        }

        assertThat(progress.of(ada, track.plan()).enrolled()).isTrue();
        assertThat(progress.lastWorkedOn(ada)).contains(track.key());
    }

    @Test
    void aVisitorStartsATrackByRegistration() {
        var address = track.plan().path() + "/enrolment";

        assertThat(send(mvc.post().uri(address), null))
                .hasRedirectedUrl("/register?then=" + address.replace("/", "%2F"));
        assertThat(send(mvc.get().uri(address), null))
                .hasRedirectedUrl(track.plan().path());
        assertThat(send(mvc.post().uri("/tracks/nothing/enrolment"), ada)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTickIsAtMostFiveStatements() {
        var requests = Stream.of("read", "points", "film")
                .flatMap(step -> Stream.of(
                        htmx(post("one", step, "completion")),
                        post("one", step, "completion"),
                        post("one", step, "completion").param("_method", "delete"),
                        htmx(post("one", step, "completion"))))
                .toList();

        for (var request : requests) {
            assertThat(sql.during(() -> send(request, ada))).hasSizeBetween(1, 5);
        }
    }

    @Test
    void theMarkNamesEveryDayWithItsState() {
        send(post("one", "read", "completion"), ada);

        var mark = html(send(mvc.get().uri(track.plan().path()), ada)).select(".mark-nav a");

        assertThat(mark)
                .extracting(day -> day.select(".unseen").text())
                .containsExactly("Day 1, The lesson one: begun", "Day 2, The lesson two: ahead");
        assertThat(mark).extracting(day -> day.attr("href")).containsExactly(lesson("one"), lesson("two"));
        assertThat(mark.select("[aria-current]"))
                .extracting(day -> day.attr("data-lesson"))
                .containsExactly("one");
    }

    @Test
    void everyStepOfALessonHasOneTickAndNoIdTwice() {
        var page = html(send(mvc.get().uri(lesson("one")), ada));

        assertThat(page.select("[data-step]"))
                .extracting(step -> step.attr("data-step"))
                .containsExactly("read", "points", "film");
        assertThat(page.select("[id]")).extracting(element -> element.id()).doesNotHaveDuplicates();
    }

    private MockMvcRequestBuilder post(String lesson, String step, String fact) {
        return mvc.post().uri(path(lesson, step) + "/" + fact);
    }

    private static MockMvcRequestBuilder htmx(MockMvcRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    private MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn me) {
        request.with(formToken());
        return (me == null ? request : request.with(people.session(me))).exchange();
    }

    private List<String> refused(MockMvcRequestBuilder request, @Nullable SignedIn me, HttpStatus status) {
        var answer = send(request, me);
        assertThat(answer).hasStatus(status);
        return html(answer).select("main a").eachAttr("href");
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** The name of a control that others label. */
    private static String name(Document page, String id) {
        return page.select("#" + page.select("#" + id).attr("aria-labelledby")).text();
    }

    private List<String> done(String lesson) {
        return progress.of(ada, track.plan()).lesson(lesson).orElseThrow().steps().stream()
                .filter(StepView::done)
                .map(StepView::key)
                .toList();
    }

    private Figure figure(String lesson) {
        return progress.of(ada, track.plan()).lesson(lesson).orElseThrow().figure();
    }

    private String lesson(String lesson) {
        return "/tracks/" + track.key() + "/lessons/" + lesson;
    }

    private String path(String lesson, String step) {
        return lesson(lesson) + "/steps/" + step;
    }

    private String at(String lesson, String step) {
        return lesson(lesson) + "#step-" + step;
    }
}
