package org.fortnight.notebook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.markdown.PersonalText;
import org.fortnight.notebook.Saving.Conflict;
import org.fortnight.notebook.Saving.Saved;
import org.fortnight.notebook.Saving.TooLong;
import org.fortnight.progress.Asked;
import org.fortnight.progress.OpenLessons;
import org.fortnight.progress.OpenLessons.OpenLesson;
import org.fortnight.progress.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One's note for a day. Whatever keeps it from being saved, the answer has the text in it. */
@Controller
@RequestMapping(Paths.NOTE)
class NoteController {

    /** More changes than anybody makes; no sum of it and one is none. */
    private static final long MOST_REVISIONS = 1_000_000_000;

    private final Notebook notebook;
    private final OpenLessons lessons;
    private final PersonalText texts;

    NoteController(Notebook notebook, OpenLessons lessons, PersonalText texts) {
        this.notebook = notebook;
        this.lessons = lessons;
        this.texts = texts;
    }

    /** A note as it was sent: the text, and the revision it was written on. */
    record Sent(@Nullable String text, @Nullable Long revision) {

        String words() {
            return PersonalText.tidy(text);
        }

        long writtenOn() {
            return revision == null ? 0 : Math.max(0, Math.min(revision, MOST_REVISIONS));
        }
    }

    @PutMapping
    ModelAndView save(
            @PathVariable String track,
            @PathVariable String lesson,
            Sent sent,
            @Nullable SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return or(sent, () -> {
            boolean there = Asked.by(request).htmx();
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            return me == null
                    ? page("signed-out", HttpStatus.UNAUTHORIZED, there, open, typed(null, open, sent))
                    : answer(
                            notebook.save(me, open.lesson(), sent.words(), sent.writtenOn()),
                            me,
                            open,
                            typed(me, open, sent),
                            there);
        });
    }

    /** Changes nothing; people come here by the browser's history. */
    @GetMapping
    ModelAndView show(@PathVariable String track, @PathVariable String lesson) {
        return to(new LessonKey(track, lesson).path() + Paths.AT_NOTE);
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable String track,
            @PathVariable String lesson,
            Sent sent,
            SignedIn me,
            Locale language,
            HttpServletRequest request) {
        return or(sent, () -> {
            boolean there = Asked.by(request).htmx();
            var open = lessons.find(new LessonKey(track, lesson), me, language);
            var note = typed(me, open, sent);
            int bytes = PersonalText.bytes(note.text());
            return bytes > PersonalText.MOST_BYTES
                    ? tooLong(bytes, there, open, note)
                    : page("preview", HttpStatus.OK, there, open, note)
                            .addObject("html", texts.html(note.text(), language));
        });
    }

    /** Changes nothing; people come here after signing in, or by the browser's history. */
    @GetMapping("/preview")
    ModelAndView back(@PathVariable String track, @PathVariable String lesson) {
        return show(track, lesson);
    }

    private static ModelAndView answer(Saving saving, SignedIn me, OpenLesson open, NoteView typed, boolean there) {
        if (saving instanceof Saved saved) {
            return there
                    ? new ModelAndView("notebook/saved", "note", NoteView.of(me, open.lesson(), saved.note()))
                    : to(typed.place());
        } else if (saving instanceof Conflict conflict) {
            var together = conflict.other().text() + "\n\n" + typed.text();
            return page("conflict", HttpStatus.CONFLICT, there, open, typed)
                    .addObject("other", NoteView.of(me, open.lesson(), conflict.other()))
                    .addObject("together", PersonalText.bytes(together) <= PersonalText.MOST_BYTES ? together : null);
        }
        return tooLong(((TooLong) saving).bytes(), there, open, typed);
    }

    private static ModelAndView tooLong(int bytes, boolean there, OpenLesson open, NoteView typed) {
        return page("too-long", HttpStatus.UNPROCESSABLE_CONTENT, there, open, typed)
                .addObject("over", bytes - PersonalText.MOST_BYTES);
    }

    /** A fragment for the page the note stands in, or a page of its own with the same and the form. */
    private static ModelAndView page(String about, HttpStatus status, boolean there, OpenLesson open, NoteView note) {
        var page = new ModelAndView(there ? "notebook/note :: " + about : "notebook/note");
        page.setStatus(status);
        return page.addObject("about", about).addObject("note", note).addObject("day", open.lesson());
    }

    private static NoteView typed(@Nullable SignedIn me, OpenLesson open, Sent sent) {
        return NoteView.of(me, open.lesson(), StoredNote.none(open.lesson().id()))
                .typed(sent.words(), sent.writtenOn());
    }

    private static ModelAndView or(Sent sent, Supplier<ModelAndView> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return refusal.page().addObject("typed", sent.words());
        }
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true));
    }
}
