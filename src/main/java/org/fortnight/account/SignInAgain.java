package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Leads somebody who must sign in to the form, and from there back to the page they asked for or came from. */
@Component
class SignInAgain implements AuthenticationEntryPoint {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final AddressRules rules;

    SignInAgain(AddressRules rules) {
        this.rules = rules;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!rules.name(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", form(LocalPath.ofPage(request.getHeader("HX-Current-URL"), request)));
        } else if (READING.contains(request.getMethod())) {
            response.sendRedirect(form(LocalPath.of(path(request))));
        } else {
            response.sendRedirect(form(LocalPath.ofPage(request.getHeader(HttpHeaders.REFERER), request)));
        }
    }

    private static String form(String then) {
        return "/login?then=" + UriUtils.encode(then, StandardCharsets.UTF_8);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
