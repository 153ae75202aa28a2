package org.fortnight.account;

import java.util.UUID;

/** A person, wherever one is referred to from outside this package. */
public record PersonId(UUID value) {}
