package org.fortnight.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Asked;
import org.fortnight.progress.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** *Got it*: what changed in a lesson has been seen. */
@Controller
@RequestMapping("/tracks/{track}/lessons/{lesson}/changes/acknowledgement")
class AcknowledgementController {

    private final TrackChoice tracks;
    private final Progress progress;
    private final ChangeLog changes;
    private final Clock clock;

    AcknowledgementController(TrackChoice tracks, Progress progress, ChangeLog changes, Clock clock) {
        this.tracks = tracks;
        this.progress = progress;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of what the form names, what there is; what came after the page was made stays to be told. */
    @PostMapping
    String acknowledge(
            @PathVariable String track,
            @PathVariable String lesson,
            @RequestParam(defaultValue = "") List<String> change,
            SignedIn me,
            Locale language,
            HttpServletRequest request,
            Model model) {
        var mine = progress.of(me, tracks.named(track, me, language));
        changes.news(me.id(), mine).stream()
                .filter(news -> news.day().lesson().key().equals(lesson))
                .forEach(news -> news.keys().stream()
                        .filter(change::contains)
                        .forEach(key -> changes.seen(
                                me.id(), news.day().lesson().id(), key, clock.instant(), SignedIn.today(me, clock))));
        if (Asked.by(request).htmx()) {
            model.addAttribute("changes", changes.news(me.id(), mine));
            return "portfolio/acknowledged";
        }
        return show(track);
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping
    String show(@PathVariable String track) {
        var page = UriComponentsBuilder.fromPath("/progress")
                .queryParam("track", "{track}")
                .fragment("changed")
                .encode()
                .buildAndExpand(track)
                .toUriString();
        return "redirect:" + page;
    }
}
