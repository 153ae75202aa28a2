package org.fortnight.account;

/** How somebody comes in: one of two who use the same address at once, and no error for the other. */
interface PeopleByInsertion {

    /** Whether the person was added; if not, somebody has the address already. */
    boolean add(Person person);
}
