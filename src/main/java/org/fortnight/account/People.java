package org.fortnight.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody with an account. */
interface People extends Repository<Person, UUID>, PeopleByInsertion {

    Optional<Person> findById(UUID id);

    Optional<Person> findByEmailNormalised(String email);

    boolean existsByRole(Role role);

    /** Locked: whoever refers to this person meanwhile waits, where the database can make them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where id = :id")
    Optional<Person> lockById(UUID id);

    /** Locked, so that two administrators cannot step down at once, each counting on the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person where role = ADMINISTRATOR order by id")
    List<Person> lockAdministrators();
}
