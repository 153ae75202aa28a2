package org.fortnight.study;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The terms of a track. */
@Controller
class GlossaryController {

    private final Curriculum curriculum;

    GlossaryController(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @GetMapping("/tracks/{track}/glossary")
    String glossary(@PathVariable String track, @Nullable SignedIn me, Locale language, Model model) {
        var plan = curriculum
                .track(track, me, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", GlossaryPage.of(plan, curriculum.glossary(plan)));
        return "study/glossary";
    }
}
