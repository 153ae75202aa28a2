package org.fortnight.study;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: the tracks one may read, and where one is, to come back to. */
@ControllerAdvice
class PageFrame {

    private final Curriculum curriculum;

    PageFrame(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @ModelAttribute("tracks")
    List<Plan> tracks(@Nullable SignedIn me, Locale language) {
        return curriculum.tracks(me, language);
    }

    /** The path and query of this page; of an error page, those that were asked for. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var address = failed == null ? request.getRequestURI() : failed.toString();
        var path = address.substring(
                Math.min(address.length(), request.getContextPath().length()));
        return failed != null || request.getQueryString() == null
                ? path
                : path + "?" + Objects.requireNonNull(request.getQueryString());
    }
}
