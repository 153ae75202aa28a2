package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.TestBrowser.PASSWORD;
import static org.fortnight.account.TestBrowser.document;
import static org.fortnight.account.TestBrowser.newEmail;

import java.util.Map;
import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class AccountPageTests {

    @Autowired
    private MockMvcTester mvc;

    private TestBrowser browser;
    private String email;

    @BeforeEach
    void register() {
        browser = new TestBrowser(mvc);
        email = browser.register("Ada");
    }

    @Test
    void nameLanguageTimeAndColoursAreKept() {
        var result = browser.post(
                "/account",
                Map.of("displayName", "艾达", "language", "zh-CN", "timeZone", "Asia/Shanghai", "theme", "dark"));

        assertThat(result).hasRedirectedUrl("/account?saved");
        var page = browser.page("/account?saved");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.selectFirst("#displayName").val()).isEqualTo("艾达");
        assertThat(page.selectFirst("#timeZone").val()).isEqualTo("Asia/Shanghai");
        assertThat(page.selectFirst("main [role=status]").text()).isEqualTo("已保存。");
    }

    @ParameterizedTest
    @CsvSource({"displayName, ''", "timeZone, Mars/Olympus", "timeZone, ''"})
    void aWrongValueIsShownBesideItsField(String field, String value) {
        var fields = new java.util.HashMap<>(Map.of("displayName", "Bea", "timeZone", "Europe/Berlin"));
        fields.put(field, value);

        var result = browser.post("/account", fields);

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#" + field).attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(document(result).selectFirst("#email").val()).isEqualTo(email);
    }

    @Test
    void theAddressChangesForWhoeverKnowsThePassword() {
        String next = newEmail();

        assertThat(browser.post("/account/email", Map.of("email", next, "emailPassword", PASSWORD)))
                .hasRedirectedUrl("/account?saved");

        assertThat(new TestBrowser(mvc).signIn(next, PASSWORD)).hasStatus(HttpStatus.FOUND);
        assertThat(new TestBrowser(mvc).signIn(email, PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void withoutThePasswordTheAddressStays() {
        var result = browser.post("/account/email", Map.of("email", newEmail(), "emailPassword", "a guess at it"));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#emailPassword").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(new TestBrowser(mvc).signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void somebodyElsesAddressIsRefused() {
        String other = new TestBrowser(mvc).register("Bea");

        var result = browser.post("/account/email", Map.of("email", other, "emailPassword", PASSWORD));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#email").val()).isEqualTo(other);
        assertThat(document(result).selectFirst("#email-error").text()).isNotBlank();
    }

    @Test
    void aNewPasswordEndsTheOtherSignIns() {
        var other = new TestBrowser(mvc);
        other.signIn(email, PASSWORD);

        assertThat(browser.post("/account/password", Map.of("current", PASSWORD, "password", "seven green ladders")))
                .hasRedirectedUrl("/account?saved");

        assertThat(browser.get("/account")).hasStatusOk();
        assertThat(other.get("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(new TestBrowser(mvc).signIn(email, "seven green ladders")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aNewPasswordKeepsTheThirtyDaysThatWereAskedFor() {
        var remembered = new TestBrowser(mvc);
        remembered.post("/login", Map.of("email", email, "password", PASSWORD, "remember", "true"));

        remembered.post("/account/password", Map.of("current", PASSWORD, "password", "seven green ladders"));

        assertThat(remembered.cookie("signed-in")).matches(cookie -> cookie.getMaxAge() == 30 * 24 * 3600);
    }

    @ParameterizedTest
    @CsvSource({"current, not it at all", "password, short", "password, qwertyuiop"})
    void aWrongOrWeakPasswordIsShownBesideItsField(String field, String value) {
        var fields = new java.util.HashMap<>(Map.of("current", PASSWORD, "password", "seven green ladders"));
        fields.put(field, value);

        var result = browser.post("/account/password", fields);

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#" + field).attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void guessingThePasswordOfASignedInBrowserEndsAfterTenTries() {
        for (int i = 0; i < 10; i++) {
            browser.post("/account/password", Map.of("current", "guess " + i, "password", "seven green ladders"));
        }

        assertThat(browser.post("/account/password", Map.of("current", PASSWORD, "password", "seven green ladders")))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theRoleIsShown() {
        assertThat(browser.page("/account").selectFirst("main").text()).contains("You are a learner here.");
    }

    @Test
    void everyFieldHasALabelAndAPurpose() {
        var page = browser.page("/account");

        assertThat(page.select("main input:not([type=hidden]), main select"))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1);
                    assertThat(field.tagName().equals("select") || field.hasAttr("autocomplete"))
                            .isTrue();
                });
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void aVisitorsChoiceOfLanguageAndColoursIsRemembered() {
        var visitor = new TestBrowser(mvc).speaking("en");

        assertThat(visitor.post("/preferences/language", Map.of("language", "zh-CN", "back", "/login?then=/account")))
                .hasRedirectedUrl("/login?then=/account");
        visitor.post("/preferences/theme", Map.of("theme", "dark"));

        var page = visitor.page("/login");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void aPersonsChoiceIsRememberedOnEveryDevice() {
        browser.post("/preferences/language", Map.of("language", "zh-CN"));
        browser.post("/preferences/theme", Map.of("theme", "light"));

        var other = new TestBrowser(mvc);
        other.signIn(email, PASSWORD);

        assertThat(other.page("/account").selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(other.page("/account").selectFirst("html").attr("data-theme"))
                .isEqualTo("light");
    }

    @ParameterizedTest
    @CsvSource({"language, tlh, /", "theme, plaid, /", "back, https://evil.example, /"})
    void anOddChoiceChangesNothing(String field, String value, String to) {
        assertThat(browser.post("/preferences/" + (field.equals("theme") ? "theme" : "language"), Map.of(field, value)))
                .hasRedirectedUrl(to);
        assertThat(browser.page("/account").selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"'zh-CN,zh;q=0.9', zh-CN", "zh-Hant-TW, zh-CN", "'de,zh;q=0.8,en;q=0.7', zh-CN", "de, en", "en-GB, en"})
    void aVisitorReadsTheLanguageOfTheirBrowser(String wanted, String shown) {
        assertThat(new TestBrowser(mvc)
                        .speaking(wanted)
                        .page("/login")
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo(shown);
    }
}
