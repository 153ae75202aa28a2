package org.fortnight.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Steps.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The decision to leave one step out. */
@Controller
@RequestMapping(Paths.ASIDE)
class AsideController {

    private final StepDesk desk;
    private final Steps steps;

    AsideController(StepDesk desk, Steps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @PostMapping
    ModelAndView setAside(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String step,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return desk.make(StepChange.SET_ASIDE, new Address(track, lesson, step), me, language, request);
    }

    @DeleteMapping
    ModelAndView takeUp(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String step,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return desk.make(StepChange.TAKEN_UP, new Address(track, lesson, step), me, language, request);
    }

    /** Changes nothing; people come here by the browser's history. */
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
