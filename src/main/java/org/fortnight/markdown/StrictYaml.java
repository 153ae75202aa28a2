package org.fortnight.markdown;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into records: unknown and repeated keys are refused, and every problem has its line and its remedy. */
@Component
public class StrictYaml {

    private static final int MOST_LETTERS = 64 * 1024;
    private static final Pattern PLAIN_VALUE = Pattern.compile("^\\s*(?:- )?([\\w-]+):\\s+([^\"'\\[{|>#\\s].*)$");
    private static final Pattern COLON = Pattern.compile(":(?:\\s|$)");
    private static final String ELEMENT = ".<list element>";
    private static final Set<Class<?>> MISSING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .addHandler(new UnknownNames())
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
        var found = new ArrayList<Problem>();
        var say = new Report(file, text.lines().toList(), firstLine, found);
        int control = Controls.line(say.lines());
        Optional<T> read;
        if (text.length() > MOST_LETTERS) {
            read = say.nothing(1, "the text has more than 64 KB", "write it shorter");
        } else if (control > 0) {
            read = say.nothing(
                    control,
                    "a control character stands here (" + Controls.first(text).orElseThrow() + ")",
                    "take it out; it may have come along with a copied text");
        } else {
            read = read(text, type, say);
        }
        problems.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    private <T> Optional<T> read(String text, Class<T> type, Report say) {
        try {
            var places = YamlPlaces.of(yaml, text);
            places.borrowed()
                    .forEach(line -> say.error(
                            line,
                            "aliases and tags of YAML (`*`, `!`) are not read",
                            "write it out, or put quotes round it"));
            places.controls()
                    .forEach((line, control) -> say.error(
                            line,
                            "a control character is written here (" + control + ")",
                            "take it out; between double quotes a backslash is written twice: `\\\\`"));
            T read = yaml.readerFor(type)
                    .withAttribute(Found.class, new Found(say, places, new HashMap<>()))
                    .readValue(text);
            if (read == null) {
                return say.nothing(1, "nothing is written here", "write at least `key`, `title` and `summary`");
            }
            validator.validate(read).forEach(violation -> violated(violation, places, say));
            return Optional.of(read);
        } catch (JacksonException e) {
            return unreadable(e, say);
        }
    }

    private static void violated(ConstraintViolation<?> violation, YamlPlaces places, Report say) {
        String path = violation.getPropertyPath().toString();
        if (path.endsWith(ELEMENT)) {
            String list = path.substring(0, path.length() - ELEMENT.length());
            say.error(
                    places.line(list),
                    "an entry of `" + list.replaceAll("^.*\\.|\\[\\d+]$", "") + "` "
                            + (isMissing(violation) ? "is empty" : violation.getMessage()),
                    "mend it, or take it out");
            return;
        }
        String name = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        boolean missing = isMissing(violation);
        say.error(
                places.line(path),
                "`" + name + "` " + (missing ? "is missing" : violation.getMessage()),
                missing ? "add `" + name + ": " + (name.equals("key") ? say.keyOfFile() : "…") + "`" : "mend it");
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return MISSING.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    private static <T> Optional<T> unreadable(JacksonException e, Report say) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        for (int i = line; i > Math.max(0, line - 2); i--) {
            var value = PLAIN_VALUE.matcher(say.text(i));
            if (value.matches() && COLON.matcher(value.group(2)).find()) {
                return say.nothing(
                        i,
                        "the colon in `" + value.group(2).strip() + "` ends the text for YAML",
                        "put quotes round a title with a colon: `" + value.group(1) + ": \""
                                + value.group(2).strip().replace("\"", "\\\"") + "\"`");
            }
        }
        String at = say.text(line).strip();
        if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")) {
            return say.nothing(line, "`" + at.replaceAll(":.*", "") + "` stands here twice", "keep one of them");
        } else if (say.tab() > 0) {
            return say.nothing(say.tab(), "a tab stands before the text", "indent with blanks");
        } else if (e instanceof DatabindException) {
            return say.nothing(
                    line, "`" + at + "` is not of the right kind", "compare it with the author's guide, README.md");
        }
        return say.nothing(
                line,
                "this cannot be read as YAML",
                "look at indentation, quotes and colons in this line and the one before");
    }

    /** Collects what is wrong, by the lines of the text, from 1. */
    private record Report(String file, List<String> lines, int firstLine, List<Problem> problems) {

        void error(int line, String what, String remedy) {
            problems.add(Problem.error(file, firstLine + line - 1, what, remedy));
        }

        <T> Optional<T> nothing(int line, String what, String remedy) {
            error(line, what, remedy);
            return Optional.empty();
        }

        String text(int line) {
            return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        }

        /** The first line with a tab before its text; 0 when there is none. */
        int tab() {
            return 1
                    + lines.indexOf(lines.stream()
                            .filter(line -> line.matches("\\s*\\t\\s*\\S.*"))
                            .findFirst()
                            .orElse("\t"));
        }

        /** A key for {@code 15-agents.md}: {@code agents}. */
        String keyOfFile() {
            String key = file.replaceAll("^.*/|\\.[a-z]+$", "").replaceAll("^\\d+-", "");
            return file.endsWith(".md") && key.matches("[a-z0-9]+(-[a-z0-9]+)*") ? key : "…";
        }
    }

    /** Where unknown names are reported, and the lines in which each was found already. */
    private record Found(Report say, YamlPlaces places, Map<String, Integer> said) {

        int line(String name) {
            int line = places.lineAfter(name, said.getOrDefault(name, 0));
            said.put(name, line);
            return line;
        }
    }

    /** Reports every unknown name and reads on. */
    private static final class UnknownNames extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            Collection<Object> known = deserializer.getKnownPropertyNames();
            String names = known == null
                    ? ""
                    : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
            // Records are read from a buffer that has forgotten where its tokens stood.
            var found = (Found) context.getAttribute(Found.class);
            found.say()
                    .error(
                            found.line(name),
                            "`" + name + "` is not known here",
                            names.isEmpty() ? "take it out" : "write one of " + names);
            parser.skipChildren();
            return true;
        }
    }
}
