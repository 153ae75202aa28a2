package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold on both databases. */
abstract class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private PlatformTransactionManager transactions;

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
    void twoChangesOfOnePersonAtOnceBothLast() {
        var added = person("Ada", UUID.randomUUID() + "@example.org");
        people.add(added);
        var id = added.id().value();
        var first = new TransactionTemplate(transactions);
        var second = new TransactionTemplate(transactions);
        second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        first.executeWithoutResult(naming -> {
            var ada = people.findById(id).orElseThrow();
            second.executeWithoutResult(
                    securing -> people.findById(id).orElseThrow().protectBy("{noop}new"));
            ada.call("Ada Lovelace");
        });

        var found = people.findById(id).orElseThrow();
        assertThat(found.displayName()).isEqualTo("Ada Lovelace");
        assertThat(found.passwordHash()).isEqualTo("{noop}new");
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
