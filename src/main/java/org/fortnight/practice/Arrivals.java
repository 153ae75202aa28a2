package org.fortnight.practice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.fortnight.account.PersonArrived;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Keeps the answer that a visitor gave before registering or signing in: it waits in the address they are led to. */
@Component
class Arrivals {

    static final Set<String> REMEMBERED = Set.of("version", "attempt", "choice", "value", "guessed");

    private static final Pattern ANSWERS =
            Pattern.compile("/tracks/([^/?#]+)/lessons/([^/?#]+)/questions/([^/?#]+)/answers\\?.*");

    private final OpenLessons lessons;
    private final Practice practice;

    Arrivals(OpenLessons lessons, Practice practice) {
        this.lessons = lessons;
        this.practice = practice;
    }

    /** What is gone or unreadable meanwhile keeps nobody from arriving; the page they are led to shows how it stands. */
    @EventListener
    void arrived(PersonArrived arrived) {
        var match = ANSWERS.matcher(arrived.then());
        if (match.matches()) {
            try {
                var me = arrived.person();
                var address = new LessonKey(decoded(match.group(1)), decoded(match.group(2)));
                var open = lessons.find(address, me, me.locale());
                practice.answer(me, open, decoded(match.group(3)), given(arrived.then()), me.locale());
            } catch (Refusal | IllegalArgumentException gone) {
                // The address they come to answers with the reason.
            }
        }
    }

    private static Given given(String then) {
        var fields = UriComponentsBuilder.fromUriString(then).build().getQueryParams();
        return new Given(
                Given.number(first(fields, "version")),
                (int) Given.number(first(fields, "attempt")),
                fields.getOrDefault("choice", List.of()).stream()
                        .filter(Objects::nonNull)
                        .map(Arrivals::decoded)
                        .toList(),
                decoded(first(fields, "value").replace('+', ' ')),
                !first(fields, "guessed").isEmpty());
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    private static String decoded(String part) {
        return UriUtils.decode(part, StandardCharsets.UTF_8);
    }
}
