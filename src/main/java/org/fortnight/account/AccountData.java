package org.fortnight.account;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an account knows of its owner. The hash of the password and the secrets stay here: they are of no use elsewhere. */
@Component
@Order(0)
class AccountData implements PersonalData {

    private final People people;
    private final JsonMapper json;

    AccountData(People people, JsonMapper json) {
        this.people = people;
        this.json = json;
    }

    private record Profile(
            String name,
            String email,
            String role,
            @Nullable String language,
            String timeZone,
            String colours,
            String registeredAt) {

        static Profile of(Person person, SignedIn me) {
            return new Profile(
                    person.displayName(),
                    person.email().typed(),
                    person.role().name().toLowerCase(Locale.ROOT),
                    person.preferences().languageTag(),
                    person.zone().getId(),
                    person.theme().word(),
                    PersonalData.at(person.createdAt().atOffset(ZoneOffset.UTC), me));
        }
    }

    /** None with {@code person_id}: the person's own row goes last, when all others have gone. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public List<Part> of(SignedIn me) {
        return people
                .findById(me.id().value())
                .map(person -> new Part(
                        "profile.json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsString(Profile.of(person, me))))
                .stream()
                .toList();
    }

    @Override
    public String about() {
        return "account.data.profile";
    }
}
