package org.fortnight.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.LessonText.Step;
import org.fortnight.markdown.LessonWords.Part;
import org.jspecify.annotations.Nullable;

/** What is wrong with a lesson that can only be seen when all its items are known. */
final class LessonCheck {

    private static final int WORDS_A_MINUTE = 150;
    private static final String QUIZ = Part.QUIZ.anchor();

    private final Draft draft;
    private final LessonText lesson;
    private final List<String> lines;

    /** @param lines of the whole file */
    LessonCheck(Draft draft, LessonText lesson, List<String> lines) {
        this.draft = draft;
        this.lesson = lesson;
        this.lines = lines;
    }

    void run() {
        keys();
        steps();
        exercises();
        quiz();
        mistakes();
        objectives();
        readingTime();
    }

    private record Keyed(String key, int line) {}

    private void keys() {
        var seen = new HashMap<String, Integer>();
        keyed().forEach(item -> {
            if (!Keys.valid(item.key())) {
                draft.error(
                        item.line(),
                        "`" + item.key() + "` is no key",
                        "write small letters, digits and hyphens, 64 at most: `{#q-scale}`");
            }
            if (item.key().equals(QUIZ)) {
                draft.error(item.line(), "`quiz` is the key of the quiz itself", "write another one");
            } else if (Anchors.ofThePage(item.key()) && !isStep(item)) {
                draft.error(item.line(), "`" + item.key() + "` names a part of the page itself", "write another one");
            }
            var first = seen.putIfAbsent(item.key(), item.line());
            if (first != null) {
                draft.error(
                        Math.max(item.line(), first),
                        "`" + item.key() + "` is the key of two items (the other stands in line "
                                + Math.min(item.line(), first) + ")",
                        "give this one another key");
            }
        });
        lesson.steps().stream()
                .filter(step -> step.key() != null && stands(step))
                .forEach(step -> draft.warn(
                        step.line(),
                        "`{#" + step.key() + "}` is not used: a step that links to `#" + step.target()
                                + "` stands for it and has its key",
                        "take it out"));
    }

    /** The items with a key of their own; a step that stands for an exercise or the quiz has theirs. */
    private Stream<Keyed> keyed() {
        return Stream.of(
                        lesson.sections().stream().map(section -> keyed(section.key(), section.line())),
                        lesson.steps().stream()
                                .filter(step -> !stands(step))
                                .map(step -> keyed(step.key(), step.line())),
                        lesson.questions().stream().map(question -> keyed(question.key(), question.line())),
                        lesson.exercises().stream().map(exercise -> keyed(exercise.key(), exercise.line())))
                .flatMap(items -> items)
                .filter(Objects::nonNull);
    }

    /** The anchor of a step begins with a word of its own. */
    private boolean isStep(Keyed item) {
        return lesson.steps().stream().anyMatch(step -> step.line() == item.line());
    }

    private static @Nullable Keyed keyed(@Nullable String key, int line) {
        return key == null ? null : new Keyed(key, line);
    }

    private boolean stands(Step step) {
        return QUIZ.equals(step.target())
                || lesson.exercises().stream()
                        .anyMatch(exercise -> isOfTheDay(exercise)
                                && exercise.key() != null
                                && exercise.key().equals(step.target()));
    }

    private void steps() {
        if (lesson.steps().isEmpty()) {
            draft.warn(
                    1,
                    "the lesson has no step, so nobody can finish it",
                    draft.chinese
                            ? "写一节 `## 步骤`，下面写 `- [ ] [标题](#锚点)（10 分钟，核心）`"
                            : "write `## Steps` and below it `- [ ] [Heading](#heading) (10 min, core)`");
        }
    }

    private static boolean isOfTheDay(Exercise exercise) {
        return exercise.section().equals(Part.EXERCISES.anchor());
    }

    private void exercises() {
        lesson.exercises().stream()
                .filter(LessonCheck::isOfTheDay)
                .forEach(exercise -> oneStep(
                        String.valueOf(exercise.key()),
                        exercise.line(),
                        "the exercise `" + exercise.key() + "`",
                        draft.chinese
                                ? "- [ ] 完成[" + exercise.title() + "](#" + exercise.key() + ")（20 分钟，核心）"
                                : "- [ ] Solve [" + exercise.title() + "](#" + exercise.key() + ") (20 min, core)"));
    }

    private void quiz() {
        lesson.questions().stream()
                .filter(question -> question.place() == Place.QUIZ)
                .findFirst()
                .ifPresent(question -> oneStep(
                        QUIZ,
                        question.line(),
                        "the quiz",
                        draft.chinese ? "- [ ] [测验](#quiz)（10 分钟，核心）" : "- [ ] [Quiz](#quiz) (10 min, core)"));
    }

    private void oneStep(String target, int line, String what, String paste) {
        var standing = lesson.steps().stream()
                .filter(step -> target.equals(step.target()))
                .toList();
        if (standing.isEmpty()) {
            draft.error(
                    line,
                    what + " has no step",
                    "paste into *" + draft.words.names().get(Part.STEPS) + "*: `" + paste + "`");
        } else if (standing.size() > 1) {
            draft.error(
                    standing.get(1).line(),
                    what + " has two steps (the other stands in line "
                            + standing.get(0).line() + ")",
                    "keep one of them");
        }
    }

    /** A typical wrong number must be wrong. */
    private void mistakes() {
        for (var question : lesson.questions()) {
            var answer = question.answer();
            if (answer != null) {
                question.mistakes().stream()
                        .map(mistake -> mistake.answer().value())
                        .filter(wrong -> Math.abs(wrong - answer.value()) <= answer.tolerance())
                        .forEach(wrong -> draft.warn(
                                question.line(),
                                "a `Not:` of this question lies within the right answer",
                                "make the tolerance smaller, or take it out"));
            }
        }
    }

    private void objectives() {
        var known = new HashSet<>(checking());
        for (var objective : lesson.frontMatter().objectives()) {
            int line = FrontMatterReader.line(lines, objective.can());
            objective.by().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> draft.warn(
                            FrontMatterReader.line(lines, key, line),
                            "`by: " + key + "` is no step, exercise or question of this lesson",
                            "write the key of what checks that one can " + objective.can()));
        }
    }

    private Set<String> checking() {
        return Stream.of(
                        Stream.of(QUIZ),
                        lesson.steps().stream().flatMap(step -> Stream.of(step.key(), step.target())),
                        lesson.questions().stream().map(Question::key),
                        lesson.exercises().stream().map(Exercise::key))
                .flatMap(keys -> keys)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void readingTime() {
        var steps = lesson.steps().stream()
                .filter(step -> lesson.sections().stream().anyMatch(section -> leadsTo(step, section)))
                .toList();
        int words = lesson.sections().stream()
                .filter(section -> steps.stream().anyMatch(step -> leadsTo(step, section)))
                .mapToInt(Section::words)
                .sum();
        int minutes = steps.stream().mapToInt(Step::minutes).sum();
        if (words > minutes * WORDS_A_MINUTE) {
            draft.warn(
                    steps.get(0).line(),
                    "the sections have " + words + " words, and their steps " + minutes + " minutes",
                    "give them " + (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE
                            + " minutes or more: people read 150 new words a minute");
        }
    }

    private static boolean leadsTo(Step step, Section section) {
        String target = step.target();
        return section.anchor().equals(target)
                || section.headings().stream()
                        .anyMatch(heading -> heading.anchor().equals(target));
    }
}
