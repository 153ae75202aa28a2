package org.fortnight.account;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language, the time and the colours somebody wants; no language means what the browser says. */
record Preferences(@Nullable Locale language, ZoneId zone, Theme theme) {

    @Nullable
    String languageTag() {
        return language == null ? null : language.toLanguageTag();
    }

    Preferences withLanguage(@Nullable Locale newLanguage) {
        return new Preferences(newLanguage, zone, theme);
    }

    Preferences withTheme(Theme newTheme) {
        return new Preferences(language, zone, newTheme);
    }
}
