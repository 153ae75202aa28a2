package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fortnight.MovableClock;
import org.fortnight.PostgresTest;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Fourteen days as they are lived: with a weekend, a day missed, a pause and a lesson that is revised, to the certificate. */
@PostgresTest
@ExtendWith(Chromium.Provided.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FortnightIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private static final String QUIZ = """
            - [ ] [Quiz](#quiz) (10 min, core)

            ## Quiz

            ### Is one less than two? {#less}

            - [x] It is
              > ONE-IS-LESS.
            - [ ] It is not
              > IT-IS-LESS.
            """;

    @Autowired
    TestFolder folder;

    @Autowired
    MovableClock clock;

    private Instant before;
    private TestTrack track;
    private Page page;

    @BeforeEach
    void aTrackOfFourteenDaysOnAMonday() {
        before = clock.instant();
        on(MONDAY);
        var keys = IntStream.rangeClosed(1, 14).mapToObj(FortnightIT::key).toArray(String[]::new);
        track = folder.track().lists(keys);
        for (var key : keys) {
            track.lesson(key, "Read the page (20 min, core) {#read}");
        }
        track.replace(key(1) + ".md", "{#read}\n", "{#read}\n" + QUIZ).look();
        assertThat(track.errors()).isEmpty();
    }

    @AfterEach
    void backToThePresent() {
        clock.setTo(before);
    }

    @Test
    void fourteenDaysAreGoneThroughWithMercyAndEndWithACertificate(Chromium browser) {
        page = browser.window(new NewContextOptions().setTimezoneId("UTC").setLocale("en"));
        Chromium.register(page, "Fay");

        page.navigate(track.plan().path());
        page.locator("main a.button[href$='/pace']").first().click();
        page.locator("main form button").first().click();
        page.waitForURL("**/today");
        assertThat(page.locator("main a.button")).containsText("Begin: Read the page");
        assertThat(page.locator(".plan-line")).containsText("Ends on Thu 17 Dec");
        feedHas(15);

        read(1);
        answer("It is not");
        answer("It is not");
        page.locator("[data-step=quiz][data-done=true]").waitFor();
        page.locator("textarea[name=text]").fill("One is **less** than two.");
        assertThat(page.locator(".note-state")).hasText("Saved.");
        todaySays("Day 1 is done", "That is all for today.", "Day 2 comes on Tuesday.");

        on(MONDAY.plusDays(1));
        page.navigate("/today");
        page.locator(".review-line a").click();
        answer("It is");
        assertThat(page.locator("#review")).containsText("ONE-IS-LESS");
        IntStream.rangeClosed(2, 5).forEach(day -> {
            on(MONDAY.plusDays(day - 1));
            read(day);
        });

        on(MONDAY.plusDays(5));
        todaySays("No study today", "Day 6 comes on Monday.");
        on(MONDAY.plusDays(8)); // The Monday after was missed.
        todaySays("The plan now ends on Friday 18 December.");
        read(6);

        page.navigate("/today");
        page.locator(".plan-line a[href$='/pause']").click();
        page.fill("[name=until]", "2026-12-13");
        page.locator("main form button").first().click();
        todaySays("A break until Sunday 13 December");
        on(MONDAY.plusDays(14));
        page.navigate("/today");
        assertThat(page.locator("main a.button")).containsText("Read the page");

        track.replace(
                        key(2) + ".md",
                        "summary: A lesson of tests.\n",
                        "summary: A lesson of tests.\nchanges:\n  - date: 2026-12-14\n    what: It has a better example now.\n")
                .replace(key(2) + ".md", "{#read}\n", "{#read}\n- [ ] Read the example (10 min) {#example}\n")
                .look();
        assertThat(track.errors()).isEmpty();
        page.navigate("/progress");
        assertThat(page.locator(".news")).containsText("It has a better example now.");
        assertThat(page.locator(".news")).containsText("Read the example");
        page.locator(".news button").click();
        assertThat(page.locator(".news")).hasCount(0);

        IntStream.rangeClosed(7, 14).forEach(day -> {
            on(MONDAY.plusDays(day <= 11 ? day + 7 : day + 9));
            read(day);
        });
        todaySays("All 14 days are done");
        assertThat(Chromium.barriers(page)).isEmpty();
        feedHas(15);

        page.navigate("/progress");
        page.locator("main a[href$='/certificate']").click();
        assertThat(page.locator(".certificate")).containsText("Fay");
        assertThat(page.locator(".certificate")).containsText("right at the first try: 0");
        assertThat(Chromium.barriers(page)).isEmpty();
        page.locator("#address form button").first().click();
        var address = page.locator("#address a.certificate-address").getAttribute("href");
        var stranger = browser.window();
        stranger.navigate(address);
        assertThat(stranger.locator(".certificate")).containsText("Fay");
        assertThat(Chromium.barriers(stranger)).isEmpty();
    }

    private void on(LocalDate day) {
        clock.setTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private void read(int day) {
        page.navigate(track.lesson(key(day)).path());
        page.waitForFunction("() => window.htmx");
        page.locator("[data-step=read] button[aria-pressed]").click();
        page.locator("[data-step=read][data-done=true]").waitFor();
    }

    /** Answers the question that is open, with the choice of these words. */
    private void answer(String words) {
        var question = page.locator("[data-question=less]");
        question.getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> question.locator("button.button").click());
    }

    private void todaySays(String... words) {
        page.navigate("/today");
        for (var each : words) {
            assertThat(page.locator("main")).containsText(each);
        }
    }

    /** Subscribes with the first look. */
    private void feedHas(int events) {
        page.navigate("/calendar");
        if (page.locator("#address").count() == 0) {
            page.locator("main form button").first().click();
        }
        var address = page.locator("#address").inputValue();
        var feed = page.request().get(address.substring(address.indexOf("/calendar/")));
        assertThat(feed).isOK();
        assertThat(feed.text().split("BEGIN:VEVENT")).hasSize(events + 1);
    }

    private static String key(int day) {
        return "day-" + (char) ('a' + day - 1);
    }
}
