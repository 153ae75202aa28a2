package org.fortnight.account;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Found by Spring Data through its name. */
class PeopleByInsertionImpl implements PeopleByInsertion {

    private final JdbcClient jdbc;

    PeopleByInsertionImpl(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Person person) {
        int added = jdbc.sql("""
                insert into person (id, display_name, email, email_normalised, password_hash, role, locale, time_zone,
                                    theme, sign_in_secret, created_at)
                values (:id, :name, :email, :normalised, :password, :role, :locale, :zone, :theme, :secret, :at)
                on conflict do nothing
                """)
                .param("id", person.id().value())
                .param("name", person.displayName())
                .param("email", person.email().typed())
                .param("normalised", person.email().normalised())
                .param("password", person.passwordHash())
                .param("role", person.role().name())
                .param("locale", person.preferences().languageTag())
                .param("zone", person.zone().getId())
                .param("theme", person.theme().name())
                .param("secret", person.signInSecret())
                .param("at", person.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1;
    }
}
