package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A choice, an {@code Answer:} or a {@code Not:} as its author wrote it.
 *
 * @param text the choice or the number; it may go on over lines
 * @param explanation the quotation below it, without its marks
 */
record WrittenAnswer(Line line, boolean choice, boolean right, List<Line> text, List<Line> explanation) {

    private static final Pattern CHOICE = Pattern.compile("^ {0,3}[-*+]\\s+[\\[［]([ xX×✓])[\\]］]\\s+(\\S.*)$");
    private static final Pattern NEARLY = Pattern.compile("^ {0,3}[-*+]\\s*[\\[［]\\s*[xX]?\\s*[\\]］].*$");
    private static final Pattern LABELLED =
            Pattern.compile("^ {0,3}\\**([\\p{L} ]{1,20}?)\\**\\s*[:：]\\**\\s*(\\S.*)$");

    /** The answer that begins in a line. */
    static Optional<WrittenAnswer> in(Line line, LessonWords words) {
        if (line.code()) {
            return Optional.empty();
        }
        var choice = CHOICE.matcher(line.text());
        if (choice.matches()) {
            return Optional.of(of(line, true, !choice.group(1).isBlank(), choice.group(2)));
        }
        var label = LABELLED.matcher(line.text());
        if (label.matches() && isOne(words.answer(), label.group(1))) {
            return Optional.of(of(line, false, true, label.group(2)));
        } else if (label.matches() && isOne(words.not(), label.group(1))) {
            return Optional.of(of(line, false, false, label.group(2)));
        }
        return Optional.empty();
    }

    /** A choice that no reader of Markdown takes for one: its box or a blank is not right. */
    static boolean nearlyIn(Line line) {
        return !line.code() && NEARLY.matcher(line.text()).matches();
    }

    static boolean startsIn(Line line, LessonWords words) {
        return in(line, words).isPresent();
    }

    private static WrittenAnswer of(Line line, boolean choice, boolean right, String text) {
        return new WrittenAnswer(
                line, choice, right, new ArrayList<>(List.of(line.with(text.strip()))), new ArrayList<>());
    }

    private static boolean isOne(Set<String> words, String written) {
        return words.contains(written.strip().toLowerCase(Locale.ROOT));
    }
}
