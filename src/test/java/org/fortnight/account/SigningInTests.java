package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.TestBrowser.PASSWORD;
import static org.fortnight.account.TestBrowser.document;
import static org.fortnight.account.TestBrowser.newEmail;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fortnight.MovableClock;
import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SigningInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    private TestBrowser browser;
    private String email;

    @BeforeEach
    void register() {
        email = new TestBrowser(mvc).register("Ada");
        browser = new TestBrowser(mvc);
    }

    @Test
    void addressAndPasswordLetSomebodyIn() {
        assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/today");
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheAddress() {
        var result = browser.signIn(email, "something else entirely");

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#email").val()).isEqualTo(email);
        assertThat(document(result).selectFirst("[role=alert]").text()).isNotBlank();
        assertThat(document(result).selectFirst("#password").val()).isEmpty();
        assertThat(browser.get("/account")).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody@example.org", "a\u0000b@example.org", "' or 1=1 --"})
    void anAddressNobodyHasIsAnsweredLikeAWrongPassword(String address) {
        assertThat(browser.signIn(address, PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aProtectedPageComesAfterSigningIn() {
        assertThat(browser.get("/account?x=1&y=2")).hasRedirectedUrl("/login?then=%2Faccount%3Fx%3D1%26y%3D2");

        var result = browser.post("/login", Map.of("email", email, "password", PASSWORD, "then", "/account?x=1&y=2"));

        assertThat(result).hasRedirectedUrl("/account?x=1&y=2");
    }

    @Test
    void signingOutEndsSessionAndCookie() {
        browser.signIn(email, PASSWORD);

        assertThat(browser.post("/logout", Map.of())).hasRedirectedUrl("/");

        assertThat(browser.cookie("signed-in")).isNull();
        assertThat(browser.get("/account")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aLinkDoesNotSignOut() {
        browser.signIn(email, PASSWORD);

        browser.get("/logout");

        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void theSessionIsAnotherThanBefore() {
        var before = browser.get("/login").getRequest().getSession();
        String id = before.getId();

        var result = browser.signIn(email, PASSWORD);

        assertThat(result.getRequest().getSession().getId()).isNotEqualTo(id);
    }

    @Test
    void theCookieOutlivesARestartForTwelveHours() {
        browser.signIn(email, PASSWORD);
        assertThat(browser.cookie("signed-in"))
                .matches(Cookie::isHttpOnly)
                .matches(cookie -> cookie.getMaxAge() == 12 * 3600)
                .matches(cookie -> "Lax".equals(cookie.getAttribute("SameSite")));

        browser.serverRestarts();
        assertThat(browser.get("/account")).hasStatusOk();

        browser.serverRestarts();
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(browser.get("/account")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theCookieOutlivesARestartForThirtyDaysIfAskedFor() {
        browser.post("/login", Map.of("email", email, "password", PASSWORD, "remember", "on"));
        assertThat(browser.cookie("signed-in")).matches(cookie -> cookie.getMaxAge() == 30 * 24 * 3600);

        browser.serverRestarts();
        clock.advance(Duration.ofDays(29));
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void twoFirstRequestsAtOnceAfterARestartAreBothAnswered() throws Exception {
        browser.signIn(email, PASSWORD);
        var cookie = browser.cookie("signed-in");
        Callable<MvcTestResult> tab =
                () -> mvc.get().uri("/account").cookie(cookie).exchange();

        var pool = Executors.newFixedThreadPool(2);
        var results = pool.invokeAll(List.of(tab, tab));
        pool.shutdown();

        for (var result : results) {
            assertThat(result.get()).hasStatusOk();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "nobody:99999999999999:SHA256:0",
                "0198c0de-0000-7000-8000-000000000000:99999999999999:SHA256:0",
                "a:b:c:d",
                "0198c0de-0000-7000-8000-000000000000:99999999999999:NONE:0"
            })
    void aForgedCookieLetsNobodyInAndBreaksNothing(String forged) {
        String value = Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        browser.plant(new Cookie("signed-in", value));

        assertThat(browser.get("/login")).hasStatusOk();
        assertThat(browser.get("/account")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void signingOutEverywhereEndsEverySignIn() {
        var phone = new TestBrowser(mvc);
        phone.signIn(email, PASSWORD);
        var laptop = new TestBrowser(mvc);
        laptop.signIn(email, PASSWORD);
        laptop.serverRestarts();
        browser.signIn(email, PASSWORD);

        assertThat(browser.delete("/account/sign-ins")).hasStatus(HttpStatus.FOUND);

        assertThat(phone.get("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(laptop.get("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(browser.get("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(phone.signIn(email, PASSWORD)).hasRedirectedUrl("/today");
    }

    @Test
    void tenFailuresOnAnAccountAreEnoughForAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn(email, "wrong " + i)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        var result = browser.signIn(email, PASSWORD);

        assertThat(result).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(result.getResponse().getHeader("Retry-After")).isNotNull();
        assertThat(document(result).selectFirst("main").text()).contains("15 minutes");
        assertThat(new TestBrowser(mvc).signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
        clock.advance(Duration.ofMinutes(15));
        assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void successCostsNothing() {
        for (int i = 0; i < 12; i++) {
            assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
        }
    }

    @Test
    void whoeverIsSignedInNeedsNoForm() {
        browser.signIn(email, PASSWORD);

        assertThat(browser.get("/login?then=/account")).hasRedirectedUrl("/account");
        assertThat(browser.get("/register")).hasRedirectedUrl("/today");
    }

    @Test
    void anUnknownAccountHasItsOwnLimit() {
        String nobody = newEmail();
        for (int i = 0; i < 10; i++) {
            browser.signIn(nobody, "wrong");
        }

        assertThat(browser.signIn(nobody, "wrong")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
    }
}
