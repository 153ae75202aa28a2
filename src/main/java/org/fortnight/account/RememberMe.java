package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * The signed cookie that rebuilds a session after a restart or on another node: for 30 days if asked for, else for 12
 * hours. Signed with the installation's key and the person's secret.
 */
final class RememberMe extends TokenBasedRememberMeServices {

    static final String PARAMETER = "remember";

    private static final String COOKIE = "signed-in";
    private static final Duration LONG = Duration.ofDays(30);
    private static final Duration SHORT = Duration.ofHours(12);

    RememberMe(String key, People people) {
        super(
                key,
                id -> people.findById(UUID.fromString(id))
                        .map(person -> new Principal(Who.of(person)))
                        .orElseThrow(() -> new UsernameNotFoundException("Nobody has this id")));
        setCookieName(COOKIE);
        setParameter(PARAMETER);
        setAlwaysRemember(true);
    }

    @Override
    protected int calculateLoginLifetime(HttpServletRequest request, Authentication authentication) {
        return (int) (request.getParameter(PARAMETER) == null ? SHORT : LONG).toSeconds();
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, "");
        cookie.setMaxAge(0);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}
