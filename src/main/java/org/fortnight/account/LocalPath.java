package org.fortnight.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address inside this site, from a form or a parameter that anybody may have written. */
final class LocalPath {

    static final String HOME = "/today";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,1500}");

    private LocalPath() {}

    /** The path itself, or today's page where it leads elsewhere. */
    static String of(@Nullable String path) {
        return of(path, HOME);
    }

    static String of(@Nullable String path, String otherwise) {
        return path != null && LOCAL.matcher(path).matches() ? path : otherwise;
    }
}
