package org.fortnight.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a learner types it: {@code 7.39}, {@code 7,39}, {@code 1.2e20}, {@code 1.2×10^20}, {@code 45 %},
 * {@code 4 GiB}.
 *
 * @param readings what it may mean: one value, or two where one comma stands before exactly three digits, which some read
 *     as a point and some as thousands
 * @param unit what stands behind the number, or empty
 */
public record TypedNumber(List<Double> readings, String unit) {

    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}(?![\\d,])");
    private static final Pattern POINTS_PART_THOUSANDS =
            Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{3})+),(\\d+)(.*)|([+-]?\\d{1,3}(?:\\.\\d{3}){2,})(?![\\d.,])(.*)");

    /** Empty when it is no number. */
    public static Optional<TypedNumber> read(String typed) {
        String text = withPoint(Numbers.plain(typed));
        return Numbers.single(text)
                .map(number -> AMBIGUOUS.matcher(text).lookingAt()
                        ? new TypedNumber(List.of(asPoint(text), number.value()), number.unit())
                        : new TypedNumber(List.of(number.value()), number.unit()));
    }

    /** As they write {@code 1.234,5} in many countries. */
    private static String withPoint(String text) {
        var match = POINTS_PART_THOUSANDS.matcher(text);
        if (!match.matches()) {
            return text;
        }
        return match.group(1) != null
                ? match.group(1).replace(".", "") + "." + match.group(2) + match.group(3)
                : match.group(4).replace(".", "") + match.group(5);
    }

    private static double asPoint(String text) {
        return Numbers.single(text.replaceFirst(",", "."))
                .orElseThrow(() -> new IllegalStateException("A comma is no point in " + text))
                .value();
    }
}
