package org.fortnight.curriculum;

import java.nio.file.Path;
import org.fortnight.PythonTests;
import org.junit.jupiter.api.Test;

/** The data of the running project. */
class ProjectDataTests {

    @Test
    void theReviewsHoldWhatTheLessonsSayOfThem() throws Exception {
        PythonTests.assertPass("curriculum/test_data.py", Path.of("curriculum/llm-14-days/data"));
    }
}
