package org.fortnight.account;

/** What somebody may do; each role includes the ones before it. */
public enum Role {
    LEARNER,
    INSTRUCTOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
