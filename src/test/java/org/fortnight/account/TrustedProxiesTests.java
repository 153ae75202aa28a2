package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.catalina.Globals;
import org.fortnight.account.AccessProperties.Access;
import org.fortnight.account.AccessProperties.Admin;
import org.fortnight.account.AccessProperties.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTests {

    @Test
    void aTrustedProxyTellsAddressSchemeAndHost() throws Exception {
        var seen = seen("10.0.0.5", "203.0.113.7", "10.0.0.0/8");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen.getScheme()).isEqualTo("https");
        // What Tomcat makes isSecure() of.
        assertThat(seen.getAttribute(Globals.REMOTE_IP_FILTER_SECURE)).isEqualTo(true);
        assertThat(seen.getServerName()).isEqualTo("study.example.org");
    }

    @Test
    void anybodyElseTellsNothing() throws Exception {
        var seen = seen("203.0.113.9", "203.0.113.7", "10.0.0.0/8");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.getScheme()).isEqualTo("http");
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    @Test
    void whatTheClientWroteIntoTheHeaderItselfIsNotBelieved() throws Exception {
        assertThat(seen("10.0.0.5", "198.51.100.1, 203.0.113.7, 10.9.9.9", "10.0.0.0/8")
                        .getRemoteAddr())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void aSingleAddressIsANetworkToo() throws Exception {
        assertThat(seen("10.0.0.5", "203.0.113.7", "10.0.0.5").getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen("0:0:0:0:0:0:0:1", "203.0.113.7", "::1", "10.0.0.5").getRemoteAddr())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void withoutTrustedProxiesThereIsNoFilter() {
        assertThat(new WebConfiguration().forwardedHeaders(trusting()).isEnabled())
                .isFalse();
    }

    @Test
    void somethingElseIsNamedWhenStarting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trusting("10.0.0.0/99"))
                .withMessageContaining("10.0.0.0/99");
    }

    private static HttpServletRequest seen(String peer, String forwardedFor, String... trusted) throws Exception {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "study.example.org");
        var chain = new MockFilterChain();
        new WebConfiguration()
                .forwardedHeaders(trusting(trusted))
                .getFilter()
                .doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    private static AccessProperties trusting(String... proxies) {
        return new AccessProperties(
                null, List.of(proxies), ZoneOffset.UTC, new Access(true, Registration.OPEN), new Admin("", ""));
    }
}
