package org.fortnight.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What somebody fills in to get an account. */
record NewAccount(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password,
        @Nullable String timeZone,
        @Nullable String remember,
        @Nullable String then,
        @Nullable String token) {

    static final int LONGEST_NAME = 80;

    public String path() {
        return LocalPath.of(then);
    }

    String name() {
        return name(displayName);
    }

    /** A name as it is kept: on one line, and without NUL, which PostgreSQL refuses. */
    static String name(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    EmailAddress address() {
        return new EmailAddress(email == null ? "" : email);
    }

    String secret() {
        return password == null ? "" : password;
    }

    String key() {
        return token == null ? "" : token;
    }

    /** The zone the browser said, if it is one. */
    ZoneId zone(ZoneId otherwise) {
        try {
            return timeZone == null || timeZone.isBlank() || timeZone.length() > 64 ? otherwise : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    void check(BindingResult binding, Passwords passwords) {
        checkName(name(), binding);
        checkAddress(address(), binding);
        checkPassword("password", secret(), List.of(name(), address().typed()), binding, passwords);
    }

    static void checkName(String name, BindingResult binding) {
        if (name.isEmpty()) {
            binding.rejectValue("displayName", "account.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            binding.rejectValue("displayName", "account.name.long");
        }
    }

    static void checkAddress(EmailAddress address, BindingResult binding) {
        if (!address.isPlausible()) {
            binding.rejectValue("email", "account.email.wrong");
        }
    }

    static void checkPassword(
            String field, String password, List<String> about, BindingResult binding, Passwords passwords) {
        int length = Passwords.length(password);
        if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            binding.rejectValue(field, "account.password.length");
        } else if (passwords.isCommon(password, about)) {
            binding.rejectValue(field, "account.password.common");
        }
    }
}
