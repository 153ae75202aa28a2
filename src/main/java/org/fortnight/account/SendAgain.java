package org.fortnight.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Shows what was typed again when a form's token was refused: one more click sends it, and nothing is lost.
 *
 * <p>Only where the form was ours. What another site made a browser send is refused without a word, or a visitor who is
 * asked to send it again would do so.
 */
@Component
class SendAgain implements AccessDeniedHandler {

    static final String PAGE = "/error/send-again";

    /** Says, as an attribute of the request, that its token was refused. */
    static final String REFUSED = SendAgain.class.getName() + ".refused";

    /** Where a form is sent, and the page it stands on, when that can show what was typed. */
    private static final Map<String, String> FORMS = Map.of(
            "/login", "/login",
            "/register", "/register",
            "/setup", "/setup",
            "/account", "/account",
            "/account/email", "/account",
            "/account/password", "/account");

    private final AddressRules rules;

    SendAgain(AddressRules rules) {
        this.rules = rules;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(
                    rules.name(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        } else if (isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.setAttribute(REFUSED, request.getRequestURI());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(page(request)).forward(reading(request), response);
        }
    }

    static boolean refused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    /** What deletes stands on other pages than what is sent to the same address to be kept. */
    private static String page(HttpServletRequest request) {
        return request.getMethod().equals("POST") ? FORMS.getOrDefault(request.getRequestURI(), PAGE) : PAGE;
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        } else {
            return origin != null && !request.getServerName().equals(host(origin));
        }
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static HttpServletRequest reading(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
