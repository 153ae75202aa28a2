package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.fortnight.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class HeadersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople testPeople;

    private PageBrowser browser;
    private SignedIn ada;

    @BeforeEach
    void adaHasAnAccount() {
        browser = new PageBrowser(mvc);
        ada = testPeople.learner("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/account", "/nothing/here", "/actuator/health", "/favicon.svg", "/media/0/x.svg"
            })
    void everyResponseCarriesThePolicyAndTheUsualHeaders(String path) {
        var answer = browser.get(path);

        assertThat(answer)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .containsHeader("Permissions-Policy");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void aSignedInPageIsNotStored() {
        browser.signIn(ada);

        assertThat(browser.get("/account").getResponse().getHeader("Cache-Control"))
                .contains("no-store");
    }
}
