package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.progress.Asked;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.OpenLessons.OpenLesson;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Runs of an exercise in the browser, the way past a wall, and the exercise as a file. */
@Controller
@RequestMapping(Paths.EXERCISE)
class ExerciseController {

    private final Practice practice;
    private final OpenLessons lessons;
    private final ProgramFile file;

    ExerciseController(Practice practice, OpenLessons lessons, ProgramFile file) {
        this.practice = practice;
        this.lessons = lessons;
        this.file = file;
    }

    @PostMapping("/attempts")
    ModelAndView run(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String exercise,
            @Valid Run run,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return Desk.or(() -> {
            var asked = Asked.by(request);
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            if (me == null) {
                return Desk.register(place(open, exercise), asked);
            }
            var helped = practice.run(me, open, exercise, run, language);
            return answer(helped.exercise(), helped.ticked(), open, asked);
        });
    }

    @PostMapping("/stuck")
    ModelAndView stuck(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String exercise,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return Desk.or(() -> {
            var asked = Asked.by(request);
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            return me == null
                    ? Desk.register(place(open, exercise), asked)
                    : answer(practice.stuck(me, open, exercise, language), null, open, asked);
        });
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping({"/attempts", "/stuck"})
    ModelAndView show(@PathVariable String track, @PathVariable String lesson, @PathVariable String exercise) {
        return Desk.to(new LessonKey(track, lesson).path() + "#" + exercise);
    }

    @GetMapping("/solution")
    ModelAndView solution(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String exercise,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return Desk.or(() -> {
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            return practice.solution(me, open, exercise)
                    .map(solution -> new ModelAndView(
                                    Asked.by(request).htmx() ? "practice/solution :: text" : "practice/solution")
                            .addObject("solution", solution)
                            .addObject("back", place(open, exercise)))
                    .orElseGet(() -> Desk.to(place(open, exercise)));
        });
    }

    /** A program for plain Python, with the checks in it. */
    @GetMapping("/file")
    ModelAndView file(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String exercise,
            @Nullable SignedIn me,
            Locale language) {
        return Desk.or(() -> {
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            var program = practice.toTakeAway(me, open, exercise);
            return new ModelAndView(download(ProgramFile.name(exercise), file.of(program, language)));
        });
    }

    private static View download(String name, String text) {
        return (model, request, response) -> {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setContentType("text/x-python;charset=UTF-8");
            response.getWriter().write(text);
        };
    }

    private static ModelAndView answer(
            ExerciseView exercise, @Nullable TrackProgress ticked, OpenLesson open, Asked asked) {
        var lesson = open.lesson();
        if (!asked.htmx()) {
            return Desk.to(place(open, exercise.text().key()));
        }
        var answer = new ModelAndView("practice/attempted")
                .addObject("attempted", exercise)
                .addObject("ticked", Desk.step(ticked, lesson, exercise.text().key()));
        return Desk.with(answer, asked, lesson, ticked);
    }

    private static String place(OpenLesson open, String exercise) {
        return open.lesson().path() + "#" + exercise;
    }
}
