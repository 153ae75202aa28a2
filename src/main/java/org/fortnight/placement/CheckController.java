package org.fortnight.placement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The starting check of a track, and what may follow from it. */
@Controller
@RequestMapping("/tracks/{track}/check")
class CheckController {

    private final Curriculum curriculum;
    private final Placement placement;
    private final Progress progress;

    CheckController(Curriculum curriculum, Placement placement, Progress progress) {
        this.curriculum = curriculum;
        this.placement = placement;
        this.progress = progress;
    }

    @GetMapping
    ModelAndView check(
            @PathVariable String track,
            @RequestParam(required = false) @Nullable String again,
            @Nullable SignedIn me,
            Locale language) {
        var plan = plan(track, me, language);
        var page = placement.page(me, plan, check(plan, language), again != null, language);
        return new ModelAndView("placement/check", "page", page);
    }

    @PostMapping
    ModelAndView take(@PathVariable String track, @Nullable SignedIn me, Locale language, HttpServletRequest request) {
        var plan = plan(track, me, language);
        var check = check(plan, language);
        if (me == null) {
            return register(plan);
        }
        placement.take(me, plan, check, request.getParameterMap(), language);
        return to(plan.path() + "/check");
    }

    /** Sets the days to known that the check proposes, and goes on to the day after them; who joins is asked when. */
    @PostMapping("/days")
    ModelAndView accept(@PathVariable String track, @Nullable SignedIn me, Locale language) {
        var plan = plan(track, me, language);
        if (me == null) {
            return register(plan);
        }
        var mine = progress.of(me, plan);
        var proposal = proposal(me, mine, language);
        proposal.ifPresent(proposed -> placement.accept(me, mine, proposed));
        return to(proposal.map(proposed -> CheckPage.next(mine, proposed)).orElse(plan.path() + "/check"));
    }

    @DeleteMapping("/days")
    ModelAndView takeBack(@PathVariable String track, @Nullable SignedIn me, Locale language) {
        var plan = plan(track, me, language);
        if (me == null) {
            return register(plan);
        }
        var mine = progress.of(me, plan);
        proposal(me, mine, language).ifPresent(proposed -> placement.takeBack(me, mine, proposed));
        return to(plan.path() + "/check#begin");
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping("/days")
    ModelAndView days(@PathVariable String track, @Nullable SignedIn me, Locale language) {
        return to(plan(track, me, language).path() + "/check");
    }

    private Optional<Proposal> proposal(SignedIn me, TrackProgress mine, Locale language) {
        return placement.proposal(me, mine, check(mine.plan(), language));
    }

    private Plan plan(String track, @Nullable SignedIn me, Locale language) {
        return curriculum.track(track, me, language).orElseThrow(CheckController::notFound);
    }

    private Plan.Lesson check(Plan plan, Locale language) {
        return curriculum.check(plan, language).orElseThrow(CheckController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView register(Plan plan) {
        return to(UriComponentsBuilder.fromPath("/register")
                .queryParam("then", "{then}")
                .encode()
                .buildAndExpand(plan.path() + "/check")
                .toUriString());
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
