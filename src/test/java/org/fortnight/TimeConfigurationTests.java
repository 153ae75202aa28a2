package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TimeConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(TimeConfiguration.class);

    @Test
    void theClockTicksInTheZoneOfTheInstallation() {
        application
                .withPropertyValues("fortnight.time-zone=America/New_York")
                .run(context ->
                        assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("America/New_York")));
        application.run(
                context -> assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneOffset.UTC));
    }

    @Test
    void aZoneThatDoesNotExistIsExplained() {
        application
                .withPropertyValues("fortnight.time-zone=Mars/Olympus")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(BindException.class.getName())
                        .hasStackTraceContaining("Mars/Olympus"));
    }
}
