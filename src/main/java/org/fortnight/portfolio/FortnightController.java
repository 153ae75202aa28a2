package org.fortnight.portfolio;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.PersonalText;
import org.fortnight.notebook.Notebook;
import org.fortnight.practice.Practice;
import org.fortnight.progress.Progress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** *My fortnight*: what a learner keeps of a track, as a page to print and as a file. */
@Controller
@RequestMapping("/tracks/{track}/my-fortnight")
class FortnightController {

    private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

    private final TrackChoice tracks;
    private final Progress progress;
    private final Practice practice;
    private final Notebook notebook;
    private final FortnightFile file;
    private final PersonalText texts;
    private final Clock clock;

    FortnightController(
            TrackChoice tracks,
            Progress progress,
            Practice practice,
            Notebook notebook,
            FortnightFile file,
            PersonalText texts,
            Clock clock) {
        this.tracks = tracks;
        this.progress = progress;
        this.practice = practice;
        this.notebook = notebook;
        this.file = file;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String track, SignedIn me, Locale language, Model model) {
        var page = fortnight(me, tracks.named(track, me, language));
        model.addAttribute("page", page);
        model.addAttribute(
                "notes",
                page.days().stream()
                        .filter(day -> day.note() != null)
                        .collect(Collectors.toMap(
                                day -> day.lesson().key(),
                                day -> texts.html(Objects.requireNonNull(day.note()), language))));
        return "portfolio/my-fortnight";
    }

    @GetMapping(params = "format=md")
    ResponseEntity<String> file(@PathVariable String track, SignedIn me, Locale language) {
        var plan = tracks.named(track, me, language);
        var attachment = ContentDisposition.attachment()
                .filename("my-fortnight-" + plan.track() + ".md", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file.of(fortnight(me, plan), language));
    }

    private Fortnight fortnight(SignedIn me, Plan plan) {
        return Fortnight.of(
                me.displayName(),
                SignedIn.today(me, clock),
                progress.of(me, plan),
                practice.record(me, plan),
                notebook.notes(me, plan));
    }
}
