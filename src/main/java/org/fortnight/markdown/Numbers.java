package org.fortnight.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Quantity;

/** Reads the numbers authors write: {@code 65536}, {@code 1.2e20 ± 5 %}, {@code 4 ± 0.05 GiB}, {@code 1.2×10^20}. */
final class Numbers {

    private static final String DIGITS =
            "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)";
    private static final String NUMBER = "([+\\-−]?" + DIGITS + "(?:[eE][+\\-−]?\\d+|\\s*[×x*]\\s*10\\^[+\\-−]?\\d+)?)";
    private static final String UNIT = "((?:[\\p{L}%°µ€£¥$][^±]{0,19}?)?)";
    private static final Pattern QUANTITY = Pattern.compile(
            "^\\s*" + NUMBER + "\\s*" + UNIT + "\\s*(?:(?:±|\\+/?-)\\s*" + NUMBER + "\\s*" + UNIT + ")?\\s*$");

    private Numbers() {}

    /**
     * A number with its tolerance and unit. Without a tolerance a number must be met up to rounding (one part in a
     * billion); a tolerance in per cent is relative, unless the number itself is in per cent. A comma before each
     * three digits groups them ({@code 65,536}); any other one is a decimal comma ({@code 7,39}).
     */
    static Optional<Quantity> read(String text) {
        var match = QUANTITY.matcher(text.replace('％', '%'));
        if (!match.matches()) {
            return Optional.empty();
        }
        double value = number(match.group(1));
        String unit = match.group(2).strip();
        if (match.group(3) == null) {
            return quantity(value, Math.abs(value) * 1e-9, unit);
        }
        double tolerance = number(match.group(3));
        String second = match.group(4).strip();
        if (second.startsWith("%") && !unit.equals("%")) {
            return unit.isEmpty() || second.equals("%")
                    ? quantity(
                            value,
                            Math.abs(value) * tolerance / 100,
                            unit + second.substring(1).strip())
                    : Optional.empty();
        }
        return unit.isEmpty() || second.isEmpty() || unit.equals(second)
                ? quantity(value, tolerance, unit.isEmpty() ? second : unit)
                : Optional.empty();
    }

    private static Optional<Quantity> quantity(double value, double tolerance, String unit) {
        return Double.isFinite(value) && Double.isFinite(tolerance) && tolerance >= 0
                ? Optional.of(new Quantity(value, tolerance, unit))
                : Optional.empty();
    }

    private static double number(String written) {
        String plain = written.replaceAll("\\s*[×x*]\\s*10\\^", "e")
                .replaceAll("[ \u00a0\u202f]", "")
                .replace('−', '-');
        boolean grouped = plain.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?(e.*)?");
        return Double.parseDouble(plain.replace(",", grouped ? "" : "."));
    }
}
