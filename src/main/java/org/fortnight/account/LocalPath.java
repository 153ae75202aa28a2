package org.fortnight.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address inside this site, from a form or a parameter that anybody may have written. */
final class LocalPath {

    static final String HOME = "/today";

    /** The letters of an address and no others: no braces, which a redirect would fill in, no blanks, no backslash. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?#\\[\\]]{0,1500}");

    private LocalPath() {}

    /** The path itself, or today's page where it leads elsewhere. */
    static String of(@Nullable String path) {
        return of(path, HOME);
    }

    static String of(@Nullable String path, String otherwise) {
        return path != null && LOCAL.matcher(path).matches() ? path : otherwise;
    }

    /** The path of a page that a browser names in full, if it is one of this site's. */
    static String ofPage(@Nullable String address, HttpServletRequest request) {
        try {
            var page = URI.create(address == null ? "" : address);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return request.getServerName().equals(page.getHost()) ? of(page.getRawPath() + query) : HOME;
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
