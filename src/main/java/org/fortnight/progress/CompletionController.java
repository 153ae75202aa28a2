package org.fortnight.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.StepAnswer.Change;
import org.fortnight.progress.Steps.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tick of one step. */
@Controller
@RequestMapping(Paths.COMPLETION)
class CompletionController {

    private final Steps steps;
    private final Progress progress;
    private final StepAnswer answer;

    CompletionController(Steps steps, Progress progress, StepAnswer answer) {
        this.steps = steps;
        this.progress = progress;
        this.answer = answer;
    }

    /** A visitor's tick waits in the address they come back to: see {@link ArrivalListener}. */
    @PostMapping
    ModelAndView complete(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String step,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        var asked = Asked.by(request);
        var found = steps.find(new Address(track, lesson, step), me, language);
        if (me == null) {
            return answer.leave(Paths.arrive("/register", Paths.completion(found.address())), asked);
        }
        var now = progress.complete(me, found.plan(), found.lesson(), found.step());
        return answer.after(Change.TICKED, found, now, me, asked);
    }

    @DeleteMapping
    ModelAndView reopen(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String step,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        var asked = Asked.by(request);
        var found = steps.find(new Address(track, lesson, step), me, language);
        if (me == null) {
            return answer.leave(Paths.arrive("/login", Paths.lesson(found.address())), asked);
        }
        var now = progress.reopen(me, found.plan(), found.step());
        return answer.after(Change.TAKEN_BACK, found, now, me, asked);
    }

    /** Changes nothing; people come here after registering, or by the browser's history. */
    @GetMapping
    String show(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String step,
            @Nullable SignedIn me,
            Locale language) {
        return "redirect:" + steps.page(new Address(track, lesson, step), me, language);
    }
}
