package org.fortnight.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fortnight.markdown.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One track's plan in each of its languages, and where it was read from.
 *
 * @param folder its name
 * @param files the path of each lesson's file inside the folder, by the lesson's row
 * @param sections by the lesson's row
 * @param checks the starting check in each language; none where the track has none
 * @param translations the live version of each lesson's translations, by the lesson's row and the language
 */
record TrackPlans(
        String key,
        String folder,
        String language,
        Glossary glossary,
        Map<Long, String> files,
        Map<Long, List<SectionItem>> sections,
        Map<String, Plan> byLanguage,
        Map<String, Plan.Lesson> checks,
        Map<Long, Map<String, Long>> translations) {

    /** Whether a problem stands in this track's folder. */
    boolean holds(Problem problem) {
        return problem.file().startsWith(folder + "/");
    }

    /** Whether a problem stands in a lesson's file or in one of the same name in a translation's folder. */
    boolean concerns(Problem problem, Plan.Lesson lesson) {
        return holds(problem) && problem.file().endsWith("/" + files.get(lesson.id()));
    }

    List<SectionItem> sections(long lesson) {
        return sections.getOrDefault(lesson, List.of());
    }

    Plan in(Locale reader) {
        return Objects.requireNonNull(byLanguage.get(best(reader, byLanguage.keySet())));
    }

    Optional<Plan.Lesson> check(Locale reader) {
        return Optional.ofNullable(checks.get(best(reader, checks.keySet())));
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
