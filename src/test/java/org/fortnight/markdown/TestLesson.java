package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fortnight.markdown.LessonReader.Reading;
import org.fortnight.markdown.LessonReader.Source;

/** A day that has nothing wrong with it, to which a test adds what it is about. */
final class TestLesson {

    static final String HEAD = "---\nkey: day\ntitle: A day\nsummary: What it is about.\n---\n\n";
    static final String STEPS = "\n\n## Steps\n\n- [ ] Read it (20 min, core)\n";

    private TestLesson() {}

    /** A file with this body and one step. */
    static Reading read(String body) {
        return TestReader.read(HEAD + body + STEPS);
    }

    static Reading readChinese(String body) {
        return TestReader.reader()
                .read(
                        new Source("zh-CN/01-day.md", "zh-CN", HEAD + body + "\n\n## 步骤\n\n- [ ] 阅读（20 分钟，核心）\n"),
                        TestReader.ANYWHERE);
    }

    /** The lesson with this body, which has no problem. */
    static LessonText lesson(String body) {
        return sound(read(body));
    }

    static LessonText sound(Reading reading) {
        assertThat(reading.problems()).isEmpty();
        return reading.lesson().orElseThrow();
    }

    /** The HTML of the opening text. */
    static String html(String body) {
        return read(body).lesson().orElseThrow().opening().toString();
    }

    static List<String> errors(Reading reading) {
        return reading.problems().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
    }

    static List<String> problems(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
