package org.fortnight.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Shows what was typed again when a form's token was refused: one more click sends it, and nothing is lost. */
@Component
class SendAgain implements AccessDeniedHandler {

    static final String PAGE = "/error/send-again";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("HX-Refresh", "true");
        } else {
            request.setAttribute(SendAgainController.ADDRESS, request.getRequestURI());
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }
}
