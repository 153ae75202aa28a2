package org.fortnight.progress;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The addresses of this package, encoded as they stand in a {@code Location}. */
final class Paths {

    static final String STEP = "/tracks/{track}/lessons/{lesson}/steps/{step}";
    static final String COMPLETION = STEP + "/completion";
    static final String ASIDE = STEP + "/aside";
    static final String KNOWN = "/tracks/{track}/lessons/{lesson}/known";
    static final String ENROLMENT = "/tracks/{track}/enrolment";

    private Paths() {}

    static String track(String track) {
        return encoded("/tracks/{track}", track);
    }

    static String lesson(Steps.Address address) {
        return lesson(address.track(), address.lesson());
    }

    static String lesson(String track, String lesson) {
        return encoded("/tracks/{track}/lessons/{lesson}", track, lesson);
    }

    /** The lesson's page, at one of its steps. */
    static String step(Steps.Address address, String step) {
        return lesson(address) + at(step);
    }

    static String completion(Steps.Address address) {
        return encoded(COMPLETION, address.track(), address.lesson(), address.step());
    }

    /** Where one says how one wants to go through a track: what comes after starting it. */
    static String pace(String track) {
        return encoded("/tracks/{track}/pace", track);
    }

    static String enrolment(String track) {
        return encoded(ENROLMENT, track);
    }

    /** The part of an address that names a step's place in a page. */
    static String at(String step) {
        return "#step-" + UriUtils.encodeFragment(step, StandardCharsets.UTF_8);
    }

    /** An address for visitors, which brings them back to another one afterwards. */
    static String arrive(String page, String then) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("then", "{then}")
                .encode()
                .buildAndExpand(then)
                .toUriString();
    }

    /** The local part of a {@code Referer}; whose site it claims to be does not matter then. */
    static Optional<String> local(String referer) {
        try {
            var uri = URI.create(referer);
            var path = uri.getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//")
                    ? Optional.empty()
                    : Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String encoded(String path, String... keys) {
        return UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand((Object[]) keys)
                .toUriString();
    }
}
