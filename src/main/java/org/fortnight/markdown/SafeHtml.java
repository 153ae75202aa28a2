package org.fortnight.markdown;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * HTML that has been cleaned and may be written into a page as it is.
 *
 * <p>Only this package makes it from text. The JSON creator is private and serves renderings that an import wrote.
 */
public final class SafeHtml {

    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    @JsonCreator
    static SafeHtml of(String html) {
        return html.isEmpty() ? EMPTY : new SafeHtml(html);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The HTML itself. */
    @Override
    @JsonValue
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
