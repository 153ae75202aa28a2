package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
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

    private final Clock clock;

    RememberMe(String key, People people, Clock clock) {
        super(key, id -> person(id, people));
        this.clock = clock;
        setCookieName(COOKIE);
        setParameter(PARAMETER);
        setAlwaysRemember(true);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Asked before the signature is checked, so the name may be anything. */
    private static Principal person(String id, People people) {
        try {
            return people.findById(UUID.fromString(id))
                    .map(person -> new Principal(Who.of(person)))
                    .orElseThrow(() -> new UsernameNotFoundException("Nobody has this id"));
        } catch (IllegalArgumentException e) {
            throw new UsernameNotFoundException("This is no id", e);
        }
    }

    /** Spring's own, but by our clock. */
    @Override
    public void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var who = (Principal) Objects.requireNonNull(authentication.getPrincipal());
        int seconds = calculateLoginLifetime(request, authentication);
        long expires = clock.millis() + seconds * 1000L;
        String signature =
                makeTokenSignature(expires, who.getUsername(), who.getPassword(), RememberMeTokenAlgorithm.SHA256);
        String[] token = {who.getUsername(), Long.toString(expires), RememberMeTokenAlgorithm.SHA256.name(), signature};
        setCookie(token, seconds, request, response);
    }

    @Override
    protected boolean isTokenExpired(long tokenExpiryTime) {
        return tokenExpiryTime < clock.millis();
    }

    @Override
    protected int calculateLoginLifetime(HttpServletRequest request, Authentication authentication) {
        boolean asked = request.getParameter(PARAMETER) != null || isRememberedForLong(request);
        return (int) (asked ? LONG : SHORT).toSeconds();
    }

    /** Whoever asked for it once and changes their password has not asked for less. */
    private boolean isRememberedForLong(HttpServletRequest request) {
        String cookie = extractRememberMeCookie(request);
        try {
            return CurrentPerson.of(request) != null
                    && cookie != null
                    && Long.parseLong(decodeCookie(cookie)[1])
                            > clock.instant().plus(SHORT).toEpochMilli();
        } catch (InvalidCookieException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
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
