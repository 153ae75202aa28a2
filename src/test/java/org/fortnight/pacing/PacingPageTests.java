package org.fortnight.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.fortnight.MovableClock;
import org.fortnight.SqlCount;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Ada lives in Berlin; it is a Monday there, half past midnight, and Sunday still in Greenwich. */
abstract class PacingPageTests {

    private static final Instant MONDAY_EARLY = Instant.parse("2026-11-29T23:30:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TestFolder folder;

    @Autowired
    Progress progress;

    @Autowired
    Pacing pacing;

    @Autowired
    MovableClock clock;

    @Autowired
    SqlCount sql;

    private Instant before;
    private TestTrack track;
    private String plan;
    private SignedIn ada;
    private RequestPostProcessor session;

    @BeforeEach
    void aTrackOfThreeDays() {
        before = clock.instant();
        clock.setTo(MONDAY_EARLY);
        track = folder.track()
                .lesson("one", "Read the page (20 min, core) {#read}", "Write it down (20 min) {#write}")
                .lesson("two", "Read on (30 min, core) {#read}")
                .lesson("three", "Read, to the end; slowly (30 min, core) {#read}")
                .lists("one", "two", "three")
                .look();
        assertThat(track.errors()).isEmpty();
        plan = track.plan().path();
        ada = people.learner("Ada");
        session = people.session(ada);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.setTo(before);
    }

    @Test
    void eachChoiceSaysWhenThePlanWouldEnd() {
        var page = page(mvc.get().uri(plan + "/pace"));

        assertThat(page.select("#start").val()).isEqualTo("2026-11-30");
        assertThat(page.select("[name=weekday][checked]")).hasSize(5);
        assertThat(page.select("[name=minutes][checked]").val()).isEqualTo("0");
        assertThat(page.select(".pace-ends").eachText())
                .containsExactly("ends Wed 2 Dec", "ends Mon 30 Nov", "ends Tue 1 Dec", "ends Thu 3 Dec");
    }

    @Test
    void answersInTheAddressAreTriedAndNotKept() {
        var page = page(mvc.get().uri(plan + "/pace?start=2026-12-05&weekday=6&minutes=0"));

        assertThat(page.select(".pace-ends").first().text()).isEqualTo("ends Sat 19 Dec");
        assertThat(progress.of(ada, track.plan()).enrolled()).isFalse();
        page(mvc.get().uri(plan + "/pace?start=nonsense&minutes=99"));
    }

    @Test
    void savingThePaceStartsTheTrack() {
        assertThat(set("2026-12-02", "60", "3", "4")).hasStatus(302).hasRedirectedUrl("/today");

        assertThat(progress.of(ada, track.plan()).enrolled()).isTrue();
        var today = page(mvc.get().uri("/today"));
        assertThat(today.select("h1").text()).isEqualTo("Your plan begins on Wednesday 2 December");
        assertThat(today.select("main a[data-lesson=one]").text()).contains("Begin now with day 1");
        assertThat(set("2026-12-02", "60", "3", "4")).hasStatus(302);
        assertThat(pacing.pace(ada, track.plan()).weekdays()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-01-01, 0, 1, The plan can begin today or on a day ahead.",
        "2026-11-29, 0, 1, The plan can begin today or on a day ahead.",
        "2999-01-01, 0, 1, That is far ahead. Choose a day within a year.",
        "2027-02-29, 0, 1, Write the date like this: 2026-12-01.",
        "2026-11-30, 0, 9, Choose one day of the week at least.",
        "2026-11-30, 45, 1, Choose how long a study day is.",
    })
    void wrongAnswersAreExplainedAndNothingIsKept(String start, String minutes, String weekday, String why) {
        var refused = set(start, minutes, weekday);

        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(text(refused)).select(".field-error").text()).isEqualTo(why);
        assertThat(progress.of(ada, track.plan()).enrolled()).isFalse();
    }

    @Test
    void whoHasSaidNothingHasADayEachWorkingDay() {
        tick("one", "read");

        var today = page(mvc.get().uri("/today"));
        assertThat(today.select("a.button").first().text()).isEqualTo("Continue: Write it down");
        assertThat(today.select(".plan-line").text()).startsWith("Ends on Wed 2 Dec Change my plan Pause");
        assertThat(page(mvc.get().uri(plan)).select(".day-comes").eachText())
                .containsExactly("Mon 30 Nov", "Tue 1 Dec", "Wed 2 Dec");
    }

    @Test
    void todayIsTheSameDayOnEveryPage() {
        tick("one", "read");
        assertThat(framed("/today", plan, "/progress")).containsExactly("one", "one", "one");

        clock.setTo(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(framed("/today", plan, "/progress")).containsExactly("two", "two", "two");
        var button = page(mvc.get().uri(plan)).select(".track-head a.button");
        assertThat(button.text()).isEqualTo("Begin: day 2");
        assertThat(button.attr("href")).isEqualTo(plan + "/lessons/two");

        tick("one", "write");
        tick("two", "read");
        tick("three", "read");
        assertThat(framed("/today", plan, "/progress")).isEmpty();
        for (var address : List.of("/today", plan, plan + "/lessons/three")) {
            assertThat(page(mvc.get().uri(address)).select("main a.button").eachAttr("href"))
                    .containsExactly(plan + "/certificate");
        }
    }

    @Test
    void aMissedDayMovesThePlanQuietly() {
        tick("one", "read");
        tick("one", "write");
        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("Day 1 is done", "That is all for today.", "Day 2 comes on Tuesday.");

        clock.setTo(Instant.parse("2026-12-04T12:00:00Z"));
        assertThat(page(mvc.get().uri("/today")).select(".plan-line").text())
                .startsWith("The plan now ends on Monday 7 December.");

        clock.setTo(Instant.parse("2026-12-05T12:00:00Z"));
        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("No study today", "Day 2 comes on Monday.")
                .doesNotContainIgnoringCase("late")
                .doesNotContainIgnoringCase("missed");
    }

    @Test
    void aPauseLastsUntilItsDayOrUntilOneEndsIt() {
        tick("one", "read");
        clock.setTo(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(page(mvc.get().uri(plan + "/pause")).select("#until").val()).isEqualTo("2026-12-07");
        assertThat(send(mvc.post().uri(plan + "/pause").param("until", "2026-12-06")))
                .hasRedirectedUrl("/today");

        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("A break until Sunday 6 December", "Day 2 comes on Monday.");

        for (int time = 0; time < 2; time++) {
            assertThat(send(mvc.delete().uri(plan + "/pause"))).hasRedirectedUrl("/today");
        }
        assertThat(page(mvc.get().uri("/today")).select("a.button").text()).startsWith("Begin: Read on");
        assertThat(send(mvc.post().uri(plan + "/pause").param("until", "2026-12-03")))
                .hasRedirectedUrl("/today");
        assertThat(pacing.pace(ada, track.plan()).pauses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, today", "2999-01-01, within a year", "soon, like this", "'', like this"})
    void aPauseOfNoUseIsExplained(String until, String why) {
        var refused = send(mvc.post().uri(plan + "/pause").param("until", until));

        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(text(refused)).select(".field-error").text()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T22:59:59Z, Mon 29 Mar",
        "2027-03-27T23:00:00Z, Mon 29 Mar",
        "2027-03-28T22:00:00Z, Tue 30 Mar",
        "2026-10-25T22:59:59Z, Mon 26 Oct",
        "2026-10-25T23:00:00Z, Tue 27 Oct"
    })
    void theDaysOnWhichClocksChangeAreDaysAsOthers(Instant ticked, String next) {
        clock.setTo(ticked);
        tick("one", "read");
        tick("one", "write");

        assertThat(page(mvc.get().uri(plan)).select(".day-comes").first().text())
                .isEqualTo(next);
    }

    @Test
    void aDayOffSaysHowToStudyAllTheSame() {
        set("2026-11-30", "0", "2");
        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("No study today", "Day 1 comes on Tuesday.", "Begin now with day 1: The lesson one");

        clock.setTo(Instant.parse("2026-12-01T12:00:00Z"));
        tick("one", "write");
        clock.setTo(Instant.parse("2026-12-02T12:00:00Z"));
        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("No study today", "Go on with day 1: The lesson one");
    }

    @Test
    void datesFollowWhoeverMovesToAnotherTimeZone() {
        tick("one", "read");
        tick("one", "write");
        assertThat(page(mvc.get().uri("/today")).select("main").text()).contains("Day 2 comes on Tuesday.");

        move("America/Los_Angeles");
        assertThat(page(mvc.get().uri("/today")).select("main").text())
                .contains("No study today", "Day 2 comes on Monday.");

        clock.setTo(Instant.parse("2026-12-01T11:30:00Z"));
        assertThat(page(mvc.get().uri(plan)).select(".day-comes").first().text())
                .isEqualTo("Tue 1 Dec");
        move("Pacific/Auckland");
        assertThat(page(mvc.get().uri(plan)).select(".day-comes").first().text())
                .isEqualTo("Wed 2 Dec");
    }

    @Test
    void aDayThatComesToOrLeavesTheCurriculumMovesThePlan() {
        tick("one", "read");
        tick("one", "write");
        track.lesson("more", "Read more (10 min, core) {#read}")
                .lists("one", "more", "two", "three")
                .look();
        assertThat(page(mvc.get().uri(plan)).select(".day-comes").eachText())
                .containsExactly("Tue 1 Dec", "Wed 2 Dec", "Thu 3 Dec");

        track.lists("one", "more", "three").look();
        assertThat(page(mvc.get().uri(plan)).select(".day-comes").eachText()).containsExactly("Tue 1 Dec", "Wed 2 Dec");
    }

    @Test
    void todayCostsSixStatementsAtMost() {
        tick("one", "read");

        assertThat(sql.during(() -> send(mvc.get().uri("/today")))).hasSizeLessThanOrEqualTo(6);
        assertThat(sql.during(() -> send(mvc.get().uri(plan)))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theCalendarHasAnEventForEachStudyDay() throws Exception {
        tick("one", "read");
        tick("one", "write");
        clock.setTo(Instant.parse("2026-12-01T12:00:00Z"));

        var calendar = calendar(address());
        var events = calendar.getComponents(Component.VEVENT);

        assertThat(events.stream().map(event -> value(event, "SUMMARY")))
                .containsExactly(
                        "✓ Day 1: The lesson one (40 min)",
                        "Day 2: The lesson two (30 min)",
                        "Day 3: The lesson three (30 min)",
                        "Ten questions: " + track.plan().title());
        assertThat(events.stream().map(event -> value(event, "DTSTART")))
                .containsExactly("20261130", "20261201", "20261202", "20270101");
        assertThat(events.stream().map(event -> value(event, "URL")).toList().get(1))
                .isEqualTo("http://localhost" + plan + "/lessons/two");
        assertThat(value(events.get(2), "DESCRIPTION")).startsWith("Read, to the end; slowly, 30 min");
    }

    @Test
    void theCalendarMovesWithThePlanAndItsEventsStayTheSame() throws Exception {
        tick("one", "read");
        tick("one", "write");
        var before = calendar(address()).getComponents(Component.VEVENT);

        clock.setTo(Instant.parse("2026-12-04T12:00:00Z"));
        var after = calendar(address()).getComponents(Component.VEVENT);

        assertThat(after.stream().map(event -> value(event, "UID")))
                .containsExactlyElementsOf(
                        before.stream().map(event -> value(event, "UID")).toList());
        assertThat(value(after.get(0), "DTSTART")).isEqualTo("20261130");
        assertThat(value(after.get(1), "DTSTART")).isEqualTo("20261204");
    }

    @Test
    void everyLineOfTheCalendarIsShortAndEndsAsItShould() throws Exception {
        tick("one", "read");
        var feed = mvc.get().uri(address()).exchange();

        assertThat(feed).hasStatusOk();
        assertThat(feed.getResponse().getContentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        var text = text(feed);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(List.of(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text)
                .doesNotContain(ada.email(), ada.displayName(), ada.id().value().toString());
        var tag = feed.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(address()).header("If-None-Match", tag)).hasStatus(304);
    }

    @Test
    void aRenewedAddressReplacesTheOldOneAndItCanBeSwitchedOff() {
        tick("one", "read");
        var old = address();
        send(mvc.post().uri("/calendar"));
        var renewed = address();

        assertThat(renewed).isNotEqualTo(old);
        assertThat(mvc.get().uri(old)).hasStatus(404);
        assertThat(mvc.get().uri(renewed)).hasStatusOk();

        send(mvc.delete().uri("/calendar"));
        assertThat(mvc.get().uri(renewed)).hasStatus(404);
        assertThat(page(mvc.get().uri("/calendar")).select("#address")).isEmpty();
    }

    private List<String> framed(String... pages) {
        return Stream.of(pages)
                .flatMap(address -> page(mvc.get().uri(address)).select("[aria-current=date]").stream())
                .map(day -> day.attr("data-lesson"))
                .toList();
    }

    private String address() {
        var shown = page(mvc.get().uri("/calendar")).select("#address").val();
        if (shown.isEmpty()) {
            send(mvc.post().uri("/calendar"));
            shown = page(mvc.get().uri("/calendar")).select("#address").val();
        }
        assertThat(shown).startsWith("http://localhost/calendar/").endsWith(".ics");
        return shown.substring("http://localhost".length());
    }

    private Calendar calendar(String address) throws Exception {
        var feed = mvc.get().uri(address).exchange().getResponse().getContentAsByteArray();
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(feed));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar;
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private void move(String zone) {
        assertThat(send(mvc.post()
                        .uri("/account")
                        .param("displayName", "Ada")
                        .param("language", "en")
                        .param("timeZone", zone)))
                .hasStatus(302);
    }

    private MvcTestResult set(String start, String minutes, String... weekdays) {
        return send(mvc.post()
                .uri(plan + "/pace")
                .param("start", start)
                .param("minutes", minutes)
                .param("weekday", weekdays));
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        return request.with(formToken()).with(session).exchange();
    }

    private Document page(MockMvcRequestBuilder request) {
        var answer = send(request);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void tick(String lesson, String step) {
        var found = track.lesson(lesson);
        progress.complete(ada, track.plan(), found, found.step(step).orElseThrow());
    }
}
