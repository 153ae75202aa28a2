package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What every page knows of its reader. */
@ControllerAdvice
class AccountAdvice {

    @ModelAttribute
    void reader(HttpServletRequest request, Model model, @Nullable CsrfToken token) {
        var me = CurrentPerson.of(request);
        model.addAttribute("me", me);
        model.addAttribute("theme", me == null ? visitorsTheme(request) : me.theme());
        model.addAttribute("path", path(request));
        model.addAttribute("refused", SendAgain.refused(request));
        if (token != null) {
            // Asked for now: the cookie must be set before the page's first part is sent.
            token.getToken();
        }
    }

    private static String visitorsTheme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, PreferencesController.THEME);
        return Theme.of(cookie == null ? null : cookie.getValue())
                .orElse(Theme.SYSTEM)
                .word();
    }

    private static String path(HttpServletRequest request) {
        var forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        return request.getMethod().equals("GET")
                ? (forwarded == null ? request.getRequestURI() : forwarded.toString())
                : "/";
    }
}
