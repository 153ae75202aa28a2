package org.fortnight.pacing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Time off from a track: until a day, or until one goes on before it. */
@Controller
@RequestMapping("/tracks/{track}/pause")
class PauseController {

    private static final int USUAL_DAYS = 7;

    private final Curriculum curriculum;
    private final Pacing pacing;
    private final Clock clock;

    PauseController(Curriculum curriculum, Pacing pacing, Clock clock) {
        this.curriculum = curriculum;
        this.pacing = pacing;
        this.clock = clock;
    }

    /** @param until the last day off, as it was typed */
    record PauseForm(@Nullable String until) {

        void check(LocalDate today, Errors errors) {
            var last = PaceForm.date(until);
            if (last.isEmpty()) {
                errors.rejectValue("until", "pacing.pause.unreadable");
            } else if (last.get().isBefore(today)) {
                errors.rejectValue("until", "pacing.pause.past");
            } else if (last.get().isAfter(PaceForm.latest(today))) {
                errors.rejectValue("until", "pacing.pause.far");
            }
        }
    }

    @GetMapping
    String form(@PathVariable String track, SignedIn me, Locale language, Model model) {
        var plan = plan(track, me, language);
        var today = SignedIn.today(me, clock);
        var until = pacing.pace(me, plan).pause(today).map(StudyDays.Pause::until);
        model.addAttribute(
                "form",
                new PauseForm(until.orElse(today.plusDays(USUAL_DAYS - 1)).toString()));
        return page(plan, today, until.isPresent(), model);
    }

    @PostMapping
    String pause(
            @PathVariable String track,
            @ModelAttribute("form") PauseForm form,
            BindingResult binding,
            SignedIn me,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var plan = plan(track, me, language);
        var today = SignedIn.today(me, clock);
        form.check(today, binding);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(plan, today, pacing.pace(me, plan).pause(today).isPresent(), model);
        }
        pacing.pause(me, plan, PaceForm.date(form.until()).orElseThrow());
        return "redirect:/today";
    }

    @DeleteMapping
    String goOn(@PathVariable String track, SignedIn me, Locale language) {
        pacing.goOn(me, plan(track, me, language));
        return "redirect:/today";
    }

    private static String page(Plan plan, LocalDate today, boolean paused, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("paused", paused);
        model.addAttribute("today", today);
        model.addAttribute("latest", PaceForm.latest(today));
        return "pacing/pause";
    }

    private Plan plan(String track, SignedIn me, Locale language) {
        return curriculum
                .track(track, me, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
