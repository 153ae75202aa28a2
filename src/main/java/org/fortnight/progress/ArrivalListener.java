package org.fortnight.progress;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fortnight.account.PersonArrived;
import org.fortnight.progress.Steps.Address;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Ticks the step for whose sake a visitor has registered or signed in: its address is where they are led next. */
@Component
class ArrivalListener {

    private static final Pattern COMPLETION =
            Pattern.compile("/tracks/([^/?#]+)/lessons/([^/?#]+)/steps/([^/?#]+)/completion");

    private final Steps steps;
    private final Progress progress;

    ArrivalListener(Steps steps, Progress progress) {
        this.steps = steps;
        this.progress = progress;
    }

    @EventListener
    void tick(PersonArrived arrived) {
        var match = COMPLETION.matcher(arrived.then());
        if (match.matches()) {
            tick(arrived, new Address(part(match.group(1)), part(match.group(2)), part(match.group(3))));
        }
    }

    /** A step that is gone meanwhile keeps nobody from arriving; the page they are led to says so. */
    private void tick(PersonArrived arrived, Address address) {
        var me = arrived.person();
        try {
            var found = steps.find(address, me, me.locale());
            progress.complete(me, found.plan(), found.lesson(), found.step());
        } catch (Refusal gone) {
            // The address they come to answers with the reason.
        }
    }

    private static String part(String encoded) {
        return UriUtils.decode(encoded, StandardCharsets.UTF_8);
    }
}
