package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.fortnight.account.AccessProperties.Access;
import org.fortnight.account.AccessProperties.Admin;
import org.fortnight.account.AccessProperties.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class AddressRulesTests {

    private final AddressRules open = rules(true);
    private final AddressRules members = rules(false);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tracks/a", "/tracks/a/lessons/b", "/media/abc/row.svg"})
    void visitorsReadWhereTheyMay(String path) {
        assertThat(allows(open, "GET", path)).isTrue();
        assertThat(allows(open, "HEAD", path)).isTrue();
        assertThat(allows(members, "GET", path)).isFalse();
        assertThat(allows(members, "HEAD", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/setup", "/fortnight-0a1b.css", "/modules/copy.js"})
    void theWayInIsOpenToEverybody(String path) {
        assertThat(allows(members, "GET", path)).isTrue();
    }

    @Test
    void aVisitorsTickReachesItsController() {
        assertThat(allows(members, "POST", "/tracks/a/lessons/b/steps/c/completion"))
                .isTrue();
        assertThat(allows(members, "DELETE", "/tracks/a/lessons/b/steps/c/completion"))
                .isTrue();
    }

    @Test
    void writingElsewhereHasNoRule() {
        assertThat(open.name(new MockHttpServletRequest("POST", "/tracks/a"))).isFalse();
        assertThat(allows(open, "POST", "/media/abc/row.svg")).isFalse();
    }

    private static boolean allows(AddressRules rules, String method, String path) {
        var context = new RequestAuthorizationContext(new MockHttpServletRequest(method, path));
        return rules.authorize(() -> null, context).isGranted();
    }

    private static AddressRules rules(boolean publicReading) {
        return new AddressRules(new AccessProperties(
                null, List.of(), ZoneOffset.UTC, new Access(publicReading, Registration.OPEN), new Admin("", "")));
    }
}
