package org.fortnight.study;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what this is for visitors, today for people. */
@Controller
class HomeController {

    private final Curriculum curriculum;
    private final Progress progress;

    HomeController(Curriculum curriculum, Progress progress) {
        this.curriculum = curriculum;
        this.progress = progress;
    }

    @GetMapping("/")
    String home(@Nullable SignedIn me, Locale language, Model model) {
        var tracks = curriculum.tracks(me, language);
        if (me != null && !tracks.isEmpty()) {
            return "redirect:/today";
        }
        model.addAttribute(
                "summaries",
                tracks.stream()
                        .map(plan -> TrackSummary.of(progress.of(null, plan)))
                        .toList());
        model.addAttribute("report", curriculum.report());
        return "study/home";
    }
}
