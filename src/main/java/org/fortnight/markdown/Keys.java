package org.fortnight.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and the key its author wrote at its end: {@code {#key}}, {@code {#key order=fixed}} or {@code <!-- #key -->}.
 *
 * @param options what stands beside the key, such as {@code transfer}
 */
record Keys(String text, @Nullable String key, String options) {

    private static final Pattern BRACES = Pattern.compile("^(.*?)\\s*\\{#([\\p{L}\\p{N}_-]+)([^}]*)}\\s*$");
    private static final Pattern COMMENT = Pattern.compile("^(.*?)\\s*<!--\\s*#([\\p{L}\\p{N}_-]+)(.*?)-->\\s*$");

    static Keys of(String line) {
        for (var pattern : new Pattern[] {BRACES, COMMENT}) {
            var match = pattern.matcher(line);
            if (match.matches()) {
                return new Keys(
                        match.group(1).strip(), match.group(2), match.group(3).strip());
            }
        }
        return new Keys(line.strip(), null, "");
    }

    /** A key that stands in the middle, where nothing reads it. */
    static boolean misplaced(String line) {
        return Pattern.compile("\\{#[\\p{L}\\p{N}_-]+[^}]*}|<!--\\s*#[\\p{L}\\p{N}_-]+.*?-->")
                .matcher(of(line).text())
                .find();
    }
}
