package org.fortnight.study;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.pacing.Pacing;
import org.fortnight.placement.Placement;
import org.fortnight.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The plan of a track. */
@Controller
class TrackController {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Pacing pacing;
    private final Placement placement;

    TrackController(Curriculum curriculum, Progress progress, Pacing pacing, Placement placement) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.pacing = pacing;
        this.placement = placement;
    }

    @GetMapping("/tracks/{track}")
    String track(@PathVariable String track, @Nullable SignedIn me, Locale language, Model model) {
        var plan = curriculum
                .track(track, me, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var mine = progress.of(me, plan);
        var timetable = me != null && mine.enrolled() ? pacing.timetable(me, mine) : null;
        model.addAttribute("page", TrackPage.of(mine, timetable, curriculum.glossary(plan), me));
        model.addAttribute("problems", curriculum.problems(plan));
        model.addAttribute("checked", placement.hasCheck(plan, language));
        return "study/track";
    }

    @GetMapping("/tracks/{track}/days/{day:[1-9]\\d{0,3}}")
    String day(@PathVariable String track, @PathVariable int day, @Nullable SignedIn me, Locale language) {
        return curriculum
                .track(track, me, language)
                .flatMap(plan -> plan.day(day))
                .map(lesson -> "redirect:" + lesson.path())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
