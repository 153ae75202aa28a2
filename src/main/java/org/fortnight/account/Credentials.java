package org.fortnight.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose address and password these are. */
@Component
class Credentials {

    private final People people;
    private final Passwords passwords;

    Credentials(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Nobody where either is wrong, and after the same time. */
    Optional<Person> owner(EmailAddress address, String password) {
        var person =
                address.isPlausible() ? people.findByEmailNormalised(address.normalised()) : Optional.<Person>empty();
        if (person.isEmpty()) {
            passwords.fitsNobody(password);
        }
        return person.filter(owner -> passwords.fits(password, owner));
    }
}
