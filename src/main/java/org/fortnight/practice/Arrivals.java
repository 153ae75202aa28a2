package org.fortnight.practice;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fortnight.account.PersonArrived;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Keeps the answer that a visitor gave before registering or signing in: it waits in the address they are led to. */
@Component
class Arrivals {

    private static final Pattern ANSWERS =
            Pattern.compile("/tracks/([^/?#]+)/lessons/([^/?#]+)/(?:questions/([^/?#]+)|quiz)/answers\\?.*");

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
                var fields = fields(arrived.then());
                var given =
                        match.group(3) == null ? Given.all(fields) : Map.of(decoded(match.group(3)), Given.of(fields));
                given.forEach((question, one) -> practice.answer(me, open, question, one, me.locale()));
            } catch (Refusal | IllegalArgumentException gone) {
                // The address they come to answers with the reason.
            }
        }
    }

    private static Map<String, String[]> fields(String then) {
        var fields = new HashMap<String, String[]>();
        UriComponentsBuilder.fromUriString(then)
                .build()
                .getQueryParams()
                .forEach((name, values) -> fields.put(
                        decoded(name),
                        values.stream()
                                .filter(Objects::nonNull)
                                .map(value -> decoded(value.replace('+', ' ')))
                                .toArray(String[]::new)));
        return fields;
    }

    private static String decoded(String part) {
        return UriUtils.decode(part, StandardCharsets.UTF_8);
    }
}
