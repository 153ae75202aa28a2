package org.fortnight.progress;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Taking part in one track. */
@Controller
@RequestMapping(Paths.ENROLMENT)
class EnrolmentController {

    private final OpenLessons lessons;
    private final Progress progress;

    EnrolmentController(OpenLessons lessons, Progress progress) {
        this.lessons = lessons;
        this.progress = progress;
    }

    /** A visitor's wish to start waits in the address they come back to: see {@link ArrivalListener}. */
    @PostMapping
    ModelAndView enrol(@PathVariable String track, @Nullable SignedIn me, Locale language) {
        try {
            var plan = lessons.track(track, me, language);
            if (me == null) {
                return to(Paths.arrive("/register", Paths.enrolment(track)));
            }
            progress.enrol(me, plan);
            return to(Paths.pace(track));
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    /** Changes nothing; people come here after registering. */
    @GetMapping
    ModelAndView show(@PathVariable String track, @Nullable SignedIn me) {
        return to(me == null ? Paths.track(track) : Paths.pace(track));
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
