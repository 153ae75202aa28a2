package org.fortnight.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds people by id, for what is theirs and is asked for by a key instead of by signing in. */
@Component
public class Directory {

    private final People people;

    Directory(People people) {
        this.people = people;
    }

    /** A person as features know them, in English where they have chosen no language; empty when the account is gone. */
    public Optional<SignedIn> person(PersonId id) {
        return people.findById(id.value())
                .map(person -> new SignedIn(
                        person.id(),
                        person.displayName(),
                        person.email().typed(),
                        person.role(),
                        person.language().orElse(Locale.ENGLISH),
                        person.zone(),
                        person.theme().word()));
    }
}
