package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.Asked;
import org.fortnight.progress.OpenLessons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answers to a whole quiz in one form: those that were filled in; its fields are named {@code question.field}. */
@Controller
@RequestMapping(Paths.QUIZ)
class QuizController {

    private final Practice practice;
    private final OpenLessons lessons;

    QuizController(Practice practice, OpenLessons lessons) {
        this.practice = practice;
        this.lessons = lessons;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String track,
            @PathVariable String lesson,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return Desk.or(() -> {
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            if (me == null) {
                return Desk.register(Desk.remembered(request), Asked.by(request));
            }
            var typed = new LinkedHashMap<String, String>();
            Given.all(request.getParameterMap()).forEach((question, given) -> {
                var outcome = practice.answer(me, open, question, given, language);
                if (!outcome.grade().counts()) {
                    typed.put(question, given.typed());
                }
            });
            return Desk.to(Revisit.path(open.lesson().path(), typed, false) + "#quiz");
        });
    }

    @GetMapping
    ModelAndView show(@PathVariable String track, @PathVariable String lesson) {
        return Desk.to(new LessonKey(track, lesson).path() + "#quiz");
    }
}
