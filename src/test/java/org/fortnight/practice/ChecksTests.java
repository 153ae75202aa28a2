package org.fortnight.practice;

import java.nio.file.Path;
import org.fortnight.PythonTests;
import org.junit.jupiter.api.Test;

/** The judge of exercises, by its own tests in Python. */
class ChecksTests {

    @Test
    void theJudgeSaysWhatItsTestsExpect() throws Exception {
        PythonTests.assertPass("practice/test_checks.py", Path.of("src/main/resources/static/python/checks.py"));
    }
}
