package org.fortnight.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Steps.Address;
import org.fortnight.progress.Steps.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes in a change of a step and answers: htmx gets the pieces of its page that changed, a plain form its way back. */
@Component
class StepDesk {

    private final Steps steps;
    private final Progress progress;

    StepDesk(Steps steps, Progress progress) {
        this.steps = steps;
        this.progress = progress;
    }

    ModelAndView make(
            StepChange change, Address address, @Nullable SignedIn me, Locale language, HttpServletRequest request) {
        try {
            var asked = Asked.by(request);
            var found = steps.find(address, me, language);
            return me == null
                    ? leave(change.door(found.address()), asked)
                    : answer(change, found, change.make(progress, me, found), me, asked);
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    private ModelAndView answer(StepChange change, Found found, TrackProgress now, SignedIn me, Asked asked) {
        if (asked.htmx()) {
            return pieces(change, found, now, me, asked);
        }
        return found.live() ? back(found, asked) : kept(change, found);
    }

    private ModelAndView pieces(StepChange change, Found found, TrackProgress now, SignedIn me, Asked asked) {
        // Who takes back the last tick in a retired lesson has no earlier work there any more.
        var day = now.lesson(found.lesson().key()).orElseGet(() -> progress.of(me, found.plan(), found.lesson()));
        var answer = new ModelAndView("progress/changed")
                .addObject("progress", now)
                .addObject("day", day)
                .addObject("asked", asked)
                .addObject("said", "progress.said." + change)
                .addObject("kept", "progress.kept." + change);
        if (found.live()) {
            day.step(found.step().key()).ifPresent(step -> answer.addObject("ticked", step));
        }
        return answer;
    }

    private static ModelAndView back(Found found, Asked asked) {
        var page = asked.from().orElseGet(() -> Paths.lesson(found.address()));
        return new ModelAndView(new RedirectView(page + Paths.at(found.step().key()), true));
    }

    private static ModelAndView kept(StepChange change, Found found) {
        return new ModelAndView("progress/kept")
                .addObject("kept", "progress.kept." + change)
                .addObject("way", Refusal.Way.to(found.lesson()));
    }

    private static ModelAndView leave(String path, Asked asked) {
        return new ModelAndView(asked.htmx() ? elsewhere(path) : new RedirectView(path, true));
    }

    private static View elsewhere(String path) {
        return (model, request, response) -> response.setHeader("HX-Redirect", request.getContextPath() + path);
    }
}
