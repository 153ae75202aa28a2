package org.fortnight.notebook;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.account.Moment;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.ItemsReplaced;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.SectionItem;
import org.fortnight.markdown.PersonalText;
import org.fortnight.notebook.Saving.Conflict;
import org.fortnight.notebook.Saving.Saved;
import org.fortnight.notebook.Saving.TooLong;
import org.fortnight.progress.Refusal;
import org.fortnight.progress.Refusal.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The notes and marks of everybody. */
@Service
public class Notebook {

    private final Shelf shelf;
    private final Curriculum curriculum;
    private final Clock clock;

    Notebook(Shelf shelf, Curriculum curriculum, Clock clock) {
        this.shelf = shelf;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /**
     * The note of one day.
     *
     * @param lesson the key of its lesson, which may have left the plan
     * @param text Markdown, as it was typed: hostile until {@link PersonalText} has cleaned it
     */
    public record Note(String lesson, String text, Instant savedAt) {}

    /** A section somebody wants to come back to. */
    public record ComeBack(String lesson, long item, Instant markedAt) {}

    /** All notes that are not empty, in the order of days; those of lessons that have left the plan come last. */
    public List<Note> notes(SignedIn me, Plan plan) {
        var pages = shelf.all(me.id());
        return lessons(plan)
                .flatMap(lesson -> pages.notes().stream()
                        .filter(note -> note.lesson() == lesson.id() && note.written())
                        .flatMap(note ->
                                Stream.ofNullable(note.savedAt()).map(at -> new Note(lesson.key(), note.text(), at))))
                .toList();
    }

    /** The sections of the plan that are marked to be come back to, oldest first. */
    public List<ComeBack> comeBack(SignedIn me, Plan plan) {
        var lessons = new HashMap<Long, String>();
        plan.lessons()
                .forEach(lesson -> curriculum.sections(lesson).stream()
                        .filter(section -> !section.retired())
                        .forEach(section -> lessons.put(section.item(), lesson.key())));
        return shelf.marks(me.id()).stream()
                .filter(mark -> mark.kind() == Mark.Kind.COME_BACK)
                .sorted(Comparator.comparing(Mark::at))
                .flatMap(mark -> Stream.ofNullable(lessons.get(mark.item()))
                        .map(lesson -> new ComeBack(lesson, mark.item(), mark.at())))
                .toList();
    }

    /** One SQL statement for everything of one person in one lesson; none for a visitor, who marks nothing. */
    public LessonNotes of(@Nullable SignedIn me, Plan.Lesson lesson, LessonBody body) {
        var pages = me == null ? Pages.EMPTY : shelf.of(me.id(), lesson.id());
        return new LessonNotes(
                NoteView.of(me, lesson, pages.note(lesson.id())), me == null ? Map.of() : marks(lesson, body, pages));
    }

    private Map<Long, MarkView> marks(Plan.Lesson lesson, LessonBody body, Pages pages) {
        var marks = new HashMap<Long, MarkView>();
        for (var item : curriculum.sections(lesson)) {
            body.sections().stream()
                    .filter(section -> section.item() == item.item())
                    .findFirst()
                    .ifPresent(section -> marks.put(item.item(), view(lesson, item, section, pages)));
        }
        return marks;
    }

    private static MarkView view(Plan.Lesson lesson, SectionItem item, LessonBody.Section section, Pages pages) {
        var mark = pages.mark(item.item());
        return new MarkView(
                Paths.mark(lesson.path(), item.key()),
                lesson.path() + "#" + section.anchor(),
                section.anchor(),
                section.title(),
                mark.map(made -> made.kind().name()).orElse(null),
                mark.map(Mark::line).orElse(""),
                mark.map(Mark::on).orElse(null));
    }

    /** What one person has about all lessons, in one statement. */
    Pages all(SignedIn me) {
        return shelf.all(me.id());
    }

    StoredNote note(SignedIn me, Plan.Lesson lesson) {
        return shelf.note(me.id(), lesson.id()).orElse(StoredNote.none(lesson.id()));
    }

    /**
     * Keeps a note that was written on a revision, unless there is a newer one; the same text sent twice counts once. An
     * empty note takes its text away.
     */
    Saving save(SignedIn me, Plan.Lesson lesson, String text, long revision) {
        int bytes = PersonalText.bytes(text);
        if (bytes > PersonalText.MOST_BYTES) {
            return new TooLong(bytes);
        }
        var before = note(me, lesson);
        if (before.text().equals(text)) {
            return new Saved(before);
        }
        boolean written = before.revision() == 0
                ? shelf.begin(me.id(), new StoredNote(lesson.id(), text, revision, null, null), Moment.now(me, clock))
                : shelf.write(me.id(), new StoredNote(lesson.id(), text, revision, null, null), Moment.now(me, clock));
        var now = note(me, lesson);
        return written || now.text().equals(text) ? new Saved(now) : new Conflict(now);
    }

    /**
     * Marks a section, or says something else of a marked one.
     *
     * @throws Refusal when there is no such section, or it has left the lesson
     */
    MarkView mark(SignedIn me, Plan.Lesson lesson, String name, Mark.Kind kind, String line, Locale language) {
        var item = section(lesson, name);
        var section = curriculum.body(lesson, language).stream()
                .flatMap(body -> body.sections().stream())
                .filter(one -> one.item() == item.item())
                .findFirst()
                .orElseThrow(() -> Refusal.gone("section", List.of(Way.to(lesson))));
        var now = Moment.now(me, clock);
        shelf.mark(me.id(), new Mark(item.item(), kind, line, section.title(), now.at(), now.on()));
        return view(lesson, item, section, shelf.of(me.id(), lesson.id()));
    }

    /**
     * Takes a mark away; of a lesson or a section that has left, too.
     *
     * @throws Refusal when there is no such section
     */
    void takeBack(SignedIn me, LessonKey address, String name, Locale language) {
        var plan =
                curriculum.track(address.track(), me, language).orElseThrow(() -> Refusal.notFound("track", Way.HOME));
        var lesson = plan.lesson(address.lesson()).orElseThrow(() -> Refusal.notFound("lesson", Way.to(plan)));
        shelf.takeBack(me.id(), section(lesson, name).item(), clock.instant());
    }

    /** The place for a mark in a lesson's page; empty for a section that has left it. */
    Optional<MarkView> place(SignedIn me, Plan.Lesson lesson, String name, Locale language) {
        var item = section(lesson, name).item();
        return curriculum
                .body(lesson, language)
                .flatMap(
                        body -> Optional.ofNullable(of(me, lesson, body).marks().get(item)));
    }

    /** Inside the transaction of the import; other items have no marks. */
    @EventListener
    void carry(ItemsReplaced replaced) {
        replaced.items().forEach(item -> shelf.carry(item.fromItem(), item.toItem()));
    }

    /** A live section of this name before one that has left or had the name before. */
    private SectionItem section(Plan.Lesson lesson, String name) {
        var sections = curriculum.sections(lesson);
        return Stream.concat(
                        sections.stream().filter(section -> section.key().equals(name)),
                        sections.stream().filter(section -> section.isCalled(name)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("section", Way.to(lesson)));
    }

    private static Stream<Plan.Lesson> lessons(Plan plan) {
        return Stream.of(plan.lessons(), plan.retired(), plan.drafts()).flatMap(List::stream);
    }
}
