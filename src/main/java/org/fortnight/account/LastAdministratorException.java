package org.fortnight.account;

/** The last administrator wants to go: first somebody else has to become one. */
public class LastAdministratorException extends RuntimeException {

    LastAdministratorException() {
        super("This is the last administrator; make somebody else one first");
    }
}
