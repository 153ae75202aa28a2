package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.TestBrowser.PASSWORD;
import static org.fortnight.account.TestBrowser.document;

import java.util.Locale;
import java.util.Map;
import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class DeletionPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    private TestBrowser browser;
    private String email;
    private String person;

    @BeforeEach
    void register() {
        browser = new TestBrowser(mvc);
        email = browser.register("Ada");
        person = browser.page("/account/deletion").select("[name=person]").val();
    }

    @Test
    void theAccountPageLeadsToTheDataAndToTheWayOut() {
        var links = browser.page("/account").select("#data-title ~ div a").eachAttr("href");

        assertThat(links).containsExactly("/account/data", "/account/deletion");
        assertThat(browser.page("/account/deletion").select("main a").eachAttr("href"))
                .contains("/account/data", "/account");
    }

    @Test
    void theAddressIsTypedAsAtSignIn() {
        assertThat(delete("  " + email.toUpperCase(Locale.ROOT) + " ")).hasRedirectedUrl("/account/deleted");

        assertThat(browser.page("/account/deleted").select("h1").text()).isEqualTo("Your account is deleted");
        assertThat(browser.get("/account")).hasRedirectedUrl("/login?then=%2Faccount");
        assertThat(new TestBrowser(mvc).signIn(email, PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anotherAddressDeletesNothing() {
        for (String other : new String[] {"", "somebody@example.org", email + "x"}) {
            var answer = delete(other);

            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            var field = document(answer).selectFirst("#email");
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(field.val()).isEqualTo(other);
            assertThat(document(answer).select("#email-error").text()).contains("Nothing has been deleted");
        }
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void everySignInEnds() {
        var phone = new TestBrowser(mvc);
        phone.signIn(email, PASSWORD);
        var restarted = new TestBrowser(mvc);
        restarted.signIn(email, PASSWORD);
        restarted.serverRestarts();

        delete(email);

        assertThat(phone.get("/account")).hasRedirectedUrl("/login?then=%2Faccount");
        assertThat(restarted.get("/account")).hasRedirectedUrl("/login?then=%2Faccount");
        assertThat(browser.cookie("signed-in")).isNull();
    }

    @Test
    void theSecondOfTwoClicksIsToldTheSame() {
        delete(email);

        assertThat(delete(email)).hasRedirectedUrl("/account/deleted");
    }

    @Test
    void whoIsSignedOutIsNotToldThatTheirAccountIsGone() {
        var visitor = new TestBrowser(mvc);

        assertThat(visitor.post("/account", Map.of("_method", "delete", "email", email, "person", person)))
                .hasRedirectedUrl("/login?then=/account/deletion");
        assertThat(visitor.post("/account", Map.of("_method", "delete", "person", "nobody")))
                .hasRedirectedUrl("/login?then=/account/deletion");
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("update person set role = 'LEARNER' where role = 'ADMINISTRATOR'")
                .update();
        jdbc.sql("update person set role = 'ADMINISTRATOR' where email = ?")
                .param(email)
                .update();

        var answer = delete(email);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(answer).select("[role=alert]").text()).contains("only administrator");
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void aFormWhoseTokenWasRefusedDeletesNothingAndIsNotTakenForThatOfTheAccountPage() {
        var ada = people.learner("Ada");

        var answer = mvc.post()
                .uri("/account")
                .param("_method", "delete")
                .param("email", ada.email())
                .with(people.session(ada))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN).hasForwardedUrl(SendAgain.PAGE);
        assertThat(mvc.get().uri("/account").with(people.session(ada))).hasStatusOk();
    }

    private MvcTestResult delete(String typed) {
        return browser.post("/account", Map.of("_method", "delete", "email", typed, "person", person));
    }
}
