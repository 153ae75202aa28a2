package org.fortnight.markdown;

import java.util.Locale;
import java.util.Set;

/** The words of the lesson format in one language. The English ones are understood everywhere. */
record LessonWords(
        Set<String> steps,
        Set<String> quiz,
        Set<String> exercises,
        Set<String> references,
        Set<String> talk,
        Set<String> yourTurn,
        Set<String> minutes,
        Set<String> core,
        Set<String> optional,
        Set<String> answer,
        Set<String> not,
        Set<String> hint,
        Set<String> solution,
        Set<String> nearSteps,
        Set<String> nearQuiz,
        Set<String> nearExercises,
        Set<String> nearReferences) {

    private static final LessonWords ENGLISH = new LessonWords(
            Set.of("steps"),
            Set.of("quiz"),
            Set.of("exercises"),
            Set.of("references"),
            Set.of("talk about it"),
            Set.of("your turn"),
            Set.of("min"),
            Set.of("core"),
            Set.of("optional"),
            Set.of("answer"),
            Set.of("not"),
            Set.of("hint", "second hint", "hint 1", "hint 2", "third hint", "hint 3"),
            Set.of("solution"),
            Set.of("step", "tasks", "to do"),
            Set.of("quizzes", "test yourself", "check yourself", "questions"),
            Set.of("exercise", "practice"),
            Set.of("reference", "further reading", "links"));

    private static final LessonWords CHINESE = new LessonWords(
            Set.of("steps", "步骤"),
            Set.of("quiz", "测验"),
            Set.of("exercises", "练习"),
            Set.of("references", "参考资料"),
            Set.of("talk about it", "一起讨论"),
            Set.of("your turn", "轮到你"),
            Set.of("min", "分钟"),
            Set.of("core", "核心"),
            Set.of("optional", "选做"),
            Set.of("answer", "答案"),
            Set.of("not", "不是"),
            Set.of("hint", "提示", "提示一", "提示二", "提示 1", "提示 2", "第二个提示"),
            Set.of("solution", "解答", "参考解答"),
            Set.of("任务", "计划"),
            Set.of("测试", "自测", "小测"),
            Set.of("习题", "作业"),
            Set.of("参考", "参考文献", "延伸阅读"));

    static LessonWords of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
