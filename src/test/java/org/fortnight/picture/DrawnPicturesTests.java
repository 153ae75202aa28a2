package org.fortnight.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnPicturesTests {

    private static final Path GUIDE = Path.of("docs", "pictures.md");
    private static final Path FOLDER = Path.of("src", "main", "resources", "static", "pictures");
    private static final int MOST_BYTES = 15_000;
    private static final String BAD =
            "export default () => ({ words: { en: {} }, settings: {}, begin: () => { %s } });";

    static Stream<String> names() {
        return TestPictures.drawn().names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPictureIsLightAndStandsAlone(String name) throws IOException {
        var file = FOLDER.resolve(name + ".js");

        assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""))
                .doesNotContainPattern(
                        "(?m)^import |(?<![.\\w])(document|window|Intl)\\.|new Date|Math\\.random|TextEncoder");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPictureSaysWhatItIsForAndWhatMayBeSetInBothLanguages(String name) {
        for (String language : new String[] {"en", "zh-CN"}) {
            var said = TestPictures.drawn().description(name, language);

            assertThat(said.title()).isNotBlank().hasSizeLessThan(60);
            assertThat(said.about()).isNotBlank();
            assertThat(said.settings())
                    .allSatisfy(setting ->
                            assertThat(setting.says()).as(setting.name()).isNotBlank())
                    .allSatisfy(setting ->
                            assertThat(setting.may()).as(setting.name()).isNotBlank());
        }
    }

    @Test
    void thePictureOfTheGuideCanBeDrawn() throws IOException {
        var code = Pattern.compile("(?s)```js\\n(.*?)```").matcher(Files.readString(GUIDE));
        assertThat(code.find()).isTrue();
        var pictures = new DrawnPictures(Map.of("surprise", code.group(1)));

        var frame = pictures.firstFrame("surprise", Map.of("share", 0.5), "en");

        assertThat(frame.problems()).isEmpty();
        assertThat(frame.html()).contains("A chance of 50.0\u00a0% is a surprise of <strong>0.69 nats</strong>.");
    }

    @Test
    void theGuideHasAHundredLinesAtMost() throws IOException {
        assertThat(Files.readAllLines(GUIDE)).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new Error('no')", "while (true);", "(function f() { f(); })()"})
    void aModuleThatFailsIsSaidAndTheNextOneIsDrawn(String statement) {
        var pictures = new DrawnPictures(Map.of("bad", BAD.formatted(statement)));

        assertThat(pictures.firstFrame("bad", Map.of(), "en").problems()).hasSize(1);
        assertThat(TestPictures.drawn().firstFrame("merges", Map.of(), "en").problems())
                .isEmpty();
    }
}
