package org.fortnight.account;

/** The first administrator that the configuration describes cannot be made; the message says why and what to do. */
public class FirstAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FirstAdministratorException(String message) {
        super(message);
    }
}
