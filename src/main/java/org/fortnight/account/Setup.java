package org.fortnight.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the first administrator: a link in the log at each start, or two environment variables. */
@Component
class Setup {

    private static final Logger log = LoggerFactory.getLogger(Setup.class);
    private static final Duration VALID = Duration.ofHours(24);

    private final People people;
    private final Passwords passwords;
    private final AccessProperties properties;
    private final JdbcClient sql;
    private final Clock clock;

    Setup(People people, Passwords passwords, AccessProperties properties, JdbcClient sql, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.properties = properties;
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void prepare(ApplicationReadyEvent event) {
        if (people.existsByRole(Role.ADMINISTRATOR)) {
            return;
        }
        if (properties.admin().given()) {
            appoint();
        } else {
            log.info(
                    "Nobody administers this Fortnight yet. Make an administrator within 24 hours at {}/setup?token={}",
                    site(event),
                    newToken());
        }
    }

    /**
     * Whoever configures this machine decides: an account that exists gets the configured password, so that nobody who
     * registered with that address before becomes administrator.
     */
    private void appoint() {
        var address = new EmailAddress(properties.admin().email());
        String password = properties.admin().password();
        check(address, password);
        var known = people.findByEmailNormalised(address.normalised());
        if (known.isPresent()) {
            known.get().protectBy(passwords.hash(password));
            known.get().become(Role.ADMINISTRATOR, new Administrators(List.of()));
        } else {
            people.add(new Person(
                    PersonId.next(),
                    address.typed().replaceFirst("@.*", ""),
                    address,
                    passwords.hash(password),
                    Role.ADMINISTRATOR,
                    new Preferences(null, properties.timeZone(), Theme.SYSTEM),
                    clock.instant()));
        }
        log.info("{} administers this Fortnight.", address.typed());
    }

    private void check(EmailAddress address, String password) {
        int length = Passwords.length(password);
        if (!address.isPlausible()) {
            throw new FirstAdministratorException(
                    "FORTNIGHT_ADMIN_EMAIL is no email address; it looks like name@example.org.");
        } else if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            throw new FirstAdministratorException("FORTNIGHT_ADMIN_PASSWORD must have 10 to 200 characters.");
        } else if (passwords.isCommon(password, List.of(address.typed()))) {
            throw new FirstAdministratorException(
                    "FORTNIGHT_ADMIN_PASSWORD is easy to guess; take a few unrelated words.");
        }
    }

    private String newToken() {
        String token = Secrets.random();
        sql.sql("insert into setup_token (token_hash, created_at) values (?, ?)")
                .params(Secrets.fingerprint(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    private String site(ApplicationReadyEvent event) {
        if (properties.publicUrl() != null) {
            return properties.publicUrl();
        }
        return event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort()
                : "";
    }

    boolean isValid(String token) {
        return !people.existsByRole(Role.ADMINISTRATOR)
                && sql.sql("select count(*) from setup_token where token_hash = ? and created_at > ?")
                                .params(Secrets.fingerprint(token), oldest())
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Uses the token up, and the other ones with it; only one of two requests at once succeeds. */
    @Transactional
    public boolean use(String token) {
        if (!isValid(token) || delete(token) == 0) {
            return false;
        }
        sql.sql("delete from setup_token").update();
        return true;
    }

    private int delete(String token) {
        return sql.sql("delete from setup_token where token_hash = ?")
                .param(Secrets.fingerprint(token))
                .update();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(VALID).atOffset(ZoneOffset.UTC);
    }
}
