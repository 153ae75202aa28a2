package org.fortnight.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One track's plan in each of its languages.
 *
 * @param translations the live version of each lesson's translations, by the lesson's row and the language
 */
record TrackPlans(
        String key, String language, Map<String, Plan> byLanguage, Map<Long, Map<String, Long>> translations) {

    Plan in(Locale reader) {
        return Objects.requireNonNull(byLanguage.get(best(reader, byLanguage.keySet())));
    }

    /** The version of a lesson's translation for this reader; null for the original. */
    @Nullable
    Long translation(long lesson, Locale reader) {
        var versions = translations.getOrDefault(lesson, Map.of());
        return language.equals(best(reader, byLanguage.keySet()))
                ? null
                : versions.get(best(reader, versions.keySet()));
    }

    private String best(Locale reader, java.util.Collection<String> languages) {
        var found = Locale.lookupTag(List.of(new Locale.LanguageRange(reader.toLanguageTag())), List.copyOf(languages));
        return found == null
                ? language
                : languages.stream().filter(found::equalsIgnoreCase).findFirst().orElse(language);
    }
}
