package org.fortnight.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.OpenLessons.OpenLesson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The decision that a day is known already. */
@Controller
@RequestMapping(Paths.KNOWN)
class KnownController {

    private final OpenLessons lessons;
    private final Progress progress;

    KnownController(OpenLessons lessons, Progress progress) {
        this.lessons = lessons;
        this.progress = progress;
    }

    @PostMapping
    ModelAndView set(
            @PathVariable String track,
            @PathVariable String lesson,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return decide(
                new LessonKey(track, lesson),
                me,
                language,
                request,
                (who, day) -> progress.setKnown(who, day.plan(), List.of(day.lesson())));
    }

    @DeleteMapping
    ModelAndView takeBack(
            @PathVariable String track,
            @PathVariable String lesson,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return decide(
                new LessonKey(track, lesson),
                me,
                language,
                request,
                (who, day) -> progress.takeBack(who, day.plan(), day.lesson()));
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping
    ModelAndView show(@PathVariable String track, @PathVariable String lesson) {
        return to(Paths.lesson(track, lesson));
    }

    private ModelAndView decide(
            LessonKey address,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request,
            BiFunction<SignedIn, OpenLesson, TrackProgress> decision) {
        try {
            var day = lessons.find(address, me, language);
            var page = Paths.lesson(day.plan().track(), day.lesson().key());
            if (me == null) {
                return to(Paths.arrive("/login", page));
            }
            decision.apply(me, day);
            return to(Asked.by(request).from().orElse(page) + "#known-"
                    + day.lesson().key());
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
