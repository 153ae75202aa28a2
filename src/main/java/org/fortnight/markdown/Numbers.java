package org.fortnight.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads the numbers authors write: {@code 65536}, {@code 1.2e20 ± 5 %}, {@code 4 ± 0.05 GiB}, {@code 1.2×10^20}. */
final class Numbers {

    private static final String NUMBER =
            "([+-]?10\\^[+-]?\\d{1,4}|[+-]?(?:\\d[\\d, \\u00a0\\u202f]{0,60}(?:\\.\\d{1,60})?|\\.\\d{1,60})"
                    + "(?:[eE][+-]?\\d{1,4}|\\s?[×x*]\\s?10\\^[+-]?\\d{1,4})?)";
    private static final String UNIT = "\\s*([\\p{L}%°€$£¥][^±]{0,20}?)?\\s*";
    private static final Pattern QUANTITY =
            Pattern.compile(NUMBER + UNIT + "(?:(?:±|\\+/?-)\\s*" + NUMBER + UNIT + ")?[.。]?");
    private static final Pattern SINGLE = Pattern.compile(NUMBER + UNIT + "[.。]?");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?(?:[eE×x*].*)?");
    private static final Pattern COMMA_AS_POINT =
            Pattern.compile("[+-]?(?:\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+)(?:[eE×x*].*)?");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int MOST_LETTERS = 200;

    /** A number without a tolerance must be met up to rounding: one part in a billion. */
    private static final double ROUNDING = 1e-9;

    private Numbers() {}

    /** A number with its tolerance and unit; a tolerance in per cent is relative, unless the number itself is in per cent. */
    static Optional<Quantity> read(String written) {
        var match = QUANTITY.matcher(plain(written));
        if (written.length() > MOST_LETTERS || !match.matches()) {
            return Optional.empty();
        }
        try {
            double value = number(match.group(1));
            String unit = named(match.group(2));
            if (match.group(3) == null) {
                return Optional.of(new Quantity(value, Math.abs(value) * ROUNDING, unit));
            }
            return quantity(value, unit, number(match.group(3)), named(match.group(4)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number and its unit, without a tolerance; the text has been made {@link #plain}. */
    static Optional<Quantity> single(String plain) {
        var match = SINGLE.matcher(plain);
        if (plain.length() > MOST_LETTERS || !match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Quantity(number(match.group(1)), 0, named(match.group(2))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Quantity> quantity(double value, String unit, double tolerance, String of) {
        boolean relative = of.startsWith("%") && !unit.equals("%");
        String named = relative ? of.substring(1).strip() : of;
        boolean twoUnits = !unit.isEmpty() && !named.isEmpty() && !unit.equals(named);
        return twoUnits || tolerance < 0
                ? Optional.empty()
                : Optional.of(new Quantity(
                        value,
                        relative ? Math.abs(value) * tolerance / 100 : tolerance,
                        unit.isEmpty() ? named : unit));
    }

    private static String named(@Nullable String unit) {
        return unit == null ? "" : unit.strip();
    }

    /** Full-width marks, the minus sign and raised digits as a keyboard has them. */
    static String plain(String written) {
        var plain = new StringBuilder();
        for (char c : written.strip().toCharArray()) {
            int raised = SUPERSCRIPTS.indexOf(c);
            if (raised >= 0 || c == '⁻') {
                boolean first = plain.length() > 0 && plain.lastIndexOf("^") < plain.lastIndexOf("10");
                plain.append(first ? "^" : "").append(raised < 0 ? "-" : String.valueOf(raised));
            } else if (c >= '！' && c <= '～') {
                plain.append((char) (c - '！' + '!'));
            } else {
                plain.append(c == '−' ? '-' : c);
            }
        }
        return plain.toString();
    }

    /** A comma parts thousands where three digits follow it and something stands before it; else it is the point. */
    private static double number(String written) {
        String text = written.replaceAll("[ \\u00a0\\u202f]", "");
        boolean point = COMMA_AS_POINT.matcher(text).matches();
        if (text.contains(",") && !point && !THOUSANDS.matcher(text).matches()) {
            throw new NumberFormatException(written);
        }
        double number = Double.parseDouble(text.replace(",", point ? "." : "")
                .replaceAll("[×x*]10\\^", "e")
                .replaceAll("^([+-]?)10\\^", "$11e"));
        if (Double.isInfinite(number)) {
            throw new NumberFormatException(written);
        }
        return number;
    }
}
