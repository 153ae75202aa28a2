package org.fortnight;

import java.time.Clock;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that everything asks for the time. */
@Configuration
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer failuresAreSaidOnceAMinute(Clock clock) {
        return scheduler -> scheduler.setErrorHandler(new FailureLog(clock));
    }
}
