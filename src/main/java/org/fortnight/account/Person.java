package org.fortnight.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. Only what was changed is written, so that two changes at once both last. */
@Entity
@DynamicUpdate
class Person {

    @Id
    private UUID id;

    private String displayName;
    private String email;

    @Column(name = "email_normalised")
    private String emailNormalised;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable String locale;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Theme theme;

    private String signInSecret;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Person() {}

    Person(
            PersonId id,
            String displayName,
            EmailAddress email,
            String passwordHash,
            Role role,
            Preferences preferences,
            Instant createdAt) {
        this.id = id.value();
        this.displayName = displayName.strip();
        this.email = email.typed();
        this.emailNormalised = email.normalised();
        this.passwordHash = passwordHash;
        this.role = role;
        this.locale = preferences.languageTag();
        this.timeZone = preferences.zone().getId();
        this.theme = preferences.theme();
        this.signInSecret = Secrets.random();
        this.createdAt = createdAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String displayName() {
        return displayName;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    /** The language they chose; none means what their browser says. */
    Optional<Locale> language() {
        return Optional.ofNullable(locale).map(Locale::forLanguageTag);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Theme theme() {
        return theme;
    }

    String signInSecret() {
        return signInSecret;
    }

    Instant createdAt() {
        return createdAt;
    }

    Preferences preferences() {
        return new Preferences(language().orElse(null), zone(), theme);
    }

    void call(String newName) {
        displayName = newName.strip();
    }

    void prefer(Preferences preferences) {
        locale = preferences.languageTag();
        timeZone = preferences.zone().getId();
        theme = preferences.theme();
    }

    void moveTo(EmailAddress address) {
        email = address.typed();
        emailNormalised = address.normalised();
    }

    /** A new password ends every sign-in that was made with the old one. */
    void protectBy(String newPasswordHash) {
        passwordHash = newPasswordHash;
        signOutEverywhere();
    }

    void signOutEverywhere() {
        signInSecret = Secrets.random();
    }

    void checkMayLeave(Administrators administrators) {
        if (role == Role.ADMINISTRATOR) {
            administrators.checkTheyCanDoWithout(this);
        }
    }

    void become(Role newRole, Administrators administrators) {
        if (newRole != Role.ADMINISTRATOR) {
            checkMayLeave(administrators);
        }
        role = newRole;
    }
}
