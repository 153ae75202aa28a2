package org.fortnight.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.Questions.Graded;
import org.fortnight.progress.Asked;
import org.fortnight.progress.Refusal;
import org.fortnight.review.Sittings.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What people answer in review. What is asked no more, or was answered in another tab, leads on without a word: there is
 * nothing anybody could do about it.
 */
@Controller
class ReviewAnswerController {

    private final Sittings sittings;
    private final Reviews reviews;
    private final ReviewPages pages;

    ReviewAnswerController(Sittings sittings, Reviews reviews, ReviewPages pages) {
        this.sittings = sittings;
        this.reviews = reviews;
        this.pages = pages;
    }

    /** What one form of a sitting says beside the answer. */
    record Asking(
            @Nullable String track,
            @Nullable String warmup,
            @Nullable String again,
            @Nullable String lesson) {

        Named named() {
            return new Named(track, warmup, again != null);
        }
    }

    @PostMapping("/review/answers")
    ModelAndView answer(
            Asking asking,
            @RequestParam(defaultValue = "") String question,
            SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return about(asking, me, language, occasion -> {
            var ledger = reviews.ledger(me, occasion.plan());
            return Optional.ofNullable(asking.lesson())
                    .flatMap(ledger::lesson)
                    .flatMap(lesson -> reviews.answer(me, ledger, lesson, question, request.getParameterMap(), language)
                            .map(graded -> answered(graded, lesson, ledger, occasion, me, language, request)))
                    .orElseGet(() -> to(occasion.path()));
        });
    }

    /** How an exercise went, or whether a section is clear, as somebody says themselves. */
    @PostMapping("/review/judgements")
    ModelAndView judge(
            Asking asking,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int attempt,
            @RequestParam(defaultValue = "false") boolean well,
            SignedIn me,
            Locale language) {
        return about(asking, me, language, occasion -> {
            var ledger = reviews.ledger(me, occasion.plan());
            ledger.judged(kind, asking.lesson(), key)
                    .ifPresent(thing -> reviews.judge(me, ledger, thing, attempt, well));
            return to(occasion.path());
        });
    }

    private ModelAndView answered(
            Graded graded,
            Plan.Lesson lesson,
            Ledger ledger,
            Occasion occasion,
            SignedIn me,
            Locale language,
            HttpServletRequest request) {
        boolean htmx = Asked.by(request).htmx();
        var thing = Thing.question(
                lesson, graded.question().text().item(), graded.question().key());
        if (graded.reply().isEmpty()) {
            var page = pages.troubled(ledger, occasion, thing, graded.question(), language);
            return page(page, htmx, HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (!htmx) {
            return to(occasion.path(thing));
        }
        var now = reviews.ledger(me, occasion.plan());
        return page(
                pages.told(me, now, occasion, thing, language).orElseGet(() -> pages.next(me, now, occasion, language)),
                true,
                HttpStatus.OK);
    }

    private ModelAndView about(Asking asking, SignedIn me, Locale language, Function<Occasion, ModelAndView> answer) {
        if (asking.track() == null) {
            return to("/review");
        }
        try {
            return sittings.find(asking.named(), me, language).map(answer).orElseGet(() -> to("/review"));
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    private static ModelAndView page(ReviewPage page, boolean htmx, HttpStatus status) {
        var view = new ModelAndView(htmx ? "review/review :: sitting" : "review/review", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
