package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.TestBrowser.PASSWORD;
import static org.fortnight.account.TestBrowser.document;
import static org.fortnight.account.TestBrowser.newEmail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class RegisteringTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    private TestBrowser browser;

    @BeforeEach
    void open() {
        browser = new TestBrowser(mvc);
    }

    @Test
    void whoeverRegistersIsSignedInAndLedOn() {
        String email = newEmail();

        var result = browser.post("/register", form(email, PASSWORD, "then", "/tracks/llm-14-days"));

        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/tracks/llm-14-days");
        assertThat(browser.page("/account").selectFirst("#displayName").val()).isEqualTo("Ada");
        assertThat(people.findByEmailNormalised(email)).get().matches(person -> person.role() == Role.LEARNER);
    }

    @Test
    void thePersonStartsWithTheLanguageAndTimeOfTheBrowser() {
        String email = newEmail();

        browser.speaking("zh-TW,en;q=0.5").post("/register", form(email, PASSWORD, "timeZone", "Asia/Shanghai"));

        var person = people.findByEmailNormalised(email).orElseThrow();
        assertThat(person.language()).contains(Locale.SIMPLIFIED_CHINESE);
        assertThat(person.zone()).hasToString("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere/Land", "../../etc/passwd"})
    void withoutATimeZoneOfTheBrowserItIsTheInstallations(String zone) {
        String email = newEmail();

        browser.post("/register", form(email, PASSWORD, "timeZone", zone));

        assertThat(people.findByEmailNormalised(email).orElseThrow().zone()).hasToString("UTC");
    }

    @Test
    void controlCharactersBecomeBlanksInANameAndAreRefusedInAnAddress() {
        var email = newEmail();
        browser.post("/register", form(email, PASSWORD, "displayName", "a\u0000b"));

        assertThat(people.findByEmailNormalised(email).orElseThrow().displayName())
                .isEqualTo("a b");
        assertThat(new TestBrowser(mvc).post("/register", form(newEmail(), PASSWORD, "email", "a\u0000@example.org")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, ''",
        "displayName, '   '",
        "email, ''",
        "email, ada",
        "password, ''",
        "password, 九个字的密码不够长",
        "password, 1234567890",
        "password, password123"
    })
    void aFieldThatIsNotRightSaysSoBesideItAndKeepsTheOthers(String field, String value) {
        var result = browser.post("/register", form(newEmail(), PASSWORD, field, value));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var input = document(result).selectFirst("#" + field);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.hasAttr("autofocus")).isTrue();
        assertThat(document(result)
                        .selectFirst("#" + input.attr("aria-describedby"))
                        .text())
                .isNotBlank();
        assertThat(document(result).selectFirst("#password").val()).isEmpty();
        if (!field.equals("displayName")) {
            assertThat(document(result).selectFirst("#displayName").val()).isEqualTo("Ada");
        }
    }

    @Test
    void tooLongNamesAndAddressesAreRefused() {
        var result = browser.post(
                "/register",
                Map.of(
                        "displayName", "a".repeat(81),
                        "email", "a".repeat(250) + "@example.org",
                        "password", "p".repeat(201)));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).select(".field-error")).hasSize(3);
    }

    @Test
    void aPasswordMayBeTwoHundredCharactersOfAnyScript() {
        String email = newEmail();
        String password = new Random(7)
                .ints(200, 0x1F300, 0x1F5FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        browser.post("/register", form(email, password));

        assertThat(new TestBrowser(mvc).signIn(email, password)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anAddressThatHasAnAccountLeadsToSigningIn() {
        String email = browser.register("Ada");
        var other = new TestBrowser(mvc);

        var result = other.post(
                "/register", form(email.toUpperCase(Locale.ROOT), "another long secret 5", "then", "/tracks/x"));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var message = document(result).selectFirst("#email-error");
        assertThat(message.text()).isEqualTo("This address has an account: sign in");
        assertThat(message.selectFirst("a").attr("href")).isEqualTo("/login?then=/tracks/x");
    }

    @Test
    void twoRegistrationsAtOnceEndInOneAccountAndNoError() throws Exception {
        String email = newEmail();
        var pool = Executors.newFixedThreadPool(4);
        Callable<MvcTestResult> click = () -> new TestBrowser(mvc).post("/register", form(email, PASSWORD));

        var results = pool.invokeAll(List.of(click, click, click, click));
        pool.shutdown();

        for (var result : results) {
            assertThat(result.get()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/today");
        }
        assertThat(people.findByEmailNormalised(email)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\tevil",
                "javascript:alert(1)",
                "/a{b}",
                "today"
            })
    void nobodyIsLedToAnotherSite(String then) {
        assertThat(browser.post("/register", form(newEmail(), PASSWORD, "then", then)))
                .hasRedirectedUrl("/today");
    }

    @Test
    void theFormAndItsLinkCarryWhereSomebodyWanted() {
        var page = browser.page("/register?then=/tracks/a/lessons/b/steps/c/completion");

        assertThat(page.selectFirst("main input[name=then]").val()).isEqualTo("/tracks/a/lessons/b/steps/c/completion");
        assertThat(page.selectFirst("main a[href^=/login]").attr("href"))
                .isEqualTo("/login?then=/tracks/a/lessons/b/steps/c/completion");
    }

    @Test
    void thirtyRegistrationsAnHourComeFromOneAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.post("/register", form(newEmail(), PASSWORD))).hasStatus(HttpStatus.FOUND);
        }

        var result = browser.post("/register", form(newEmail(), PASSWORD));

        assertThat(result).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
        assertThat(new TestBrowser(mvc).post("/register", form(newEmail(), PASSWORD)))
                .hasStatus(HttpStatus.FOUND);
    }

    private static Map<String, String> form(String email, String password, String... more) {
        var fields = new java.util.HashMap<>(Map.of("displayName", "Ada", "email", email, "password", password));
        if (more.length == 2) {
            fields.put(more[0], more[1]);
        }
        return fields;
    }
}
