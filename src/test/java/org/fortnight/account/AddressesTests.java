package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.util.Map;
import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class AddressesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    private TestBrowser browser;

    @BeforeEach
    void open() {
        browser = new TestBrowser(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/actuator/health", "/modules/time-zone.js", "/"})
    void visitorsRead(String path) {
        assertThat(browser.get(path)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/account", "/instructor/tracks", "/admin/people", "/actuator/info"})
    void otherPagesAskVisitorsToSignIn(String path) {
        assertThat(browser.get(path))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .startsWith("/login?then=%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/instructor/tracks", "/admin/people", "/actuator/info", "/actuator/env"})
    void learnersReadOnlyWhatIsTheirs(String path) {
        browser.register("Ada");

        assertThat(browser.get(path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() {
        String email = browser.register("Ada");

        sql.sql("update person set role = 'INSTRUCTOR' where email = ?")
                .param(email)
                .update();
        assertThat(browser.get("/instructor/nothing-here")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get("/admin/people")).hasStatus(HttpStatus.FORBIDDEN);

        sql.sql("update person set role = 'LEARNER' where email = ?")
                .param(email)
                .update();
        assertThat(browser.get("/instructor/nothing-here")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/wp-login.php", "/error/send-again", "/.env", "/h2-console"})
    void anAddressWithoutARuleDoesNotExist(String path) {
        assertThat(browser.get(path)).hasStatus(HttpStatus.NOT_FOUND);
        browser.register("Ada");
        assertThat(browser.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void readingIncludesAskingForTheHeadOnly() {
        assertThat(mvc.head().uri("/")).hasStatusOk();
    }

    @Test
    void aPageThatNeedsSigningInLeadsHtmxThere() {
        var result = mvc.post()
                .uri("/account")
                .with(formToken())
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/tracks/a?x=1")
                .exchange();

        assertThat(result)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/login?then=%2Ftracks%2Fa%3Fx%3D1");
    }

    @Test
    void afterAFormSigningInLeadsBackToItsPage() {
        var result = mvc.post()
                .uri("/account")
                .with(formToken())
                .header("Referer", "http://localhost/tracks/a")
                .exchange();

        assertThat(result).hasRedirectedUrl("/login?then=%2Ftracks%2Fa");
    }

    @Test
    void everyResponseCarriesThePolicyAndTheUsualHeaders() {
        for (String path : new String[] {"/", "/login", "/nowhere", "/modules/time-zone.js", "/actuator/health"}) {
            assertThat(browser.get(path))
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("X-Frame-Options", "DENY")
                    .containsHeader("Permissions-Policy")
                    .doesNotContainHeader("Strict-Transport-Security")
                    .headers()
                    .hasValue(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
                                    + " 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri"
                                    + " 'none'; form-action 'self'; frame-ancestors 'none'");
        }
    }

    @Test
    void overHttpsTheBrowserStaysThere() {
        assertThat(mvc.get().uri("/login").secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void visitorsGetNoSession() {
        assertThat(browser.get("/").getRequest().getSession(false)).isNull();
        assertThat(browser.get("/login").getRequest().getSession(false)).isNull();
        assertThat(browser.post("/preferences/theme", Map.of("theme", "dark"))
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @Test
    void aFormWithoutATokenIsShownAgainWithWhatWasTyped() {
        assertThat(mvc.post().uri("/login").param("email", "ada@example.org"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasForwardedUrl("/login");
        assertThat(mvc.post().uri("/account/password")).hasForwardedUrl("/account");
        assertThat(mvc.method(HttpMethod.POST).uri("/tracks/a/lessons/b/steps/c/completion"))
                .hasForwardedUrl("/error/send-again");
    }

    @Test
    void whatAnotherSiteSentIsRefused() {
        assertThat(mvc.post().uri("/account").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasForwardedUrl(null);
        assertThat(mvc.post().uri("/account").header("Origin", "https://evil.example"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasForwardedUrl(null);
        assertThat(mvc.post().uri("/account").header("Origin", "http://localhost:8080"))
                .hasForwardedUrl("/account");
    }

    @Test
    void theTokenOfAPageOutlivesSessionAndRestart() {
        browser.register("Ada");
        var page = browser.page("/account");
        String token = page.selectFirst("main input[name=_csrf]").val();
        browser.serverRestarts();
        browser.get("/account");

        var again = browser.page("/account");
        var request = mvc.post()
                .uri("/account")
                .cookie(browser.cookie("XSRF-TOKEN"), browser.cookie("signed-in"))
                .param("_csrf", token)
                .param("displayName", "Bea")
                .param("timeZone", "UTC");

        assertThat(request).hasRedirectedUrl("/account?saved");
        assertThat(again.selectFirst("main input[name=_csrf]").val()).isNotEqualTo(token);
    }
}
