package org.fortnight.portfolio;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fortnight.portfolio.Fortnight.Day;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@link Fortnight} as one Markdown file.
 *
 * <p>What people typed stays where it is put: notes are quoted line by line, so that no fence, comment or heading of theirs
 * reaches beyond them; the fence around code is longer than any in it; names have their marks escaped.
 */
@Component
class FortnightFile {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");
    private static final Pattern LIST_MARK = Pattern.compile("^(\\d*(?=[.)])|(?=[-+=]))");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final MessageSource messages;

    FortnightFile(MessageSource messages) {
        this.messages = messages;
    }

    String of(Fortnight fortnight, Locale language) {
        return new Writing(fortnight, language).toString();
    }

    /** Any text as words in a line. */
    static String plain(String text) {
        var line = String.join(" ", text.strip().lines().map(String::strip).toList());
        var escaped = MARKS.matcher(line).replaceAll("\\\\$0");
        return LIST_MARK.matcher(escaped).replaceFirst("$1\\\\");
    }

    /** Markdown of somebody's own, which ends where its quotation does. */
    static String quoted(String text) {
        return text.strip().lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    /** Code between fences that nothing in it can close. */
    static String fenced(String code) {
        var fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return fence + "python\n" + code.stripTrailing() + "\n" + fence;
    }

    private static String code(String name) {
        var mark = "`".repeat(longestRun(name) + 1);
        return name.contains("`") ? mark + " " + name + " " + mark : mark + name + mark;
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** One file on its way. */
    private final class Writing {

        private final Locale language;
        private final DateTimeFormatter dates;
        private final StringBuilder file = new StringBuilder();

        Writing(Fortnight fortnight, Locale language) {
            this.language = language;
            this.dates = DateTimeFormatter.ofPattern(text("portfolio.date"), language);
            block("# "
                    + text("portfolio.fortnight.titled", plain(fortnight.plan().title())));
            block(plain(fortnight.name()) + " · " + dates(fortnight));
            if (fortnight.days().isEmpty()) {
                block(text("portfolio.fortnight.empty"));
            }
            fortnight.days().forEach(this::day);
        }

        private void day(Day day) {
            var lesson = day.lesson();
            block("## "
                    + (lesson.day() == 0
                            ? plain(lesson.title())
                            : text("portfolio.day.titled", lesson.day(), plain(lesson.title()))));
            var facts = day.stage().isEmpty() ? text("portfolio.earlier") : plain(day.stage());
            block(
                    day.finishedOn() == null
                            ? facts
                            : facts + " · " + text("portfolio.day.finished", date(day.finishedOn())));
            if (!day.reached().isEmpty()) {
                block("### " + text("portfolio.fortnight.can"));
                block(day.reached().stream().map(can -> "- " + plain(can)).collect(Collectors.joining("\n")));
            }
            if (day.note() != null) {
                block("### " + text("portfolio.fortnight.note"));
                block(quoted(day.note()));
            }
            if (day.tries().answered() > 0) {
                block("### " + text("portfolio.quiz"));
                block(text(
                        "portfolio.quiz.tries", day.tries().right(), day.tries().answered()));
            }
            if (!day.made().files().isEmpty()) {
                block("### " + text("portfolio.made.files"));
                block(day.made().files().stream()
                        .map(made -> "- " + code(made.name()))
                        .collect(Collectors.joining("\n")));
            }
            if (!day.made().programs().isEmpty()) {
                block("### " + text("portfolio.made.programs"));
            }
            day.made().programs().forEach(program -> {
                block("#### " + plain(program.title()));
                block(text("portfolio.made.passed", date(program.run().on())));
                block(fenced(program.run().code()));
            });
        }

        private String dates(Fortnight fortnight) {
            var from = fortnight.from().orElse(fortnight.today());
            var to = fortnight.to().orElse(from);
            return from.equals(to) ? date(from) : text("portfolio.fortnight.dates", date(from), date(to));
        }

        private void block(String text) {
            file.append(text).append("\n\n");
        }

        private String date(LocalDate date) {
            return dates.format(date);
        }

        private String text(String key, Object... values) {
            return messages.getMessage(key, values.length == 0 ? null : values, language);
        }

        @Override
        public String toString() {
            return file.toString().stripTrailing() + "\n";
        }
    }
}
