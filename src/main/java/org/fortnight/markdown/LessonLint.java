package org.fortnight.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.LessonText.Step;
import org.jspecify.annotations.Nullable;

/** What a lesson that can be read may still have wrong with it. */
final class LessonLint {

    private static final int WORDS_A_MINUTE = 150;
    private static final String QUIZ = "quiz";
    private static final Pattern LOOSE_FORMULA = Pattern.compile("(?<![\\\\$\\w])\\$ [^$\\n]{1,80} \\$(?!\\w)");
    private static final Pattern CODE_OR_FORMULA =
            Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)|\\$(?=\\S)[^$]*?(?<=\\S)\\$(?!\\d)");

    private final Draft draft;

    LessonLint(Draft draft) {
        this.draft = draft;
    }

    /** What can be seen line by line. */
    void lines(List<Line> lines) {
        Fence.of(lines).stream()
                .filter(fence -> !fence.closed())
                .forEach(fence -> draft.error(
                        fence.line(),
                        "the fence is never closed, and all that follows is code",
                        "write its marks once more on a line of their own"));
        int level = 2;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.code()) {
                continue;
            }
            if (line.heading() > level + 1) {
                draft.warn(line.number(), "the heading skips a level", "write " + "#".repeat(level + 1));
            }
            level = line.heading() > 0 ? Math.max(2, line.heading()) : level;
            if (line.heading() > 0 && Keys.misplaced(line.headingText())) {
                draft.error(line.number(), "the key stands in the middle of the heading", "move `{#…}` to its end");
            }
            if (line.heading() == 2 && line.text().contains("$")) {
                draft.warn(
                        line.number(),
                        "a formula stands in a heading",
                        "say it in words: contents lists show plain text");
            }
            if (LOOSE_FORMULA
                    .matcher(CODE_OR_FORMULA.matcher(line.text()).replaceAll(""))
                    .find()) {
                draft.warn(line.number(), "`$ … $` with blanks inside stays text", "write `$…$` without them");
            }
            if (line.text().strip().toLowerCase(java.util.Locale.ROOT).endsWith("</summary>")
                    && i + 1 < lines.size()
                    && !lines.get(i + 1).blank()) {
                draft.warn(
                        line.number(),
                        "the text after `</summary>` is not read as Markdown",
                        "put a blank line after `</summary>`");
            }
        }
    }

    /** What can be seen of the whole. */
    void lesson(LessonText lesson, Anchors anchors) {
        keysOnce(lesson);
        targets(lesson, anchors);
        standing(lesson);
        objectives(lesson);
        readingTime(lesson);
    }

    private void keysOnce(LessonText lesson) {
        var seen = new HashMap<String, Integer>();
        keyed(lesson).forEach(item -> {
            var first = seen.putIfAbsent(item.key(), item.line());
            if (first != null) {
                draft.error(
                        Math.max(item.line(), first),
                        "`" + item.key() + "` is the key of two items (the other stands in line "
                                + Math.min(item.line(), first) + ")",
                        "give this one another key");
            }
        });
    }

    private record Keyed(String key, int line) {}

    private static Stream<Keyed> keyed(LessonText lesson) {
        return Stream.of(
                        lesson.sections().stream().map(section -> keyed(section.key(), section.line())),
                        lesson.steps().stream().map(step -> keyed(step.key(), step.line())),
                        lesson.questions().stream().map(question -> keyed(question.key(), question.line())),
                        lesson.exercises().stream().map(exercise -> keyed(exercise.key(), exercise.line())))
                .flatMap(items -> items)
                .filter(Objects::nonNull);
    }

    private static @Nullable Keyed keyed(@Nullable String key, int line) {
        return key == null ? null : new Keyed(key, line);
    }

    private void targets(LessonText lesson, Anchors anchors) {
        lesson.steps().stream()
                .filter(step -> step.target() != null
                        && !(step.target().equals(QUIZ) && hasQuiz(lesson))
                        && !anchors.has(step.target())
                        && lesson.exercises().stream()
                                .noneMatch(exercise -> step.target().equals(exercise.key())))
                .forEach(step -> draft.error(
                        step.line(),
                        "`#" + step.target() + "` is nowhere in this lesson",
                        "link to a heading, an exercise's key or `#quiz`"));
    }

    private static boolean hasQuiz(LessonText lesson) {
        return lesson.questions().stream().anyMatch(question -> question.place() == Place.QUIZ);
    }

    /** Every exercise of the day and the quiz has one step that stands for it. */
    private void standing(LessonText lesson) {
        lesson.exercises().stream()
                .filter(exercise -> exercise.section().equals("exercises"))
                .forEach(exercise -> one(
                        lesson,
                        exercise.key(),
                        exercise.line(),
                        "the exercise",
                        "- [ ] Solve [" + exercise.title() + "](#" + exercise.key() + ") (20 min, core)"));
        lesson.questions().stream()
                .filter(question -> question.place() == Place.QUIZ)
                .findFirst()
                .ifPresent(question ->
                        one(lesson, QUIZ, question.line(), "the quiz", "- [ ] [Quiz](#quiz) (10 min, core)"));
    }

    private void one(LessonText lesson, @Nullable String target, int line, String what, String paste) {
        var standing = lesson.steps().stream()
                .filter(step -> Objects.equals(step.target(), target))
                .toList();
        if (standing.isEmpty()) {
            draft.error(line, what + " has no step", "add to *Steps*: `" + paste + "`");
        } else if (standing.size() > 1) {
            draft.error(standing.get(1).line(), what + " has two steps", "keep one of them");
        }
    }

    private void objectives(LessonText lesson) {
        var known = Stream.of(
                        lesson.steps().stream().map(LessonLint::keyOf),
                        lesson.questions().stream().map(Question::key),
                        lesson.exercises().stream().map(Exercise::key))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        lesson.frontMatter()
                .objectives()
                .forEach(objective -> objective.by().stream()
                        .filter(key -> !known.contains(key) && !key.equals(QUIZ))
                        .forEach(key -> draft.warn(
                                1,
                                "`by: " + key + "` names no step, exercise or question",
                                "write the key of what checks that one can " + objective.can())));
    }

    private static @Nullable String keyOf(Step step) {
        return step.key() != null ? step.key() : step.target();
    }

    private void readingTime(LessonText lesson) {
        var read = lesson.sections().stream()
                .filter(section -> lesson.steps().stream().anyMatch(step -> leadsTo(step, section)))
                .toList();
        int words = read.stream().mapToInt(Section::words).sum();
        int minutes = lesson.steps().stream()
                .filter(step -> read.stream().anyMatch(section -> leadsTo(step, section)))
                .mapToInt(Step::minutes)
                .sum();
        if (words > minutes * WORDS_A_MINUTE) {
            draft.warn(
                    lesson.steps().isEmpty() ? 1 : lesson.steps().get(0).line(),
                    "the sections have " + words + " words, and their steps " + minutes + " minutes",
                    "give them " + (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE + " minutes or more");
        }
    }

    private static boolean leadsTo(Step step, Section section) {
        String target = step.target();
        return section.anchor().equals(target)
                || section.headings().stream()
                        .anyMatch(heading -> heading.anchor().equals(target));
    }
}
