package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs tests that are written in Python. */
public final class PythonTests {

    private static final Path TESTS = Path.of("src/test/resources/org/fortnight");

    private PythonTests() {}

    /** @param subject what is tested, given to the tests as their argument */
    public static void assertPass(String tests, Path subject) throws IOException, InterruptedException {
        var python = started(TESTS.resolve(tests), subject);
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said).contains("Ran ", "OK");
    }

    private static Process started(Path tests, Path subject) {
        try {
            return new ProcessBuilder("python3", "-X", "utf8", "-B", tests.toString(), subject.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return abort("Not tested: there is no python3 on this machine; install Python 3.10 or later");
        }
    }
}
