package org.fortnight.practice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fortnight.curriculum.Solutions.Answer;
import org.fortnight.curriculum.Solutions.Choice;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.TypedNumber;

/**
 * What an answer is worth: right, wrong, or nothing that can be graded.
 *
 * @param problem why it cannot be graded
 * @param readings what the typed number may mean, for {@link Problem#AMBIGUOUS}
 */
record Grade(Problem problem, boolean right, List<String> readings) {

    enum Problem {
        NONE,
        NOTHING,
        NO_NUMBER,
        OTHER_UNIT,
        /** One comma before exactly three digits, and neither reading is right. */
        AMBIGUOUS,
        /** A choice that this version does not have. */
        NO_CHOICE
    }

    private static final Grade RIGHT = new Grade(Problem.NONE, true, List.of());
    private static final Grade WRONG = new Grade(Problem.NONE, false, List.of());

    /** Numbers are compared as they are written, not as they are stored: 0.3 is within 0.1 ± 0.2. */
    private static final double ROUNDING = 1e-12;

    boolean counts() {
        return problem == Problem.NONE;
    }

    static Grade of(Answer key, Collection<String> marks, String typed) {
        return key.kind() == Kind.NUMERIC ? number(key, typed) : choices(key, Set.copyOf(marks));
    }

    private static Grade choices(Answer key, Set<String> marks) {
        var known = key.choices().stream().map(Choice::mark).collect(Collectors.toSet());
        if (marks.isEmpty()) {
            return not(Problem.NOTHING);
        } else if (!known.containsAll(marks) || key.kind() == Kind.SINGLE && marks.size() > 1) {
            return not(Problem.NO_CHOICE);
        }
        return marks.equals(key.right()) ? RIGHT : WRONG;
    }

    private static Grade number(Answer key, String typed) {
        if (typed.isBlank()) {
            return not(Problem.NOTHING);
        }
        var number = TypedNumber.read(typed);
        if (key.number() == null || number.isEmpty()) {
            return not(Problem.NO_NUMBER);
        }
        var values = values(key.number(), number.get());
        if (values.isEmpty()) {
            return not(Problem.OTHER_UNIT);
        } else if (values.stream().anyMatch(value -> within(key.number(), value))) {
            return RIGHT;
        }
        return values.size() == 1
                ? WRONG
                : new Grade(
                        Problem.AMBIGUOUS,
                        false,
                        number.get().readings().stream().map(Grade::plain).toList());
    }

    /** What was typed, in the unit that is asked for; nothing when it is in another one. */
    static List<Double> values(Quantity asked, TypedNumber typed) {
        if (typed.unit().isEmpty() || same(typed.unit(), asked.unit())) {
            return typed.readings();
        }
        return typed.unit().equals("%") && asked.unit().isEmpty()
                ? typed.readings().stream().map(value -> value / 100).toList()
                : List.of();
    }

    static boolean within(Quantity asked, double value) {
        return Math.abs(value - asked.value()) <= asked.tolerance() + Math.abs(asked.value()) * ROUNDING;
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s", "").equalsIgnoreCase(other.replaceAll("\\s", ""));
    }

    static String plain(double value) {
        var number = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return Math.abs(number.precision() - number.scale()) <= 9
                ? number.toPlainString()
                : number.toString().replace("E+", "e").replace("E", "e");
    }

    private static Grade not(Problem problem) {
        return new Grade(problem, false, List.of());
    }
}
