package org.fortnight.account;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A person, wherever one is referred to from outside this package. */
public record PersonId(UUID value) {

    /** A new one, which sorts after the earlier ones and tells nothing but when it was made. */
    static PersonId next() {
        return new PersonId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }
}
