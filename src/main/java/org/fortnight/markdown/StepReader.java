package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.LessonText.Step;
import org.jspecify.annotations.Nullable;

/** Reads the list of a day's steps. */
final class StepReader {

    private static final int MOST_MINUTES = 30;
    private static final int MOST_MINUTES_A_DAY = 120;
    private static final int MOST_CORE_MINUTES = 60;
    private static final int MOST_LETTERS = 1000;
    private static final Pattern ITEM =
            Pattern.compile("^ {0,3}(?:[-*+]|\\d{1,3}[.)])\\s+(?:[\\[［][ xX]?[\\]］]\\s*)?(\\S.*)$");
    private static final Pattern MINUTES =
            Pattern.compile("[(（]\\s*(\\d{1,4})\\s*([\\p{L}]{1,10})\\.?\\s*(?:[,，、]\\s*([^()（）]{1,40}))?[)）]");
    private static final Pattern LEAVES = Pattern.compile("(?:→|->|=>)\\s*`([^`]{1,200})`\\s*$");

    private final Draft draft;
    private final Prose prose;
    private final Anchors anchors;

    StepReader(Draft draft, Prose prose, Anchors anchors) {
        this.draft = draft;
        this.prose = prose;
        this.anchors = anchors;
    }

    List<Step> read(Line heading, List<Line> lines) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var item = ITEM.matcher(line.text());
            if (!line.code() && item.matches()) {
                var text = new StringBuilder(item.group(1));
                while (i + 1 < lines.size() && continues(lines.get(i + 1))) {
                    text.append(' ').append(lines.get(++i).text().strip());
                }
                step(text.toString(), line.number()).ifPresent(steps::add);
            } else if (!line.blank()) {
                draft.warn(
                        line.number(),
                        "this is no step, and is not shown",
                        "begin it with `- [ ]`, or move it to a section");
            }
        }
        checkMinutes(steps, heading.number());
        return steps;
    }

    private static boolean continues(Line line) {
        return !line.blank()
                && !line.code()
                && line.heading() == 0
                && !ITEM.matcher(line.text()).matches();
    }

    private Optional<Step> step(String written, int line) {
        if (written.length() > MOST_LETTERS) {
            draft.error(line, "the step has more than 1,000 letters", "move its text to a section and link to it");
            return Optional.empty();
        }
        var keys = Keys.of(written);
        var time = lastMinutes(keys.text());
        if (time.isEmpty()) {
            draft.error(
                    line,
                    "the step says no minutes",
                    draft.chinese ? "在末尾写上 `（20 分钟）`" : "write `(20 min)` at its end");
            return Optional.empty();
        }
        int minutes = time.get().minutes();
        if (minutes < 1 || minutes > MOST_MINUTES) {
            draft.warn(line, "the step takes " + minutes + " minutes; 1 to 30 are possible", "split it");
        }
        String rest = time.get().rest();
        var leaves = LEAVES.matcher(rest);
        boolean leavesSomething = leaves.find();
        var html = prose.inline((leavesSomething ? rest.substring(0, leaves.start()) : rest).strip(), line);
        String label = Prose.plain(html);
        if (label.isBlank()) {
            draft.error(line, "the step says nothing but its minutes", "write what is to be done");
            return Optional.empty();
        }
        return Optional.of(new Step(
                keys.key(),
                withoutInnerLinks(html),
                label,
                Math.max(1, minutes),
                requirement(time.get().word(), line),
                target(html),
                leavesSomething ? leaves.group(1).strip() : null,
                line));
    }

    /**
     * The last brackets with minutes in them; the text without them.
     *
     * @param word what stands behind the minutes, or null
     */
    private record Time(int minutes, @Nullable String word, String rest) {}

    private Optional<Time> lastMinutes(String text) {
        var match = MINUTES.matcher(text);
        Time last = null;
        while (match.find()) {
            if (draft.words.minutes().contains(LessonWords.plain(match.group(2)))) {
                String rest = text.substring(0, match.start()).strip() + " "
                        + text.substring(match.end()).strip();
                last = new Time(Integer.parseInt(match.group(1)), match.group(3), rest.strip());
            }
        }
        return Optional.ofNullable(last);
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
        draft.warn(
                line,
                "`" + word.strip() + "` says nothing about a step",
                draft.chinese ? "写 `核心`、`选做` 或什么都不写" : "write `core`, `optional` or nothing");
        return Requirement.REQUIRED;
    }

    /** The first place of this lesson that the step links to; links that lead nowhere are gone by now. */
    private @Nullable String target(SafeHtml html) {
        var link = Prose.body(html).selectFirst("a[href^=#]");
        return link == null
                ? null
                : anchors.find(link.attr("href").substring(1)).orElse(null);
    }

    /** The page links a step to its place by itself. */
    private static SafeHtml withoutInnerLinks(SafeHtml html) {
        var body = Prose.body(html);
        body.select("a[href^=#]").unwrap();
        return SafeHtml.of(body.html());
    }

    private void checkMinutes(List<Step> steps, int line) {
        int all = steps.stream().mapToInt(Step::minutes).sum();
        int core = steps.stream()
                .filter(step -> step.requirement() == Requirement.CORE)
                .mapToInt(Step::minutes)
                .sum();
        if (all > MOST_MINUTES_A_DAY) {
            draft.warn(line, "the day takes " + all + " minutes", "cut it to " + MOST_MINUTES_A_DAY);
        }
        if (core > MOST_CORE_MINUTES) {
            draft.warn(line, "the core takes " + core + " minutes", "cut it to " + MOST_CORE_MINUTES);
        }
        if (!steps.isEmpty() && core == 0) {
            boolean optional = steps.stream().allMatch(step -> step.requirement() == Requirement.OPTIONAL);
            draft.warn(
                    line,
                    optional ? "every step is optional, so nobody can finish the lesson" : "no step is core",
                    draft.chinese ? "在最重要的步骤的分钟后面写上 `核心`" : "write `core` behind the minutes of what matters most");
        }
    }
}
