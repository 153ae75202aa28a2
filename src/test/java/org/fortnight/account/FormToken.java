package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Sends the token of a form as a browser does, in a cookie and as a field.
 *
 * <p>Instead of Spring's {@code csrf()}, which replaces the application's own tokens for all tests that come after it.
 */
public final class FormToken implements RequestPostProcessor {

    private static final String COOKIE = "XSRF-TOKEN";

    private FormToken() {}

    public static RequestPostProcessor formToken() {
        return new FormToken();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        var token = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst();
        if (token.isEmpty()) {
            cookies = Arrays.copyOf(cookies, cookies.length + 1);
            cookies[cookies.length - 1] = new Cookie(COOKIE, "a-token-of-a-test");
            request.setCookies(cookies);
        }
        request.setParameter("_csrf", masked(token.map(Cookie::getValue).orElse("a-token-of-a-test")));
        return request;
    }

    /** As Spring hides it in a page: random bytes, here zeros, and the token mixed with them. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
