package org.fortnight.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people for tests, each with an address nobody else has. */
@TestComponent
public class TestPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Everybody's. */
    public static final String PASSWORD = "seven otters in a canoe";

    private final People people;
    private final String passwordHash;

    TestPeople(People people, Passwords passwords) {
        this.people = people;
        this.passwordHash = passwords.hash(PASSWORD);
    }

    /** Weak and quick: a real hash takes a fifth of a second, and tests sign in hundreds of times. */
    @Bean
    @Primary
    static Passwords quickPasswords() {
        return new Passwords(new Pbkdf2PasswordEncoder("", 16, 2, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }

    /** A learner who reads English and lives in Berlin. */
    public SignedIn learner(String displayName) {
        return someone(displayName, Role.LEARNER);
    }

    public SignedIn instructor(String displayName) {
        return someone(displayName, Role.INSTRUCTOR);
    }

    public SignedIn administrator(String displayName) {
        return someone(displayName, Role.ADMINISTRATOR);
    }

    /** Makes a request one of this person's: {@code mvc.get().uri("/today").with(people.session(ada))}. */
    public RequestPostProcessor session(SignedIn me) {
        var principal = new Principal(Who.of(people.findById(me.id().value()).orElseThrow()));
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return request -> {
            Objects.requireNonNull(request.getSession())
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            return request;
        };
    }

    private SignedIn someone(String displayName, Role role) {
        var email = new EmailAddress("person" + COUNT.incrementAndGet() + "-" + UUID.randomUUID() + "@example.org");
        var zone = ZoneId.of("Europe/Berlin");
        var id = new PersonId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        people.add(new Person(
                id,
                displayName,
                email,
                passwordHash,
                role,
                new Preferences(Locale.ENGLISH, zone, Theme.SYSTEM),
                Instant.now()));
        return new SignedIn(id, displayName, email.typed(), role, Locale.ENGLISH, zone, "system");
    }
}
