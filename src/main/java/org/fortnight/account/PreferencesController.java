package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language and the colours somebody prefers: with their account, and in this browser. */
@Controller
class PreferencesController {

    static final String THEME = "theme";

    private final People people;

    PreferencesController(People people) {
        this.people = people;
    }

    @PostMapping("/preferences/language")
    @Transactional
    public String language(
            @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.of(language).ifPresent(chosen -> {
            remember(Languages.COOKIE, chosen.toLanguageTag(), request, response);
            if (me != null) {
                people.findById(me.id().value())
                        .ifPresent(person -> person.prefer(person.preferences().withLanguage(chosen)));
            }
        });
        return "redirect:" + LocalPath.of(back, "/");
    }

    @PostMapping("/preferences/theme")
    @Transactional
    public String theme(
            @Nullable SignedIn me,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Theme.of(theme).ifPresent(chosen -> {
            remember(THEME, chosen.word(), request, response);
            if (me != null) {
                people.findById(me.id().value())
                        .ifPresent(person -> person.prefer(person.preferences().withTheme(chosen)));
            }
        });
        return "redirect:" + LocalPath.of(back, "/");
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }
}
