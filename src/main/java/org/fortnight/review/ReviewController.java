package org.fortnight.review;

import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.Refusal;
import org.fortnight.review.Sittings.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One sitting of review, one thing after the other. */
@Controller
class ReviewController {

    private final Sittings sittings;
    private final Reviews reviews;
    private final ReviewPages pages;

    ReviewController(Sittings sittings, Reviews reviews, ReviewPages pages) {
        this.sittings = sittings;
        this.reviews = reviews;
        this.pages = pages;
    }

    @GetMapping("/review")
    ModelAndView review(
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String warmup,
            @RequestParam(defaultValue = "") String answered,
            SignedIn me,
            Locale language) {
        return show(new Named(track, warmup, false), answered, me, language);
    }

    /** Some of all questions of a track, long after. */
    @GetMapping("/review/again")
    ModelAndView again(
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(defaultValue = "") String answered,
            SignedIn me,
            Locale language) {
        return show(new Named(track, null, true), answered, me, language);
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping({"/review/answers", "/review/judgements"})
    RedirectView back() {
        return new RedirectView("/review", true);
    }

    private ModelAndView show(Named named, String answered, SignedIn me, Locale language) {
        try {
            return sittings.find(named, me, language)
                    .map(occasion -> page(occasion, answered, me, language))
                    .map(page -> new ModelAndView("review/review", "page", page))
                    .orElseGet(() -> new ModelAndView("review/review", "page", ReviewPage.NOTHING));
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    private ReviewPage page(Occasion occasion, String answered, SignedIn me, Locale language) {
        var ledger = reviews.ledger(me, occasion.plan());
        return ledger.question(answered)
                .flatMap(thing -> pages.told(me, ledger, occasion, thing, language))
                .orElseGet(() -> pages.next(me, ledger, occasion, language));
    }
}
