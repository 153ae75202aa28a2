package org.fortnight;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one clock that everything asks for the time; it ticks in the zone of the installation. */
@Configuration
class TimeConfiguration {

    @Bean
    Clock clock(Environment environment) {
        // Bound and not injected: Spring Boot explains a zone that does not exist.
        return Clock.system(Binder.get(environment)
                .bind("fortnight.time-zone", ZoneId.class)
                .orElse(ZoneOffset.UTC));
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer failuresAreSaidOnceAMinute(Clock clock) {
        return scheduler -> scheduler.setErrorHandler(new FailureLog(clock));
    }
}
