package org.fortnight;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.WebUtils;

/**
 * The token of a form, with its cookie. Spring Security's own {@code csrf()} would put the tokens into the session, for
 * the rest of the tests of this application, and they would say nothing about the cookie.
 */
public final class FormToken {

    private static final String COOKIE = "XSRF-TOKEN";

    private FormToken() {}

    /** To be used last, after the request's cookies. */
    public static RequestPostProcessor csrf() {
        return request -> {
            request.addParameter("_csrf", masked(cookie(request).getValue()));
            return request;
        };
    }

    private static Cookie cookie(MockHttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).orElseGet(() -> {
            var cookie = new Cookie(COOKIE, "a-token-of-the-tests");
            var others = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
            request.setCookies(
                    Stream.concat(Arrays.stream(others), Stream.of(cookie)).toArray(Cookie[]::new));
            return cookie;
        });
    }

    /** As Spring Security masks it against BREACH, with zeros for random bytes: they change nothing under XOR. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
