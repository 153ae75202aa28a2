package org.fortnight.notebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonAccess;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.SectionItem;
import org.fortnight.markdown.PersonalText;
import org.fortnight.progress.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All of one's notes and marks.
 *
 * <p>They are searched in memory: the page has read them anyway, a person's are a few hundred KB at most, and the two
 * databases fold the letters of other scripts in ways of their own.
 */
@Controller
class NotesController {

    private final Notebook notebook;
    private final Curriculum curriculum;
    private final Progress progress;
    private final PersonalText texts;
    private final Clock clock;

    NotesController(Notebook notebook, Curriculum curriculum, Progress progress, PersonalText texts, Clock clock) {
        this.notebook = notebook;
        this.curriculum = curriculum;
        this.progress = progress;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(Paths.NOTES)
    String notes(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String track,
            SignedIn me,
            Locale language,
            Model model) {
        var pages = notebook.all(me);
        var tracks = curriculum.tracks(me, language);
        chosen(track, tracks, me).ifPresent(plan -> {
            var others = tracks.stream()
                    .filter(other -> other.id() != plan.id())
                    .filter(other -> lessons(other).anyMatch(lesson -> written(lesson, pages)))
                    .toList();
            var look = PersonalText.tidyLine(q);
            var days = days(plan, pages, me, language);
            model.addAttribute(
                    "page",
                    NotesPage.of(plan, others, look.substring(0, Math.min(look.length(), NotesPage.LONGEST)), days));
        });
        return "notebook/notes";
    }

    /** The one that is asked for, else the one last worked on, else the first. */
    private Optional<Plan> chosen(String track, List<Plan> tracks, SignedIn me) {
        return tracks.stream()
                .filter(plan -> plan.track().equals(track))
                .findFirst()
                .or(() -> tracks.size() == 1
                        ? Optional.of(tracks.get(0))
                        : progress.lastWorkedOn(me)
                                .flatMap(last -> tracks.stream()
                                        .filter(plan -> plan.track().equals(last))
                                        .findFirst()))
                .or(() -> tracks.stream().findFirst());
    }

    private List<NotesPage.Day> days(Plan plan, Pages pages, SignedIn me, Locale language) {
        var today = SignedIn.dayReached(me, clock);
        return lessons(plan)
                .filter(lesson -> written(lesson, pages))
                .map(lesson -> day(plan, lesson, pages, me, today, language))
                .toList();
    }

    private NotesPage.Day day(
            Plan plan, Plan.Lesson lesson, Pages pages, SignedIn me, LocalDate today, Locale language) {
        var note = pages.note(lesson.id());
        boolean open =
                LessonAccess.toRead(lesson, me, today, () -> progress.workedOn(me, plan, lesson)) == LessonAccess.OPEN;
        return new NotesPage.Day(
                lesson,
                NotesPage.colour(plan, lesson),
                open,
                plan.successors(lesson),
                note.text(),
                texts.html(note.text(), language),
                note.savedOn(),
                curriculum.sections(lesson).stream()
                        .flatMap(section -> pages.mark(section.item()).stream()
                                .map(mark -> marked(lesson, section, mark, open, language)))
                        .toList());
    }

    private NotesPage.Marked marked(Plan.Lesson lesson, SectionItem section, Mark mark, boolean open, Locale language) {
        var there = curriculum.body(lesson, language).stream()
                .flatMap(body -> body.sections().stream())
                .filter(one -> one.item() == section.item() && !section.retired())
                .findFirst();
        return new NotesPage.Marked(
                Paths.mark(lesson.path(), section.key()),
                there.filter(live -> open)
                        .map(live -> lesson.path() + "#" + live.anchor())
                        .orElse(null),
                there.map(live -> live.title()).orElse(mark.title()),
                mark.kind().name(),
                mark.line(),
                mark.on());
    }

    private boolean written(Plan.Lesson lesson, Pages pages) {
        return pages.note(lesson.id()).written()
                || curriculum.sections(lesson).stream()
                        .anyMatch(section -> pages.mark(section.item()).isPresent());
    }

    private static Stream<Plan.Lesson> lessons(Plan plan) {
        return Stream.of(plan.lessons(), plan.retired(), plan.drafts()).flatMap(List::stream);
    }
}
