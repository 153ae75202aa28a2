package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fortnight.account.TestBrowser.PASSWORD;
import static org.fortnight.account.TestBrowser.document;
import static org.fortnight.account.TestBrowser.newEmail;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fortnight.MovableClock;
import org.fortnight.WebTest;
import org.fortnight.account.AccessProperties.Access;
import org.fortnight.account.AccessProperties.Admin;
import org.fortnight.account.AccessProperties.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@WebTest
class SetupTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    private final String token = Secrets.random();
    private TestBrowser browser;

    @BeforeEach
    void printALink() {
        nobodyAdministers();
        link(token, clock);
        browser = new TestBrowser(mvc);
    }

    @AfterEach
    void nobodyAdministers() {
        sql.sql("update person set role = 'LEARNER' where role = 'ADMINISTRATOR'")
                .update();
        sql.sql("delete from setup_token").update();
    }

    @Test
    void theLinkIsValidForADay() {
        clock.advance(Duration.ofHours(24));

        assertThat(browser.get("/setup?token=" + token)).hasStatus(HttpStatus.GONE);
        assertThat(browser.post("/setup", form(token, newEmail(), PASSWORD))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void theLinkMakesTheFirstAdministrator() {
        String email = newEmail();

        assertThat(browser.post("/setup", form(token, email, PASSWORD))).hasRedirectedUrl("/");

        assertThat(browser.page("/account").selectFirst("main").text()).contains("You administer this site.");
        assertThat(people.findByEmailNormalised(email)).get().matches(person -> person.role() == Role.ADMINISTRATOR);
    }

    @Test
    void openingTheLinkDoesNotUseItUp() {
        browser.get("/setup?token=" + token);
        browser.get("/setup?token=" + token);

        assertThat(browser.page("/setup?token=" + token)
                        .selectFirst("input[name=token]")
                        .val())
                .isEqualTo(token);
    }

    @Test
    void anErrorInTheFormDoesNotUseItUp() {
        var result = browser.post("/setup", form(token, "no address", PASSWORD));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(result).selectFirst("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(browser.post("/setup", form(token, newEmail(), PASSWORD))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theLinkWorksOnceAndTheOthersWithIt() {
        String another = Secrets.random();
        link(another, clock);
        browser.post("/setup", form(token, newEmail(), PASSWORD));

        assertThat(new TestBrowser(mvc).get("/setup?token=" + token)).hasStatus(HttpStatus.GONE);
        assertThat(new TestBrowser(mvc).post("/setup", form(another, newEmail(), PASSWORD)))
                .hasStatus(HttpStatus.GONE);
        nobodyAdministersButTokensStay();
        assertThat(new TestBrowser(mvc).get("/setup?token=" + another)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void anotherTokenOpensNothing() {
        assertThat(browser.get("/setup")).hasStatus(HttpStatus.GONE);
        assertThat(browser.get("/setup?token=" + Secrets.random())).hasStatus(HttpStatus.GONE);
        assertThat(browser.get("/setup?token=" + Secrets.fingerprint(token))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void anAccountThatExistsBecomesAdministratorForWhoeverKnowsItsPassword() {
        String email = new TestBrowser(mvc).register("Ada");

        assertThat(browser.post("/setup", form(token, email, "some other password")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post("/setup", form(token, email, PASSWORD))).hasStatus(HttpStatus.FOUND);

        assertThat(people.findByEmailNormalised(email)).get().matches(person -> person.role() == Role.ADMINISTRATOR);
    }

    @Test
    void theConfigurationNamesTheFirstAdministrator() {
        String email = newEmail();

        start(email, PASSWORD);

        assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.FOUND);
        assertThat(browser.page("/account").selectFirst("main").text()).contains("You administer this site.");
    }

    @Test
    void theConfiguredPasswordCountsEvenIfTheAddressRegisteredBefore() {
        var stranger = new TestBrowser(mvc);
        String email = stranger.register("Stranger");

        start(email, "nine quiet lanterns");

        assertThat(stranger.get("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(browser.signIn(email, PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.signIn(email, "nine quiet lanterns")).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "host, four unlikely walnuts, FORTNIGHT_ADMIN_EMAIL",
        "host@example.org, short, FORTNIGHT_ADMIN_PASSWORD",
        "host@example.org, password123, FORTNIGHT_ADMIN_PASSWORD"
    })
    void aConfigurationThatIsNotRightIsNamed(String email, String password, String named) {
        assertThatExceptionOfType(FirstAdministratorException.class)
                .isThrownBy(() -> start(email, password))
                .withMessageContaining(named);
    }

    @Test
    void whoeverAdministersAlreadyIsEnough() {
        start(newEmail(), PASSWORD);
        String second = newEmail();

        start(second, PASSWORD);

        assertThat(people.findByEmailNormalised(second)).isEmpty();
    }

    private void start(String email, String password) {
        var properties = new AccessProperties(
                null, List.of(), ZoneOffset.UTC, new Access(true, Registration.OPEN), new Admin(email, password));
        var setup = new Setup(people, passwords, properties, sql, clock);
        transaction.executeWithoutResult(
                status -> setup.prepare(new ApplicationReadyEvent(new SpringApplication(), null, context, null)));
    }

    private void nobodyAdministersButTokensStay() {
        sql.sql("update person set role = 'LEARNER' where role = 'ADMINISTRATOR'")
                .update();
    }

    private void link(String token, Clock clock) {
        sql.sql("insert into setup_token (token_hash, created_at) values (?, ?)")
                .params(Secrets.fingerprint(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> form(String token, String email, String password) {
        return Map.of("token", token, "displayName", "Host", "email", email, "password", password);
    }
}
