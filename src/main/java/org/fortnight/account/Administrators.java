package org.fortnight.account;

import java.util.List;

/** Everybody who administers this Fortnight; never nobody, once there was one. */
record Administrators(List<Person> all) {

    void checkTheyCanDoWithout(Person leaving) {
        if (all.stream().allMatch(administrator -> administrator.id().equals(leaving.id()))) {
            throw new LastAdministratorException();
        }
    }
}
