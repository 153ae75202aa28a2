package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdministratorsTests {

    private final Person ada = administrator("ada@example.org");
    private final Person bea = administrator("bea@example.org");

    @Test
    void theLastAdministratorStays() {
        assertThatExceptionOfType(LastAdministratorException.class)
                .isThrownBy(() -> ada.become(Role.LEARNER, new Administrators(List.of(ada))));
        assertThat(ada.role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void oneOfTwoMayGo() {
        ada.become(Role.INSTRUCTOR, new Administrators(List.of(ada, bea)));

        assertThat(ada.role()).isEqualTo(Role.INSTRUCTOR);
    }

    @Test
    void theLastAdministratorMayStayOne() {
        ada.become(Role.ADMINISTRATOR, new Administrators(List.of(ada)));

        assertThat(ada.role()).isEqualTo(Role.ADMINISTRATOR);
    }

    private static Person administrator(String email) {
        return new Person(
                PersonId.next(),
                "Ada",
                new EmailAddress(email),
                "",
                Role.ADMINISTRATOR,
                new Preferences(null, ZoneOffset.UTC, Theme.SYSTEM),
                Instant.EPOCH);
    }
}
