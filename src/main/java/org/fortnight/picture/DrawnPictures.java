package org.fortnight.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.picture.FirstFrame.Problem;
import org.fortnight.script.JavaScript;
import org.fortnight.script.JavaScript.FailedException;
import org.fortnight.script.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pictures as their own modules draw them: the file that moves a picture in the browser draws its first frame here.
 *
 * <p>A module exports a function of the kit and imports nothing, so that both can run it.
 */
final class DrawnPictures implements Pictures {

    private static final String KIT = "/static/modules/picture-kit.js";
    private static final String FOLDER = "/static/pictures/";
    private static final String ENDING = ".js";

    /** Patient, for a picture takes a tenth of a second and a busy machine ten times that. */
    private static final int MOST_MILLIS = 5000;

    private static final List<Problem> CANNOT = List.of(new Problem(
            "", "the picture cannot be drawn with these settings", "take them out one by one; please report it"));

    private final JavaScript engine = JavaScript.shared();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Library> pictures = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    /** @param modules the source of each picture, by its name */
    DrawnPictures(Map<String, String> modules) {
        String kitSource = Library.resource(DrawnPictures.class, KIT);
        var kit = library("picture-kit", kitSource + "\nglobalThis.kit = kit; globalThis.pictures = {};", "", null);
        modules.forEach((name, module) -> {
            sources.put(name, kitSource + "\n" + module);
            pictures.put(
                    name,
                    library(
                            name,
                            module + "\nglobalThis.pictures[\"" + name + "\"] = picture(globalThis.kit);",
                            name,
                            kit));
        });
    }

    /** All that come with the portal. */
    static DrawnPictures shipped() {
        return new DrawnPictures(files().collect(Collectors.toMap(
                name -> name, name -> Library.resource(DrawnPictures.class, FOLDER + name + ENDING))));
    }

    @Override
    public List<String> names() {
        return List.copyOf(pictures.keySet());
    }

    @Override
    public FirstFrame firstFrame(String name, Map<String, Object> settings, String language) {
        try {
            var answer = engine.call(
                    picture(name), "draw", json.writeValueAsString(Map.of("settings", settings, "language", language)));
            var drawn = json.readValue(answer.text(), Drawn.class);
            return new FirstFrame(drawn.html(), drawn.problems(), answer.nanos());
        } catch (FailedException e) {
            return new FirstFrame("", CANNOT, 0);
        }
    }

    @Override
    public Description description(String name, String language) {
        var answer = engine.call(
                picture(name), "describe", json.writeValueAsString(Map.of("settings", Map.of(), "language", language)));
        return json.readValue(answer.text(), Description.class);
    }

    /** Loads them in the background. */
    void warmUp() {
        engine.warmUp(pictures.values());
    }

    /** All that a picture is made of; when it changes, so may every drawing. */
    String source(String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }

    private Library picture(String name) {
        return Objects.requireNonNull(pictures.get(name), name);
    }

    private static Stream<String> files() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER.substring(1) + "*" + ENDING))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace(ENDING, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module as a script: what it exports are constants in it. */
    private static Library library(String name, String module, String picture, @Nullable Library ground) {
        return new Library(
                name,
                () -> "(() => {"
                        + module.replaceFirst("(?m)^export default ", "const picture = ")
                                .replaceAll("(?m)^export ", "")
                        + "})();",
                """

                function answer(what, text) {
                  const { kit, pictures: { "%s": picture } } = globalThis;
                  const { settings, language } = JSON.parse(text);
                  if (what === "describe") return JSON.stringify(kit.described(picture, language));
                  const problems = kit.problems(picture, settings);
                  const html = problems.length ? "" : kit.frame(picture, settings, language);
                  return JSON.stringify({ html, problems });
                }
                """.formatted(picture),
                MOST_MILLIS,
                ground);
    }

    private record Drawn(String html, List<Problem> problems) {}
}
