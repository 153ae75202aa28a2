package org.fortnight.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text and the key its author wrote at its end: {@code {#key}}, {@code {#key order=fixed}} or {@code <!-- #key -->}.
 *
 * @param text what is left without it
 * @param options what stands beside the key, such as {@code transfer}
 * @param atTheEnd false when the key was found in the middle of the text
 */
record Keys(String text, @Nullable String key, String options, boolean atTheEnd) {

    /** What can stand in an address and an {@code id}; long enough for words. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern HIDDEN = Pattern.compile("<!--\\s{0,9}#([\\w -]{1,100})-->");

    static Keys of(String line) {
        String text = line.strip();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == '}' || last == '｝') {
            int start = opening(text, text.length());
            return start < 0 ? none(text) : keys(text, start, start + 2, text.length() - 1, text.length());
        } else if (text.endsWith("-->")) {
            int start = text.lastIndexOf("<!--");
            int sign = start < 0 ? -1 : text.indexOf('#', start);
            return sign < 0 || !text.substring(start + 4, sign).isBlank()
                    ? none(text)
                    : keys(text, start, sign + 1, text.length() - 3, text.length());
        }
        return inTheMiddle(text);
    }

    static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }

    private static Keys inTheMiddle(String text) {
        // A key in backticks is text about keys.
        String outsideCode = CODE.matcher(text).replaceAll(code -> "`".repeat(code.end() - code.start()));
        var hidden = HIDDEN.matcher(outsideCode);
        if (hidden.find()) {
            return keys(text, hidden.start(), hidden.start(1), hidden.end(1), hidden.end());
        }
        int start = opening(outsideCode, text.length());
        int end = start < 0 ? -1 : closing(outsideCode, start);
        return end < 0 ? none(text) : keys(text, start, start + 2, end, end + 1);
    }

    private static int opening(String text, int before) {
        return Math.max(text.lastIndexOf("{#", before), text.lastIndexOf("｛#", before));
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '}' || text.charAt(i) == '｝') {
                return i;
            }
        }
        return -1;
    }

    private static Keys keys(String text, int start, int from, int to, int end) {
        String inside = from > to ? "" : text.substring(from, to).strip();
        if (inside.isEmpty() || inside.contains("{") || inside.contains("}")) {
            return none(text);
        }
        String[] words = inside.split("\\s+", 2);
        String rest = (text.substring(0, start).stripTrailing() + " "
                        + text.substring(end).stripLeading())
                .strip();
        return new Keys(rest, words[0], words.length > 1 ? words[1] : "", end == text.length());
    }

    private static Keys none(String text) {
        return new Keys(text, null, "", true);
    }
}
