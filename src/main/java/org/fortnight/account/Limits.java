package org.fortnight.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * How often an address may try: 30 registrations an hour, 100 failed sign-ins in 15 minutes, 10 of them on one account.
 * An office shares an address, and success costs nothing.
 */
@Component
class Limits {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(HOUR.plusMinutes(5))
            .build();

    Limits(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    boolean mayRegister(String address) {
        return bucket("register " + address, 30, HOUR).getAvailableTokens() > 0;
    }

    void registered(String address) {
        bucket("register " + address, 30, HOUR).tryConsume(1);
    }

    boolean maySignIn(String address, String account) {
        return bucket("sign in " + address, 100, QUARTER).getAvailableTokens() > 0
                && bucket("sign in " + address + " " + account, 10, QUARTER).getAvailableTokens() > 0;
    }

    void failed(String address, String account) {
        bucket("sign in " + address, 100, QUARTER).tryConsume(1);
        bucket("sign in " + address + " " + account, 10, QUARTER).tryConsume(1);
    }

    private Bucket bucket(String name, int most, Duration period) {
        return Objects.requireNonNull(buckets.get(
                name,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, period))
                        .build()));
    }
}
