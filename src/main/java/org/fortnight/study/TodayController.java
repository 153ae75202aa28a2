package org.fortnight.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.pacing.Pacing;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.fortnight.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What to do now, in the track last worked on; without one, a choice. */
@Controller
class TodayController {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Pacing pacing;
    private final Reviews reviews;

    TodayController(Curriculum curriculum, Progress progress, Pacing pacing, Reviews reviews) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.pacing = pacing;
        this.reviews = reviews;
    }

    @GetMapping("/today")
    String today(SignedIn me, Locale language, Model model) {
        var tracks = curriculum.tracks(me, language);
        return started(me, tracks, language).map(mine -> page(me, mine, model)).orElseGet(() -> choice(tracks, model));
    }

    private Optional<TrackProgress> started(SignedIn me, List<Plan> tracks, Locale language) {
        return progress.lastWorkedOn(me)
                .flatMap(track -> curriculum.track(track, me, language))
                .or(() -> tracks.stream().filter(plan -> tracks.size() == 1).findFirst())
                .map(plan -> progress.of(me, plan))
                .filter(TrackProgress::enrolled)
                .filter(mine -> mine.current().isPresent());
    }

    private String page(SignedIn me, TrackProgress mine, Model model) {
        var timetable = pacing.timetable(me, mine);
        model.addAttribute("page", TodayPage.of(mine, mine.current().orElseThrow(), timetable));
        model.addAttribute("waiting", reviews.waiting(me, mine, timetable.days()));
        return "study/today";
    }

    private String choice(List<Plan> tracks, Model model) {
        model.addAttribute(
                "summaries",
                tracks.stream()
                        .map(plan -> TrackSummary.of(progress.of(null, plan)))
                        .toList());
        model.addAttribute("report", curriculum.report());
        return "study/choice";
    }
}
