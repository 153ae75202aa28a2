package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold on both databases. */
abstract class PeopleTests {

    @Autowired
    private People people;

    @Test
    void aPersonIsFoundAsTheyCame() {
        var ada = person("Ada Lovelace", "Ada-" + UUID.randomUUID() + "@Example.org");

        assertThat(people.add(ada)).isTrue();

        var found = people.findById(ada.id().value()).orElseThrow();
        assertThat(found.displayName()).isEqualTo("Ada Lovelace");
        assertThat(found.preferences()).isEqualTo(ada.preferences());
        assertThat(found.signInSecret()).isEqualTo(ada.signInSecret());
        assertThat(found.role()).isEqualTo(Role.LEARNER);
        assertThat(people.findByEmailNormalised(ada.email().normalised())).isPresent();
    }

    @Test
    void anAddressThatDiffersInCaseOnlyIsTaken() {
        String address = UUID.randomUUID() + "@example.org";
        people.add(person("First", address));

        assertThat(people.add(person("Second", address.toUpperCase(Locale.ROOT))))
                .isFalse();
    }

    @Test
    void noDatabaseStumblesOverNul() {
        var name = NewAccount.name("A\0d\na");

        assertThat(people.add(person(name, UUID.randomUUID() + "@example.org"))).isTrue();
        assertThat(name).isEqualTo("A d a");
        assertThat(people.findByEmailNormalised(new EmailAddress("no\0body@example.org").normalised()))
                .isEmpty();
    }

    private static Person person(String name, String email) {
        return new Person(
                new PersonId(UuidVersion7Strategy.INSTANCE.generateUuid(null)),
                name,
                new EmailAddress(email),
                "{noop}",
                Role.LEARNER,
                new Preferences(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), Theme.DARK),
                Instant.now());
    }
}
