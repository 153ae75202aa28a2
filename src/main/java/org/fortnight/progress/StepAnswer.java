package org.fortnight.progress;

import java.util.Map;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Steps.Found;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers a change of a step: htmx with the pieces of the page that changed, a plain form with the way back. */
@Component
class StepAnswer {

    private final Progress progress;

    StepAnswer(Progress progress) {
        this.progress = progress;
    }

    /** What was done, as the texts name it. */
    enum Change {
        TICKED,
        TAKEN_BACK,
        SET_ASIDE,
        TAKEN_UP
    }

    ModelAndView after(Change change, Found found, TrackProgress now, SignedIn me, Asked asked) {
        if (asked.htmx()) {
            return pieces(change, found, now, me, asked);
        }
        return found.live() ? back(found, asked) : kept(change, found);
    }

    /** Somewhere else, for a browser with or without htmx. */
    ModelAndView leave(String path, Asked asked) {
        return new ModelAndView(asked.htmx() ? elsewhere(path) : new RedirectView(path, true));
    }

    private ModelAndView pieces(Change change, Found found, TrackProgress now, SignedIn me, Asked asked) {
        // Who takes back the last tick in a retired lesson has no earlier work there any more.
        var lesson = now.lesson(found.lesson().key()).orElseGet(() -> progress.of(me, found.plan(), found.lesson()));
        var answer = new ModelAndView("progress/changed")
                .addObject("progress", now)
                .addObject("lesson", lesson)
                .addObject("asked", asked)
                .addObject("said", "progress.said." + change)
                .addObject("kept", "progress.kept." + change);
        lesson.step(found.step().key()).ifPresent(step -> answer.addObject("step", step));
        return answer;
    }

    private ModelAndView back(Found found, Asked asked) {
        return new ModelAndView(new RedirectView(
                asked.from().orElseGet(() -> Paths.lesson(found.address()))
                        + Paths.at(found.step().key()),
                true));
    }

    private ModelAndView kept(Change change, Found found) {
        return new ModelAndView(
                "progress/kept", Map.of("kept", "progress.kept." + change, "way", Refusal.Way.to(found.lesson())));
    }

    private static View elsewhere(String path) {
        return (model, request, response) -> response.setHeader("HX-Redirect", request.getContextPath() + path);
    }
}
