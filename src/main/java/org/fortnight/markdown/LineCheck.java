package org.fortnight.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a lesson that can be seen line by line. */
final class LineCheck {

    private static final int MOST_HEADING = 300;
    private static final Set<String> TAGS = Set.of(
            "details", "summary", "kbd", "sub", "sup", "br", "del", "em", "strong", "code", "pre", "a", "p", "div");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9-]*)(?:\\s[^<>]*|/)?>");
    private static final Pattern CODE = Pattern.compile("(`++)[^`]*+\\1");
    private static final Pattern FORMULA =
            Pattern.compile("\\\\\\$|\\$\\$[^$]*+\\$\\$|\\$(?! )[^$]*+(?<![ \\t])\\$(?!\\d)");
    private static final Pattern LOOSE_FORMULA =
            Pattern.compile("\\$(?:[ \\t][^$]*+|[^$\\s][^$]*+(?<=[ \\t]))\\$(?![\\w])");
    private static final Pattern FOLLOWED_BY_DIGIT = Pattern.compile("\\$[^$\\s][^$]*+(?<=\\S)\\$(?=\\d)");
    private static final Pattern TEX = Pattern.compile("[\\\\^_=+<>]|^\\$\\s*[a-zA-Z]\\s*\\$$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-{2,})\\s*$");
    private static final Pattern HIDDEN_FENCE = Pattern.compile(
            "^(?: {0,3}`{3,}[^`]*`.*[^`\\s].*|[ \\t>*+-]*(?:`{3,}|~{3,})\\s*python\\s.*\\b(?:exercise|tests|solution)=.*)");

    private final Draft draft;

    LineCheck(Draft draft) {
        this.draft = draft;
    }

    void run(List<Line> lines) {
        int level = 2;
        boolean quiz = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var next = i + 1 < lines.size() ? lines.get(i + 1) : line.with("");
            if (line.code()) {
                continue;
            }
            if (line.heading() > 0) {
                quiz = line.heading() == 2
                        ? draft.words
                                .part(Keys.of(line.headingText()).text())
                                .filter(LessonWords.Part.QUIZ::equals)
                                .isPresent()
                        : quiz;
                heading(line, level, quiz);
                level = Math.max(2, line.heading());
            }
            text(line, next);
        }
    }

    /** What looks like a part of a question or an exercise and stands where nothing reads it. */
    static void leftovers(List<Line> lines, Draft draft) {
        for (var line : lines) {
            if (ExerciseReader.Piece.in(line).isPresent()) {
                draft.error(
                        line.number(),
                        "code of an exercise stands outside of it, and would be shown to everybody",
                        "put it under its own heading in *"
                                + draft.words.names().get(LessonWords.Part.EXERCISES) + "*, or under a *Your turn*");
            } else if (WrittenAnswer.in(line, draft.words)
                    .filter(WrittenAnswer::right)
                    .isPresent()) {
                draft.warn(
                        line.number(),
                        "a right answer stands outside of a question, and is shown to everybody",
                        "put it into the quiz or under `### Your turn: …`");
            }
        }
    }

    private void heading(Line line, int level, boolean quiz) {
        if (line.heading() > level + 1) {
            draft.warn(line.number(), "the heading skips a level", "write " + "#".repeat(level + 1));
        }
        var keys = Keys.of(line.headingText());
        if (!keys.atTheEnd()) {
            misplaced(line, keys, "heading");
        }
        if (keys.text().length() > MOST_HEADING) {
            draft.error(line.number(), "the heading has more than 300 letters", "say it shorter");
        } else if (keys.text().isBlank() && !quiz) {
            draft.warn(line.number(), "the heading says nothing", "give it words, or take it out");
        }
        boolean question = quiz || draft.words.beginsYourTurn(keys.text());
        if (!question
                && FORMULA.matcher(CODE.matcher(line.text()).replaceAll("")).find()) {
            draft.warn(
                    line.number(),
                    "a formula stands in a heading",
                    "say it in words: the list of contents shows plain text");
        }
    }

    private void misplaced(Line line, Keys keys, String where) {
        draft.warn(
                line.number(),
                "`{#" + keys.key() + "}` stands in the middle of the " + where,
                "it is read; move it to the end, where everybody looks for it");
    }

    private void text(Line line, Line next) {
        String bare = CODE.matcher(line.text()).replaceAll(" ");
        String withoutFormulas = FORMULA.matcher(bare).replaceAll(" ");
        looseFormula(line, withoutFormulas);
        tags(line, withoutFormulas);
        String low = line.text().toLowerCase(Locale.ROOT).strip();
        if (line.heading() == 0
                && WrittenAnswer.nearlyIn(line)
                && !Keys.of(line.text()).atTheEnd()) {
            misplaced(line, Keys.of(line.text()), "step");
        }
        if (low.endsWith("</summary>") && !next.blank()) {
            draft.warn(
                    line.number(),
                    "the text after `</summary>` is not read as Markdown",
                    "put a blank line after `</summary>`");
        } else if (low.endsWith("</details>")
                && !next.blank()
                && !next.text().strip().startsWith("<")) {
            draft.warn(
                    line.number(),
                    "the text after `</details>` is not read as Markdown",
                    "put a blank line after `</details>`");
        }
        if (HIDDEN_FENCE.matcher(line.text()).matches()) {
            draft.error(
                    line.number(),
                    "this fence is not read: it is quoted, indented, or has a backtick behind its marks",
                    "begin it at the margin, without backticks in its first line");
        }
        if (!line.blank()
                && line.heading() == 0
                && !line.text().contains("|")
                && !line.text().stripLeading().matches("(?:[-*+>]|\\d+[.)]).*")
                && UNDERLINE.matcher(next.text()).matches()) {
            draft.warn(
                    next.number(),
                    "a line of `-` or `=` makes the text above it a heading",
                    "write `## …`, or put a blank line between");
        }
    }

    private void looseFormula(Line line, String text) {
        var blanks = LOOSE_FORMULA.matcher(text);
        if (blanks.find() && TEX.matcher(blanks.group()).find()) {
            draft.warn(
                    line.number(),
                    "`" + blanks.group() + "` stays text: a blank stands inside the dollars",
                    "write `$" + blanks.group().replace("$", "").strip() + "$`");
        }
        var digit = FOLLOWED_BY_DIGIT.matcher(text);
        if (digit.find() && TEX.matcher(digit.group()).find()) {
            draft.warn(
                    line.number(),
                    "`" + digit.group() + "` stays text: a digit follows it",
                    "put the digit into the formula, or a blank before it");
        }
    }

    private void tags(Line line, String text) {
        TAG.matcher(text)
                .results()
                .map(tag -> tag.group(1).toLowerCase(Locale.ROOT))
                .filter(tag -> !TAGS.contains(tag))
                .distinct()
                .forEach(tag -> draft.warn(
                        line.number(),
                        "`<" + tag + ">` is left out of the page",
                        "put it into backticks, or take it out; details, summary, kbd, sub and sup may stand"));
    }
}
