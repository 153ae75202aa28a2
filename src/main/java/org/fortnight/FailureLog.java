package org.fortnight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/** Says that something which is done again and again has failed: once a minute, since a database may be gone for long. */
final class FailureLog implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant next = Instant.MIN;

    FailureLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void handleError(Throwable failure) {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(QUIET);
            log.error("The lessons could not be looked at; this is tried again all the time.", failure);
        }
    }
}
