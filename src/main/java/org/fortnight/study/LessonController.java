package org.fortnight.study;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonAccess;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.Problem;
import org.fortnight.notebook.Notebook;
import org.fortnight.placement.Placement;
import org.fortnight.practice.Practice;
import org.fortnight.practice.Revisit;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.fortnight.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A day's lesson, or a word about why it cannot be read here. */
@Controller
class LessonController {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Practice practice;
    private final Notebook notebook;
    private final Reviews reviews;
    private final Placement placement;
    private final Clock clock;

    LessonController(
            Curriculum curriculum,
            Progress progress,
            Practice practice,
            Notebook notebook,
            Reviews reviews,
            Placement placement,
            Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.practice = practice;
        this.notebook = notebook;
        this.reviews = reviews;
        this.placement = placement;
        this.clock = clock;
    }

    @GetMapping("/tracks/{track}/lessons/{key}")
    ModelAndView lesson(
            @PathVariable String track,
            @PathVariable String key,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        var plan = curriculum.track(track, me, language).orElseThrow(LessonController::notFound);
        var lesson = plan.lesson(key).orElseThrow(LessonController::notFound);
        var mine = progress.of(me, plan);
        var day = mine.lesson(key).orElseGet(() -> progress.of(me, plan, lesson));
        return switch (LessonAccess.toRead(
                lesson,
                me,
                SignedIn.dayReached(me, clock),
                () -> mine.earlierWork().contains(day))) {
            case OPEN -> page(mine, day, me, language, Revisit.of(request));
            case NOT_YET -> notYet(lesson);
            case RETIRED -> retired(lesson, plan);
            case HIDDEN -> throw notFound();
        };
    }

    private ModelAndView page(
            TrackProgress mine, LessonProgress day, @Nullable SignedIn me, Locale language, Revisit revisit) {
        var problems = me != null && me.is(Role.INSTRUCTOR) ? curriculum.problems(day.lesson()) : List.<Problem>of();
        return curriculum
                .body(day.lesson(), language)
                .map(body -> new ModelAndView(
                                "study/lesson",
                                "page",
                                LessonPage.of(
                                        mine,
                                        day,
                                        body,
                                        practice.of(me, day.lesson(), body, language, revisit),
                                        notebook.of(me, day.lesson(), body),
                                        reviews.warmUp(mine, day.lesson()),
                                        curriculum
                                                .glossary(mine.plan())
                                                .of(day.lesson().key()),
                                        problems))
                        .addObject("sittings", placement.atTheEnd(me, mine, day, language)))
                .orElseGet(() -> notYet(day.lesson()));
    }

    private static ModelAndView notYet(Plan.Lesson lesson) {
        return new ModelAndView("study/not-yet", Map.of("lesson", lesson), HttpStatus.NOT_FOUND);
    }

    private static ModelAndView retired(Plan.Lesson lesson, Plan plan) {
        return new ModelAndView("study/retired", Map.of("page", RetiredPage.of(lesson, plan)), HttpStatus.GONE);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
