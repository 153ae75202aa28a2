package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fortnight.markdown.LessonReader.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons that are shipped, each read by itself. */
class ShippedLessonsTests {

    private static final Path TRACK = Path.of("curriculum", "llm-14-days");

    static Stream<Path> lessons() throws IOException {
        return Files.list(TRACK).filter(file -> file.toString().endsWith(".md")).sorted();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void hasNeitherErrorNorWarning(Path file) throws IOException {
        var reading = TestReader.reader()
                .read(new Source(file.getFileName().toString(), "en", Files.readString(file)), TestReader.ANYWHERE);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lesson()).isPresent();
    }
}
