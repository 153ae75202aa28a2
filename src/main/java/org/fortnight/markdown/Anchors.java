package org.fortnight.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The anchors of one lesson's headings, made as GitHub makes them: each once. */
final class Anchors {

    private final Set<String> taken = new HashSet<>();

    /** Keeps a written key free from slugs: a heading's words give way to it. */
    void keep(Keys heading) {
        if (heading.key() != null) {
            taken.add(heading.key());
        }
    }

    String of(Keys heading) {
        return heading.key() != null ? heading.key() : unique(slug(heading.text()));
    }

    boolean has(String anchor) {
        return taken.contains(anchor);
    }

    private String unique(String slug) {
        String anchor = slug;
        for (int n = 1; !taken.add(anchor); n++) {
            anchor = slug + "-" + n;
        }
        return anchor;
    }

    private static String slug(String heading) {
        String slug = heading.toLowerCase(Locale.ROOT)
                .replaceAll("\\$[^$]*\\$", "")
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replaceAll("\\s", "-");
        return slug.isEmpty() ? "section" : slug;
    }
}
