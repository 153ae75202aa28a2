package org.fortnight.portfolio;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.pacing.Pacing;
import org.fortnight.practice.Practice;
import org.fortnight.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a learner can do now. */
@Controller
class ProgressController {

    private final TrackChoice tracks;
    private final Progress progress;
    private final Pacing pacing;
    private final Practice practice;
    private final ChangeLog changes;

    ProgressController(TrackChoice tracks, Progress progress, Pacing pacing, Practice practice, ChangeLog changes) {
        this.tracks = tracks;
        this.progress = progress;
        this.pacing = pacing;
        this.practice = practice;
        this.changes = changes;
    }

    /** Six SQL statements at most, that for the person included. */
    @GetMapping("/progress")
    String show(@RequestParam(required = false) @Nullable String track, SignedIn me, Locale language, Model model) {
        var wanted = tracks.wanted(track, me, language);
        if (wanted.isEmpty()) {
            return "portfolio/nothing-yet";
        }
        var plan = wanted.get();
        var mine = progress.of(me, plan);
        model.addAttribute(
                "page",
                ProgressPage.of(
                        mine, pacing.timetable(me, mine), practice.record(me, plan), changes.news(me.id(), mine)));
        return "portfolio/progress";
    }
}
