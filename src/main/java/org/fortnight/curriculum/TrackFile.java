package org.fortnight.curriculum;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code track.yml}: the plan of a track as its author wrote it. */
record TrackFile(
        @NotNull @Size(max = MOST_KEY) @Pattern(regexp = KEY, message = KEY_MESSAGE)
        String key,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String summary,

        @NotBlank @Size(max = 20) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE)
        String language,

        List<@NotNull @Size(max = 20) @Pattern(regexp = LANGUAGE, message = LANGUAGE_MESSAGE) String> translations,
        @JsonProperty("for") @Nullable String forWhom,
        List<@NotNull String> needs,
        @Nullable String promise,

        @Nullable @Pattern(regexp = "https?://\\S+", message = "is an address that begins with https://")
        String discuss,

        @Nullable @Size(max = MOST_KEY) @Pattern(regexp = KEY, message = KEY_MESSAGE)
        String check,

        @NotEmpty List<@NotNull @Valid StageEntry> stages) {

    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String LANGUAGE_MESSAGE = "is a language such as en or zh-CN";
    private static final int MOST_KEY = 64;

    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String KEY_MESSAGE = "has lower-case letters, digits and single hyphens";

    /** Lists that are not written arrive as null. */
    @SuppressWarnings("NullAway")
    TrackFile {
        translations = translations == null ? List.of() : translations;
        needs = needs == null ? List.of() : needs;
    }

    /** The keys of all listed lessons, in the order of their days. */
    List<String> lessons() {
        return stages.stream().flatMap(stage -> stage.lessons().stream()).toList();
    }

    record StageEntry(
            @NotNull @Size(max = MOST_KEY) @Pattern(regexp = KEY, message = KEY_MESSAGE)
            String key,

            @NotBlank @Size(max = 200) String title,

            @NotEmpty
            List<@NotNull @Size(max = MOST_KEY) @Pattern(regexp = KEY, message = KEY_MESSAGE) String> lessons) {}
}
