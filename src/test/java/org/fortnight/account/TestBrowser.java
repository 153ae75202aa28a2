package org.fortnight.account;

import static org.fortnight.account.FormToken.formToken;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser before MockMvc: keeps its cookies and its session, and has a network address of its own. */
class TestBrowser {

    static final String PASSWORD = "four unlikely walnuts";

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String address = "192.0.2." + UUID.randomUUID();
    private @Nullable MockHttpSession session;
    private String language = "en";

    TestBrowser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    TestBrowser speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, Map.of());
    }

    Document page(String path) {
        return document(get(path));
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        return send(HttpMethod.POST, path, fields);
    }

    MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, Map.of());
    }

    /** Registers and is signed in; answers the address. */
    String register(String displayName) {
        String email = newEmail();
        post("/register", Map.of("displayName", displayName, "email", email, "password", PASSWORD));
        return email;
    }

    MvcTestResult signIn(String email, String password) {
        return post("/login", Map.of("email", email, "password", password));
    }

    /** What remains after the server was restarted: the cookies, but no session. */
    void serverRestarts() {
        session = null;
    }

    @Nullable
    Cookie cookie(String name) {
        return cookies.get(name);
    }

    void plant(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    static Document document(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult send(HttpMethod method, String path, Map<String, String> fields) {
        var request = mvc.method(method).uri(URI.create(path)).header("Accept-Language", language);
        fields.forEach(request::param);
        if (session != null) {
            request.session(session);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (method != HttpMethod.GET) {
            request.with(formToken());
        }
        var result = request.remoteAddress(address).exchange();
        keep(result);
        return result;
    }

    private void keep(MvcTestResult result) {
        session = (MockHttpSession) result.getRequest().getSession(false);
        Arrays.stream(result.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
    }
}
