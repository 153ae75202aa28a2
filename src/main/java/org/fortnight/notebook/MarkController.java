package org.fortnight.notebook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.function.Supplier;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.markdown.PersonalText;
import org.fortnight.progress.Asked;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One's mark on a section. */
@Controller
@RequestMapping(Paths.MARK)
class MarkController {

    private final Notebook notebook;
    private final OpenLessons lessons;

    MarkController(Notebook notebook, OpenLessons lessons) {
        this.notebook = notebook;
        this.lessons = lessons;
    }

    /** A mark as it was sent. */
    record Sent(
            @NotNull Mark.Kind kind,
            @Nullable @Size(max = Mark.LONGEST_LINE) String line) {}

    @PutMapping
    ModelAndView mark(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String section,
            @Valid Sent sent,
            SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return or(() -> {
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            var mark = notebook.mark(
                    me, open.lesson(), section, sent.kind(), PersonalText.tidyLine(sent.line()), language);
            return Asked.by(request).htmx() ? changed(mark, "marked") : to(mark.place());
        });
    }

    /** Of a lesson that has left the plan, too: the mark stands among one's notes. */
    @DeleteMapping
    ModelAndView takeBack(
            @PathVariable String track,
            @PathVariable String lesson,
            @PathVariable String section,
            SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return or(() -> {
            var address = new LessonKey(track, lesson);
            var asked = Asked.by(request);
            notebook.takeBack(me, address, section, language);
            return asked.htmx()
                    ? notebook.place(me, lessons.find(address, me, language).lesson(), section, language)
                            .map(place -> changed(place, "taken-back"))
                            .orElseGet(() -> to(address.path()))
                    : to(asked.from().orElse(address.path()));
        });
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping
    ModelAndView show(@PathVariable String track, @PathVariable String lesson, @PathVariable String section) {
        return to(new LessonKey(track, lesson).path());
    }

    private static ModelAndView changed(MarkView mark, String said) {
        return new ModelAndView("notebook/marked").addObject("mark", mark).addObject("said", said);
    }

    private static ModelAndView or(Supplier<ModelAndView> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return refusal.page();
        }
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
