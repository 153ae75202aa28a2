package org.fortnight.markdown;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into records: unknown and repeated keys are refused, and every problem has its line and its remedy. */
@Component
public class StrictYaml {

    private static final Pattern COLON_IN_VALUE = Pattern.compile("^\\s*(?:- )?[\\w-]+:\\s+[^\"'\\[{|>#].*:(\\s|$).*");

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    private final Validator validator;

    StrictYaml(Validator validator) {
        this.validator = validator;
    }

    /**
     * The record written in a text.
     *
     * @param firstLine the line of the file at which the text begins, from 1
     * @param problems to which everything wrong is added, as errors
     * @return empty when there was something wrong
     */
    public <T> Optional<T> read(String file, String text, int firstLine, Class<T> type, List<Problem> problems) {
        try {
            T read = yaml.readValue(text, type);
            if (read == null) {
                problems.add(
                        Problem.error(file, firstLine, "it is empty", "write at least `key`, `title` and `summary`"));
                return Optional.empty();
            }
            var violations = validator.validate(read);
            violations.forEach(violation -> problems.add(Problem.error(
                    file,
                    firstLine + line(text, violation.getPropertyPath().toString()),
                    "`" + name(violation.getPropertyPath().toString()) + "` " + violation.getMessage(),
                    "mend or add it")));
            return violations.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException e) {
            problems.add(problem(file, text, firstLine, e));
            return Optional.empty();
        }
    }

    private static Problem problem(String file, String text, int firstLine, JacksonException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        var lines = text.lines().toList();
        String at = line <= lines.size() ? lines.get(line - 1) : "";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.error(
                    file,
                    firstLine + line(text, unknown.getPropertyName()),
                    "`" + unknown.getPropertyName() + "` is not known here",
                    "write one of " + String.join(", ", known(unknown)));
        }
        for (int i = Math.min(line, lines.size()); i > Math.max(0, line - 2); i--) {
            if (COLON_IN_VALUE.matcher(lines.get(i - 1)).matches()) {
                return Problem.error(
                        file,
                        firstLine + i - 1,
                        "a colon in the text ends it",
                        "put quotes round a title with a colon");
            }
        }
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return Problem.error(file, firstLine + line - 1, "a name stands here twice", "keep one of them");
        }
        if (e instanceof DatabindException) {
            return Problem.error(
                    file,
                    firstLine + line - 1,
                    "`" + at.strip() + "` is not of the right kind",
                    "compare it with the author's guide");
        }
        return Problem.error(
                file,
                firstLine + line - 1,
                "this cannot be read as YAML",
                "look at indentation, quotes and colons in this line and the one before");
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    }

    private static String name(String path) {
        return path.replace(".<list element>", "").replaceAll("\\[]", "").replace("forWhom", "for");
    }

    /** The line of a name, counted from 0; 0 when it is not there. */
    private static int line(String text, String path) {
        var lines = text.lines().toList();
        var names = path.replaceAll("\\[[^\\]]*]|\\.<[^>]*>", "").split("\\.");
        for (int n = names.length - 1; n >= 0; n--) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().replaceFirst("^- ", "").startsWith(names[n] + ":")) {
                    return i;
                }
            }
        }
        return 0;
    }
}
