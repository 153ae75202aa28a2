package org.fortnight.pacing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** How one goes through a track: asked when one starts, changed whenever one likes. */
@Controller
@RequestMapping("/tracks/{track}/pace")
class PaceController {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Pacing pacing;
    private final Clock clock;

    PaceController(Curriculum curriculum, Progress progress, Pacing pacing, Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.pacing = pacing;
        this.clock = clock;
    }

    /** With answers in the address, what they would mean. */
    @GetMapping
    String form(
            @PathVariable String track,
            @ModelAttribute("asked") PaceForm asked,
            SignedIn me,
            Locale language,
            Model model) {
        var plan = plan(track, me, language);
        var mine = progress.of(me, plan);
        var today = SignedIn.today(me, clock);
        var pace = pacing.pace(me, plan);
        var start = pace.start() == null || pace.start().isBefore(today) ? today : pace.start();
        var form = asked.given() ? asked : PaceForm.of(pace, start);
        var meant = asked.given()
                ? asked.check(pace, today, PacePage.startOpen(mine), new MapBindingResult(model.asMap(), "asked"))
                : pace;
        model.addAttribute("form", form);
        model.addAttribute("page", PacePage.of(mine, meant, form, today, language));
        return "pacing/pace";
    }

    @PostMapping
    String set(
            @PathVariable String track,
            @ModelAttribute("form") PaceForm form,
            BindingResult binding,
            SignedIn me,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var plan = plan(track, me, language);
        var mine = progress.of(me, plan);
        var today = SignedIn.today(me, clock);
        var pace = form.check(pacing.pace(me, plan), today, PacePage.startOpen(mine), binding);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", PacePage.of(mine, pace, form, today, language));
            return "pacing/pace";
        }
        pacing.set(me, plan, pace);
        return "redirect:/today";
    }

    private Plan plan(String track, SignedIn me, Locale language) {
        return curriculum
                .track(track, me, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
