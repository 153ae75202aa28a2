package org.fortnight.account;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Who may come in, and from where.
 *
 * @param publicUrl the address people use, such as {@code https://study.example.org}; none: that of this machine
 * @param trustedProxies networks such as {@code 10.0.0.0/8} whose forwarded headers are believed; nobody's by default
 * @param timeZone the zone of visitors, and of people whose browser says none
 * @param access who may read and register
 * @param admin the first administrator of an unattended installation
 */
@ConfigurationProperties("fortnight")
record AccessProperties(
        @Nullable String publicUrl,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue Access access,
        @DefaultValue Admin admin) {

    AccessProperties {
        publicUrl = publicUrl == null || publicUrl.isBlank() ? null : publicUrl.replaceFirst("/$", "");
        trustedProxies.forEach(AccessProperties::checkNetwork);
    }

    /** The trusted proxies as networks, single addresses too. */
    List<String> trustedNetworks() {
        return trustedProxies.stream()
                .map(proxy -> proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32"))
                .toList();
    }

    private static void checkNetwork(String network) {
        try {
            new IpAddressMatcher(network);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "fortnight.trusted-proxies takes addresses and networks such as 10.0.0.0/8, not " + network, e);
        }
    }

    /**
     * @param publicReading whether visitors may read
     * @param registration who may make an account
     */
    record Access(
            @DefaultValue("true") boolean publicReading,
            @DefaultValue("open") Registration registration) {}

    enum Registration {
        OPEN,
        INVITE,
        CLOSED
    }

    record Admin(
            @DefaultValue("") String email,
            @DefaultValue("") String password) {

        boolean given() {
            return !email.isBlank() && !password.isBlank();
        }
    }
}
