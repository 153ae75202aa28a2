package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailureLogTests {

    @Test
    void whatFailsThreeTimesASecondIsSaidOnceAMinute(CapturedOutput output) {
        var clock = new MovableClock();
        var failures = new FailureLog(clock);

        failures.handleError(new IllegalStateException("first"));
        failures.handleError(new IllegalStateException("second"));
        clock.advance(Duration.ofSeconds(61));
        failures.handleError(new IllegalStateException("third"));

        assertThat(output).contains("first", "third").doesNotContain("second");
    }
}
