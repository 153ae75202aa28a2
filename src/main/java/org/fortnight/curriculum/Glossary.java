package org.fortnight.curriculum;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fortnight.markdown.Terms;
import org.jspecify.annotations.Nullable;

/** The terms of a track in the order of the alphabet, as its {@code glossary.yml} explains them. */
public record Glossary(@NotEmpty List<@NotNull @Valid Term> terms) {

    public static final Glossary NONE = new Glossary(List.of());

    /** Lists that are not written arrive as null. */
    @SuppressWarnings("NullAway")
    public Glossary {
        terms = terms == null ? List.of() : terms;
    }

    /** The address of a track's glossary inside this site. */
    public static String path(String track) {
        return "/tracks/" + track + "/glossary";
    }

    /** The terms that a lesson adds. */
    public List<Term> of(String lesson) {
        return terms.stream().filter(term -> lesson.equals(term.lesson())).toList();
    }

    /** What texts of the track link to. */
    Terms in(String track) {
        return new Terms(terms.stream()
                .map(term -> new Terms.Term(term.spellings(), path(track) + "#" + term.anchor(), term.definition()))
                .toList());
    }

    /**
     * One term.
     *
     * @param term as it stands in running text
     * @param also its plural and other spellings
     * @param lesson the key of the lesson that adds it; null for none
     * @param zh the Chinese term; null where there is none
     * @param definition one or two sentences
     */
    public record Term(
            @NotBlank @Size(max = 80) @Pattern(regexp = ".*\\p{L}.*", message = "has a letter")
            String term,

            List<@NotBlank @Size(max = 80) String> also,
            @Nullable String lesson,
            @Nullable @Size(max = 80) String zh,
            @NotBlank @Size(max = 500) String definition) {

        /** Lists that are not written arrive as null. */
        @SuppressWarnings("NullAway")
        public Term {
            also = also == null ? List.of() : also;
        }

        /** Its place in the page of the glossary. */
        public String anchor() {
            return "term-"
                    + term.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}]+", "-")
                            .replaceAll("^-|-$", "");
        }

        List<String> spellings() {
            return Stream.concat(Stream.of(term), also.stream()).toList();
        }
    }
}
