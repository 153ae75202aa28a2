package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: in step in both languages, all there, none left over. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path CODE = Path.of("src", "main", "java");

    private static final String CHINESE = "_zh_CN";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** {@code #{study.day(…)}} in a template. */
    private static final Pattern IN_PLACE = Pattern.compile("#\\{([a-z][\\w.-]*)");

    static Stream<String> bundles() {
        return files(BUNDLES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(messages(bundle + CHINESE).keySet())
                .isEqualTo(messages(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSamePlaceholders(String bundle) {
        var chinese = messages(bundle + CHINESE);

        messages(bundle)
                .forEach((key, text) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithItsBundlesNameAndStandsThereOnce(String bundle) {
        for (String name : List.of(bundle, bundle + CHINESE)) {
            assertThat(keysAsWritten(name)).doesNotHaveDuplicates().allMatch(key -> key.startsWith(bundle + "."));
        }
    }

    /** A text without placeholders is taken as it is; in the others an apostrophe is written twice. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFormatted(String bundle) {
        for (String name : List.of(bundle, bundle + CHINESE)) {
            messages(name).forEach((key, text) -> {
                if (placeholders(text).isEmpty()) {
                    assertThat(text).as(key).doesNotContain("''").isNotBlank();
                } else {
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(text));
                }
            });
        }
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        var known = allKeys();
        var asked = asked();

        assertThat(asked.exact()).isSubsetOf(known);
        assertThat(asked.prefixes()).allSatisfy(prefix -> assertThat(known).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void noTextIsLeftOver() {
        var asked = asked();

        var unused = allKeys().stream()
                .filter(key -> !asked.exact().contains(key))
                .filter(key -> asked.prefixes().stream().noneMatch(key::startsWith))
                .toList();

        assertThat(unused).isEmpty();
    }

    /**
     * What templates and code ask for: whole keys, and the beginnings of those that are put together at run time,
     * such as {@code 'progress.state.' + state}, which end with a dot.
     */
    private record Asked(Set<String> exact, Set<String> prefixes) {}

    private static Asked asked() {
        var literal =
                Pattern.compile("['\"{]((?:" + bundles().collect(Collectors.joining("|")) + ")\\.[\\w.-]*)['\"}]");
        var found = new HashSet<String>();
        Stream.concat(files(TEMPLATES, ".html"), files(CODE, ".java")).forEach(file -> {
            String text = text(file);
            Stream.of(IN_PLACE, literal)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .forEach(found::add);
        });
        var sorted = found.stream().collect(Collectors.partitioningBy(key -> key.endsWith("."), Collectors.toSet()));
        return new Asked(sorted.get(false), sorted.get(true));
    }

    private static Set<String> allKeys() {
        return bundles().flatMap(bundle -> messages(bundle).keySet().stream()).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> messages(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(BUNDLES.resolve(name + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static List<String> keysAsWritten(String name) {
        return text(BUNDLES.resolve(name + ".properties"))
                .lines()
                .filter(line -> line.matches("[a-z].*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
