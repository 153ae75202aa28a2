package org.fortnight.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fortnight.curriculum.Solutions.Solution;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exercise as a program for plain Python: the learner's code, then the same checks the page runs, which say the same.
 *
 * <p>Its first line runs what stands below the code and ends there: the code itself is run once, by the checks.
 */
@Component
class ProgramFile {

    private static final List<String> WORDS = List.of(
            "all", "some", "got", "wanted", "check", "blank", "sign", "space", "syntax", "error", "error-anywhere");
    private static final String MARK = "# ---------- ";

    private final MessageSource messages;
    private final JsonMapper json;
    private final String checks = read("static/python/checks.py");

    ProgramFile(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    static String name(String exercise) {
        return exercise.replace('-', '_') + ".py";
    }

    /** The code stands in the same lines of the file as what is said about it. */
    String of(Solution program, Locale language) {
        var file = name(program.key());
        return """
                exec(open(__file__, encoding="utf-8").read().split("\\n%1$s", 2)[2].split("\\n", 1)[1])  # %2$s
                %1$s%3$s
                %4$s
                %1$s%5$s
                %6$s
                import json, sys

                WORDS = json.loads(%7$s)
                TESTS = json.loads(%8$s)
                source = open(__file__, encoding="utf-8").read()
                head, code = source.split("\\n%1$s", 2)[:2]
                code = "\\n" * (head.count("\\n") + 2) + code.split("\\n", 1)[1]
                result = check(code, TESTS)
                print("\\n".join(report(result, WORDS)))
                sys.exit(0 if result["passed"] == result["total"] and not result["problem"] else 1)
                """.formatted(
                        MARK,
                        program.title().replace("\n", " "),
                        text("file.head", language, file),
                        program.stub().strip(),
                        text("file.checks", language),
                        checks,
                        literal(words(language)),
                        literal(program.tests()));
    }

    private Map<String, String> words(Locale language) {
        return WORDS.stream().collect(Collectors.toMap(word -> word, word -> text(word, language)));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage("python." + key, values.length == 0 ? null : values, language);
    }

    /** Any text as a Python string: JSON inside JSON is one. */
    private String literal(Object value) {
        return json.writeValueAsString(json.writeValueAsString(value));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
