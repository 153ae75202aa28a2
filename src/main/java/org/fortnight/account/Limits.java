package org.fortnight.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often a network address may try: 30 registrations an hour, 100 failed sign-ins in 15 minutes, 10 of them on one
 * account. An office shares an address, and success costs nothing.
 *
 * <p>A try is counted before it is made and given back when it succeeds: a hundred at the same moment are a hundred.
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

    /** Counts a registration; answers how long to wait where there were too many. */
    Optional<Duration> register(String address) {
        return take(List.of(registrations(address)));
    }

    /** Counts a sign-in as failed, until {@link #signedIn}; answers how long to wait where there were too many. */
    Optional<Duration> signIn(String address, String account) {
        return take(signIns(address, account));
    }

    void signedIn(String address, String account) {
        signIns(address, account).forEach(bucket -> bucket.addTokens(1));
    }

    private static Optional<Duration> take(List<Bucket> buckets) {
        for (int i = 0; i < buckets.size(); i++) {
            var probe = buckets.get(i).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                buckets.subList(0, i).forEach(bucket -> bucket.addTokens(1));
                return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Optional.empty();
    }

    private Bucket registrations(String address) {
        return bucket("register " + network(address), 30, HOUR);
    }

    private List<Bucket> signIns(String address, String account) {
        String network = network(address);
        return List.of(
                bucket("sign in " + network, 100, QUARTER),
                bucket("sign in " + network + " " + Secrets.fingerprint(account), 10, QUARTER));
    }

    /** One household has 2⁶⁴ addresses of IPv6: their first half is what counts. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
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
