package org.fortnight.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of the lesson format in one language. In Chinese lessons the English ones are understood too.
 *
 * @param names how each part is called
 * @param alike what authors write when they mean a part
 */
record LessonWords(
        Map<Part, String> names,
        Map<Part, Set<String>> alike,
        Set<String> yourTurn,
        Set<String> warmUp,
        Set<String> minutes,
        Set<String> core,
        Set<String> optional,
        Set<String> answer,
        Set<String> not,
        Set<String> hint,
        boolean chinese) {

    /** The parts of a lesson that the page places by itself. */
    enum Part {
        STEPS,
        QUIZ,
        EXERCISES,
        REFERENCES,
        TALK;

        String anchor() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    private static final LessonWords ENGLISH = new LessonWords(
            Map.of(
                    Part.STEPS, "Steps",
                    Part.QUIZ, "Quiz",
                    Part.EXERCISES, "Exercises",
                    Part.REFERENCES, "References",
                    Part.TALK, "Talk about it"),
            Map.of(
                    Part.STEPS, Set.of("step", "tasks", "to do", "todo", "步骤", "任务"),
                    Part.QUIZ,
                            Set.of(
                                    "quizzes",
                                    "quizz",
                                    "test",
                                    "test yourself",
                                    "check yourself",
                                    "self-test",
                                    "questions",
                                    "测验",
                                    "测试",
                                    "自测"),
                    Part.EXERCISES, Set.of("exercise", "practice", "练习", "习题"),
                    Part.REFERENCES, Set.of("reference", "further reading", "literature", "links", "参考资料", "参考文献"),
                    Part.TALK, Set.of("talk about this", "discuss", "discussion", "讨论", "一起讨论")),
            Set.of("your turn"),
            Set.of("warm-up", "warm up"),
            Set.of("min", "mins", "minute", "minutes"),
            Set.of("core"),
            Set.of("optional"),
            Set.of("answer"),
            Set.of("not"),
            Set.of("hint"),
            false);

    private static final LessonWords CHINESE = new LessonWords(
            Map.of(
                    Part.STEPS, "步骤",
                    Part.QUIZ, "测验",
                    Part.EXERCISES, "练习",
                    Part.REFERENCES, "参考资料",
                    Part.TALK, "一起讨论"),
            Map.of(
                    Part.STEPS, Set.of("任务", "计划", "学习步骤", "step"),
                    Part.QUIZ, Set.of("测试", "自测", "小测", "小测验", "问题", "test yourself"),
                    Part.EXERCISES, Set.of("习题", "作业", "练习题", "exercise"),
                    Part.REFERENCES, Set.of("参考", "参考文献", "延伸阅读", "资料", "reference"),
                    Part.TALK, Set.of("讨论", "大家讨论")),
            Set.of("your turn", "轮到你", "轮到你了"),
            Set.of("热身", "热身题", "warm-up", "warm up"),
            Set.of("min", "mins", "minute", "minutes", "分钟", "分"),
            Set.of("core", "核心"),
            Set.of("optional", "选做"),
            Set.of("answer", "答案"),
            Set.of("not", "不是"),
            Set.of("hint", "提示"),
            true);

    static LessonWords of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** The part that a heading begins. */
    Optional<Part> part(String heading) {
        String plain = plain(heading);
        return Stream.of(Part.values())
                .filter(part -> plain(names.getOrDefault(part, "")).equals(plain)
                        || chinese
                                && plain(ENGLISH.names.getOrDefault(part, "")).equals(plain))
                .findFirst();
    }

    /** The name of the part that a heading seems to mean without being it. */
    Optional<String> looksLike(String heading) {
        String plain = plain(heading);
        return part(heading).isPresent()
                ? Optional.empty()
                : Stream.of(Part.values())
                        .filter(part -> alike.getOrDefault(part, Set.of()).contains(plain)
                                || slip(plain(names.getOrDefault(part, "")), plain))
                        .map(part -> names.getOrDefault(part, ""))
                        .findFirst();
    }

    boolean beginsYourTurn(String heading) {
        return yourTurn.stream().anyMatch(plain(heading)::startsWith);
    }

    boolean isHint(String summary) {
        return hint.stream().anyMatch(word -> plain(summary).contains(word));
    }

    static String plain(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[*_`]|[:：]\\s*$", "")
                .strip();
    }

    /** One or two wrong letters in a long word. */
    private static boolean slip(String word, String written) {
        return word.length() >= LONG_ENOUGH_FOR_A_SLIP
                && Math.abs(word.length() - written.length()) <= 2
                && distance(word, written) <= word.length() / LONG_ENOUGH_FOR_A_SLIP;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
