package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Like {@link TestBrowser}, but it sends the real token: that of the last page it saw. Each has a network address of its own,
 * so that the limits of one test are not those of another.
 */
final class PageBrowser {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String network;
    private @Nullable MockHttpSession session;
    private @Nullable String token;
    private String language = "en";

    PageBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
        int number = COUNT.incrementAndGet();
        this.network = "10.7." + number / 250 + "." + (number % 250 + 1);
    }

    String network() {
        return network;
    }

    Optional<Cookie> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    PageBrowser reads(String newLanguage) {
        language = newLanguage;
        return this;
    }

    /** As after a restart of the application, or at another node. */
    void losesItsSession() {
        session = null;
    }

    /** As when it is closed and opened again on another day: only what lasts is left. */
    void forgetsTheToken() {
        cookies.remove("XSRF-TOKEN");
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path);
    }

    /** Sends a form with the token of the last page; looks at the sign-in page first when there was none. */
    MvcTestResult post(String path, String... fields) {
        if (token == null) {
            get("/login");
        }
        return send(HttpMethod.POST, path, fields);
    }

    MvcTestResult register(String name, String email, String... more) {
        var fields = new String[6 + more.length];
        System.arraycopy(
                new String[] {"displayName", name, "email", email, "password", TestPeople.PASSWORD}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return post("/register", fields);
    }

    MvcTestResult signIn(SignedIn person, String... more) {
        var fields = new String[4 + more.length];
        System.arraycopy(new String[] {"email", person.email(), "password", TestPeople.PASSWORD}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return post("/login", fields);
    }

    boolean isSignedIn() {
        return get("/account").getResponse().getStatus() == 200;
    }

    static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult send(HttpMethod method, String path, String... fields) {
        var request = mvc.method(method).uri(path).header("Accept-Language", language);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        if (method == HttpMethod.POST && token != null) {
            request.param("_csrf", token);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (session != null && !session.isInvalid()) {
            request.session(session);
        }
        var result = request.with(sent -> {
                    sent.setRemoteAddr(network);
                    return sent;
                })
                .exchange();
        keep(result);
        return result;
    }

    private void keep(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        session = (MockHttpSession) result.getRequest().getSession(false);
        var field = page(result).selectFirst("input[name=_csrf]");
        if (field != null) {
            token = field.val();
        }
    }
}
