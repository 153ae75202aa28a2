package org.fortnight.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Quantity;

/** Reads the numbers authors write: {@code 65536}, {@code 1.2e20 ± 5 %}, {@code 4 ± 0.05 GiB}, {@code 1.2×10^20}. */
final class Numbers {

    private static final String NUMBER =
            "([+\\-−]?\\d[\\d  ,]*(?:\\.\\d+)?(?:[eE][+\\-−]?\\d+|\\s*[×x*]\\s*10\\^[+\\-−]?\\d+)?)";
    private static final Pattern QUANTITY = Pattern.compile(
            "^\\s*" + NUMBER + "\\s*(?:(?:±|\\+-|\\+/-)\\s*" + NUMBER + "\\s*(%|％)?)?\\s*(.{0,20}?)\\s*$");

    private Numbers() {}

    /**
     * A number with its tolerance and unit. Without a tolerance a number must be met up to rounding (one part in a
     * billion); a tolerance in per cent is relative, unless the number itself is in per cent.
     */
    static Optional<Quantity> read(String text) {
        var match = QUANTITY.matcher(text.replace('％', '%'));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            double value = number(match.group(1));
            String unit = match.group(4) == null ? "" : match.group(4).strip();
            if (match.group(2) == null) {
                return Optional.of(new Quantity(value, Math.abs(value) * 1e-9, unit));
            }
            double tolerance = number(match.group(2));
            boolean relative = match.group(3) != null;
            return Optional.of(new Quantity(value, relative ? Math.abs(value) * tolerance / 100 : tolerance, unit));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double number(String written) {
        return Double.parseDouble(
                written.replaceAll("[  ,]", "").replace('−', '-').replaceAll("[×x*]10\\^", "e"));
    }
}
