package org.fortnight.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * How a change was asked for.
 *
 * @param htmx whether the answer goes into the page; else the browser will open another one
 * @param parts what of this package the page shows ({@code data-part}); empty when it does not say
 * @param from the page the form stood in, as a local address
 */
public record Asked(boolean htmx, Set<String> parts, Optional<String> from) {

    public static Asked by(HttpServletRequest request) {
        var parts = request.getParameter("parts");
        return new Asked(
                request.getHeader("HX-Request") != null,
                parts == null || parts.isBlank() ? Set.of() : Set.of(parts.split(" ")),
                Optional.ofNullable(request.getHeader("Referer")).flatMap(Paths::local));
    }

    /** Whether a part is worth sending. */
    public boolean shows(String part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
