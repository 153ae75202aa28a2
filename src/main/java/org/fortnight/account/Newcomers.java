package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes a person of what somebody filled in and what their browser has told. */
@Component
class Newcomers {

    private final Passwords passwords;
    private final Languages languages;
    private final AccessProperties properties;
    private final Clock clock;

    Newcomers(Passwords passwords, Languages languages, AccessProperties properties, Clock clock) {
        this.passwords = passwords;
        this.languages = languages;
        this.properties = properties;
        this.clock = clock;
    }

    Person person(NewAccount form, Role role, HttpServletRequest request) {
        return new Person(
                PersonId.next(),
                form.name(),
                form.address(),
                passwords.hash(form.secret()),
                role,
                new Preferences(languages.resolveLocale(request), form.zone(properties.timeZone()), theme(request)),
                clock.instant());
    }

    private static Theme theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, PreferencesController.THEME))
                .map(Cookie::getValue)
                .flatMap(Theme::of)
                .orElse(Theme.SYSTEM);
    }
}
