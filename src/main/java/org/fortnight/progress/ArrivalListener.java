package org.fortnight.progress;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fortnight.account.PersonArrived;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Steps.Address;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Does what a visitor wanted to do before registering or signing in: where they are led next is the address of it. */
@Component
class ArrivalListener {

    private static final Pattern COMPLETION =
            Pattern.compile("/tracks/([^/?#]+)/lessons/([^/?#]+)/steps/([^/?#]+)/completion");
    private static final Pattern ENROLMENT = Pattern.compile("/tracks/([^/?#]+)/enrolment");

    private final Steps steps;
    private final OpenLessons lessons;
    private final Progress progress;

    ArrivalListener(Steps steps, OpenLessons lessons, Progress progress) {
        this.steps = steps;
        this.lessons = lessons;
        this.progress = progress;
    }

    /** What is gone meanwhile keeps nobody from arriving; the page they are led to says so. */
    @EventListener
    void arrived(PersonArrived arrived) {
        try {
            tick(arrived.person(), arrived.then());
            enrol(arrived.person(), arrived.then());
        } catch (Refusal gone) {
            // The address they come to answers with the reason.
        }
    }

    private void tick(SignedIn me, String then) {
        var match = COMPLETION.matcher(then);
        if (match.matches()) {
            var address = new Address(decoded(match.group(1)), decoded(match.group(2)), decoded(match.group(3)));
            var found = steps.find(address, me, me.locale());
            progress.complete(me, found.plan(), found.lesson(), found.step());
        }
    }

    private void enrol(SignedIn me, String then) {
        var match = ENROLMENT.matcher(then);
        if (match.matches()) {
            progress.enrol(me, lessons.track(decoded(match.group(1)), me, me.locale()));
        }
    }

    /** Not worth an error page either: a percent sign that somebody typed into the address. */
    private static String decoded(String part) {
        try {
            return UriUtils.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asTyped) {
            return part;
        }
    }
}
