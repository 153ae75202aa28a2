package org.fortnight.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of the pages: a person's choice, else this browser's choice on an earlier visit, else what it asks for. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var me = CurrentPerson.of(request);
        return me != null ? me.locale() : visitor(request);
    }

    SignedIn signedIn(Person person, HttpServletRequest request) {
        return new SignedIn(
                person.id(),
                person.displayName(),
                person.email().typed(),
                person.role(),
                person.language().orElseGet(() -> visitor(request)),
                person.zone(),
                person.theme().word());
    }

    /** One of the known languages, named as in a form; empty for any other word. */
    static Optional<Locale> of(@Nullable String tag) {
        return KNOWN.stream()
                .filter(known -> known.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }

    private static Locale visitor(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::of)
                .orElseGet(() -> browser(request));
    }

    private static Locale browser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return java.util.Collections.list(request.getLocales()).stream()
                .flatMap(wanted ->
                        KNOWN.stream().filter(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("Languages are chosen at /preferences/language");
    }
}
