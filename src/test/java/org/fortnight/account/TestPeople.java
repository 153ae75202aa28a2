package org.fortnight.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people for tests, each with an address nobody else has. */
@TestComponent
public class TestPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;

    TestPeople(People people) {
        this.people = people;
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

    /** Makes a request of {@code MockMvc} come from this person. */
    public RequestPostProcessor signedIn(SignedIn person) {
        return user(new Principal(Who.of(people.findById(person.id().value()).orElseThrow())));
    }

    private SignedIn someone(String displayName, Role role) {
        var email = new EmailAddress("person" + COUNT.incrementAndGet() + "-" + UUID.randomUUID() + "@example.org");
        var zone = ZoneId.of("Europe/Berlin");
        var id = new PersonId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        people.add(new Person(
                id,
                displayName,
                email,
                "no password fits",
                role,
                new Preferences(Locale.ENGLISH, zone, Theme.SYSTEM),
                Instant.now()));
        return new SignedIn(id, displayName, email.typed(), role, Locale.ENGLISH, zone, "system");
    }
}
