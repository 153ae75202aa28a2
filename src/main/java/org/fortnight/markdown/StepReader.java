package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.LessonText.Step;
import org.jspecify.annotations.Nullable;

/** Reads the list of a day's steps. */
final class StepReader {

    private static final int MOST_LETTERS = 1000;
    private static final int MOST_MINUTES = 30;
    private static final int MOST_MINUTES_A_DAY = 120;
    private static final int MOST_CORE_MINUTES = 60;
    private static final Pattern ITEM = Pattern.compile("^ {0,3}[-*+]\\s+(?:\\[[ xX]]\\s+)?(.*)$");
    private static final Pattern MINUTES =
            Pattern.compile("^(.*?)\\s*[(（]\\s*(\\d{1,4})\\s*([^\\s\\d,，)）]+)\\s*(?:[,，]\\s*([^)）]+?)\\s*)?[)）]\\s*$");
    private static final Pattern LEAVES = Pattern.compile("^(.*?)\\s*(?:→|->)\\s*`([^`]+)`\\s*$");
    private static final Pattern TARGET = Pattern.compile("]\\(#([^)\\s]+)\\)");

    private final Draft draft;
    private final Prose prose;

    StepReader(Draft draft, Prose prose) {
        this.draft = draft;
        this.prose = prose;
    }

    List<Step> read(List<Line> lines) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var item = ITEM.matcher(line.text());
            if (!line.code() && item.matches()) {
                var text = new StringBuilder(item.group(1));
                while (i + 1 < lines.size() && continues(lines.get(i + 1))) {
                    text.append(' ').append(lines.get(++i).text().strip());
                }
                var step = step(text.toString(), line.number());
                if (step != null) {
                    steps.add(step);
                }
            } else if (!line.blank()) {
                draft.warn(
                        line.number(),
                        "this is no step, and is not shown",
                        "begin it with `- [ ]`, or move it to a section");
            }
        }
        checkMinutes(steps, lines);
        return steps;
    }

    private static boolean continues(Line line) {
        return !line.blank()
                && line.text().startsWith("  ")
                && !ITEM.matcher(line.text()).matches();
    }

    private @Nullable Step step(String written, int line) {
        if (written.length() > MOST_LETTERS) {
            draft.error(line, "the step has more than 1,000 letters", "say the details in a section");
            return null;
        }
        if (Keys.misplaced(written)) {
            draft.error(line, "the key stands in the middle of the step", "move `{#…}` to its end");
        }
        var keys = Keys.of(written);
        var match = MINUTES.matcher(keys.text());
        if (!match.matches() || !draft.words.minutes().contains(LessonWords.plain(match.group(3)))) {
            draft.error(
                    line,
                    "the step says no minutes",
                    draft.chinese ? "在末尾写上 `（20 分钟）`" : "write `(20 min)` at its end");
            return null;
        }
        int minutes = Integer.parseInt(match.group(2));
        if (minutes < 1 || minutes > MOST_MINUTES) {
            draft.error(line, "the step takes " + minutes + " minutes; 1 to 30 are possible", "split it");
            minutes = Math.max(1, Math.min(MOST_MINUTES, minutes));
        }
        var leaves = LEAVES.matcher(match.group(1));
        boolean leavesSomething = leaves.matches();
        String text = leavesSomething ? leaves.group(1) : match.group(1);
        var target = TARGET.matcher(text);
        var html = withoutInnerLinks(prose.inline(text, line));
        return new Step(
                keys.key(),
                html,
                Prose.plain(html),
                minutes,
                requirement(match.group(4), line),
                target.find() ? target.group(1) : null,
                leavesSomething ? leaves.group(2) : null,
                line);
    }

    private Requirement requirement(@Nullable String word, int line) {
        if (word == null) {
            return Requirement.REQUIRED;
        }
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (draft.words.core().contains(plain)) {
            return Requirement.CORE;
        } else if (draft.words.optional().contains(plain)) {
            return Requirement.OPTIONAL;
        }
        draft.error(line, "`" + word + "` says nothing about a step", "write `core`, `optional` or nothing");
        return Requirement.REQUIRED;
    }

    /** The page links a step to its place by itself. */
    private static SafeHtml withoutInnerLinks(SafeHtml html) {
        var body = Prose.body(html);
        body.select("a[href^=#]").unwrap();
        return SafeHtml.of(body.html());
    }

    private void checkMinutes(List<Step> steps, List<Line> lines) {
        int first = lines.isEmpty() ? 1 : lines.get(0).number();
        int all = steps.stream().mapToInt(Step::minutes).sum();
        int core = steps.stream()
                .filter(step -> step.requirement() == Requirement.CORE)
                .mapToInt(Step::minutes)
                .sum();
        if (all > MOST_MINUTES_A_DAY) {
            draft.warn(first, "the day takes " + all + " minutes", "cut it to " + MOST_MINUTES_A_DAY);
        }
        if (core > MOST_CORE_MINUTES) {
            draft.warn(first, "the core takes " + core + " minutes", "cut it to " + MOST_CORE_MINUTES);
        }
        if (!steps.isEmpty() && core == 0) {
            draft.error(first, "no step is core", "write `core` behind the minutes of what matters most");
        }
    }
}
