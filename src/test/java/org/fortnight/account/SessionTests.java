package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fortnight.MovableClock;
import org.fortnight.WebTest;
import org.fortnight.curriculum.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A sign-in and its forms in the long run: restarts, old pages, lost tokens. */
@WebTest
class SessionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestFolder folder;

    @Autowired
    MovableClock clock;

    private Instant before;
    private PageBrowser browser;
    private SignedIn ada;

    @BeforeEach
    void adaHasAnAccount() {
        before = clock.instant();
        browser = new PageBrowser(mvc);
        ada = testPeople.learner("Ada");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/today\r\nX: y",
                "/search?q={x}"
            })
    void onlyLocalAddressesAreLedTo(String then) {
        assertThat(browser.signIn(ada, "then", then)).hasStatus(302).hasRedirectedUrl("/today");
    }

    @Test
    void theCookieAloneRebuildsTheSession() {
        browser.signIn(ada);

        browser.losesItsSession();

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void twoParallelRequestsAfterARestartAreBothServed() throws Exception {
        browser.signIn(ada);
        var cookie = browser.cookie("signed-in").orElseThrow();
        Callable<Integer> request = () -> mvc.get()
                .uri("/account")
                .cookie(cookie)
                .exchange()
                .getResponse()
                .getStatus();
        var both = Executors.newFixedThreadPool(2);
        try {
            assertThat(both.invokeAll(List.of(request, request)))
                    .extracting(Future::get)
                    .containsExactly(200, 200);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void aForgedCookieSignsNobodyIn() {
        browser.signIn(ada);
        browser.losesItsSession();
        var cookie = browser.cookie("signed-in").orElseThrow();
        cookie.setValue(cookie.getValue().substring(0, cookie.getValue().length() - 6) + "AAAAAA");

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signingOutEverywhereEndsOtherSessionsAndTheirCookies() {
        var phone = new PageBrowser(mvc);
        phone.signIn(ada);
        browser.signIn(ada);
        browser.get("/account");

        assertThat(browser.post("/account/sign-ins", "_method", "delete"))
                .hasStatus(302)
                .hasRedirectedUrl("/login");

        assertThat(browser.isSignedIn()).isFalse();
        var phonesCookie = phone.cookie("signed-in").orElseThrow();
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(mvc.get().uri("/account").cookie(phonesCookie)).hasStatus(302);
        browser.get("/login");
        assertThat(browser.signIn(ada)).hasRedirectedUrl("/today");
    }

    @Test
    void aTickFromAPageThatIsThreeHoursOldWorksAfterTheSessionWasRebuilt() {
        var track = folder.track()
                .lesson("one", Map.of(), "Read it (10 min, core) {#read}")
                .lists("one")
                .look();
        var lesson = track.lesson("one").path();
        browser.signIn(ada);
        browser.get(lesson);

        clock.advance(Duration.ofHours(3));
        browser.losesItsSession();

        assertThat(browser.post(lesson + "/steps/read/completion"))
                .hasStatus(302)
                .hasRedirectedUrl(lesson + "#step-read");
        assertThat(PageBrowser.page(browser.get(lesson)).select("#step-read").attr("data-done"))
                .isEqualTo("true");
    }

    @Test
    void aPageFromBeforeSigningInInAnotherTabStillWorks() {
        browser.get("/login");
        browser.signIn(ada);

        assertThat(browser.post("/preferences/theme", "theme", "dark")).hasStatus(302);
    }

    @Test
    void aRefusedTokenShowsWhatWasTypedAgainButNoPassword() {
        browser.get("/register");
        browser.forgetsTheToken();

        var answer = browser.register("Ada <Lovelace>", "ada@example.org");

        assertThat(answer).hasStatus(403).hasForwardedUrl("/register");
        var page = mvc.get()
                .uri("/register")
                .requestAttr(SendAgain.REFUSED, "/register")
                .param("displayName", "Ada <Lovelace>")
                .param("email", "ada@example.org")
                .param("password", TestPeople.PASSWORD)
                .exchange();
        var form = PageBrowser.page(page).select("main form");
        assertThat(form.attr("action")).isEqualTo("/register");
        assertThat(form.select("[name=displayName]").val()).isEqualTo("Ada <Lovelace>");
        assertThat(form.select("[name=email]").val()).isEqualTo("ada@example.org");
        assertThat(page).bodyText().doesNotContain(TestPeople.PASSWORD);
        assertThat(form.select("[name=_csrf]").val()).isNotEmpty();
    }
}
