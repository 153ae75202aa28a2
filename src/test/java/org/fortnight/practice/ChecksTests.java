package org.fortnight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The judge of exercises, by its own tests in Python. */
class ChecksTests {

    private static final Path TESTS = Path.of("src/test/resources/org/fortnight/practice/test_checks.py");
    private static final Path CHECKS = Path.of("src/main/resources/static/python/checks.py");

    @Test
    void theJudgeSaysWhatItsTestsExpect() throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder("python3", "-X", "utf8", "-B", TESTS.toString(), CHECKS.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            abort("The judge is not tested: there is no python3 on this machine; install Python 3.10 or later");
            throw e;
        }
        var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said).contains("Ran ", "OK");
    }
}
