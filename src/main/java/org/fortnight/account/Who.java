package org.fortnight.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/**
 * All that a session remembers: who it is, and the secret that was theirs when they signed in.
 *
 * @param secret a fingerprint; signing out everywhere changes the secret, and the session ends with the next request
 */
record Who(UUID id, String secret) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static Who of(Person person) {
        return new Who(person.id().value(), Secrets.fingerprint(person.signInSecret()));
    }

    boolean isStill(Person person) {
        return secret.equals(Secrets.fingerprint(person.signInSecret()));
    }
}
