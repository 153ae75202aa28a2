package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.Asked;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.OpenLessons.OpenLesson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers to one question. */
@Controller
@RequestMapping(Paths.ANSWERS)
class AnswerController {

    private final Practice practice;
    private final OpenLessons lessons;

    AnswerController(Practice practice, OpenLessons lessons) {
        this.practice = practice;
        this.lessons = lessons;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String question,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return Desk.or(() -> {
            var asked = Asked.by(request);
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            if (me == null) {
                return Desk.register(Desk.remembered(request), asked);
            }
            var outcome = practice.answer(me, open, question, Given.of(request.getParameterMap()), language);
            return asked.htmx() ? pieces(outcome, open, asked) : back(outcome, open);
        });
    }

    /** Changes nothing; people come here after registering, or by the browser's history. */
    @GetMapping
    ModelAndView show(@PathVariable String track, @PathVariable String lesson, @PathVariable String question) {
        return Desk.to(new LessonKey(track, lesson).path() + "#" + question);
    }

    private static ModelAndView pieces(Practice.Outcome outcome, OpenLesson open, Asked asked) {
        var lesson = open.lesson();
        var answer = new ModelAndView("practice/answered")
                .addObject("answered", outcome.question())
                .addObject("quiz", outcome.quiz())
                .addObject("ticked", Desk.step(outcome.ticked(), lesson, "quiz"));
        if (!outcome.grade().counts()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Desk.with(answer, asked, lesson, outcome.ticked());
    }

    private static ModelAndView back(Practice.Outcome outcome, OpenLesson open) {
        var question = outcome.question();
        var typed = outcome.grade().counts() ? Map.<String, String>of() : Map.of(question.key(), question.typed());
        return Desk.to(Revisit.path(open.lesson().path(), typed, false) + "#" + question.key());
    }
}
