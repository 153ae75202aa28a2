package org.fortnight.curriculum;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The plans held in memory; each node looks once a second whether there is a newer revision. */
@Component
class LiveCurriculum implements Curriculum {

    private final PlanReader reader;
    private final BodyReader bodies;
    private final Revision revision;
    private final Cache<TextKey, Optional<BodyReader.Text>> recent =
            Caffeine.newBuilder().maximumSize(200).build();

    private volatile Plans plans = Plans.NONE;
    private volatile CurriculumReport report = new CurriculumReport(Path.of(""), 0, List.of());

    LiveCurriculum(PlanReader reader, BodyReader bodies, Revision revision) {
        this.reader = reader;
        this.bodies = bodies;
        this.revision = revision;
    }

    @Override
    public long revision() {
        return plans.revision();
    }

    @Override
    public List<Plan> tracks(@Nullable SignedIn reader, Locale language) {
        return plans.tracks().stream()
                .map(track -> track.in(language))
                .filter(plan -> plan.readableBy(reader))
                .toList();
    }

    @Override
    public Optional<Plan> track(String key, @Nullable SignedIn reader, Locale language) {
        return plans.track(key).map(track -> track.in(language)).filter(plan -> plan.readableBy(reader));
    }

    @Override
    public Optional<LessonBody> body(Plan.Lesson lesson, Locale language) {
        return text(lesson, language).map(BodyReader.Text::body);
    }

    @Override
    public List<SectionItem> sections(Plan.Lesson lesson) {
        return plans.track(lesson.address().track())
                .map(track -> track.sections(lesson.id()))
                .orElse(List.of());
    }

    @Override
    public Optional<Plan.Lesson> check(Plan plan, Locale language) {
        return plans.track(plan.track()).flatMap(track -> track.check(language));
    }

    @Override
    public Optional<Solutions> solutions(Plan.Lesson lesson, Locale language) {
        return text(lesson, language).map(BodyReader.Text::solutions);
    }

    @Override
    public Optional<Solutions> solutions(Plan.Lesson lesson, long version) {
        return version == lesson.version() ? solutions(lesson, Locale.ROOT) : bodies.solutions(lesson.id(), version);
    }

    @Override
    public Glossary glossary(Plan plan) {
        return plans.track(plan.track()).map(TrackPlans::glossary).orElse(Glossary.NONE);
    }

    @Override
    public List<QuestionItem> questions(Plan.Lesson lesson) {
        return reader.questions(lesson.version());
    }

    private Optional<BodyReader.Text> text(Plan.Lesson lesson, Locale language) {
        var translation = plans.track(lesson.address().track())
                .map(track -> track.translation(lesson.id(), language))
                .orElse(null);
        var key = new TextKey(lesson.version(), translation, plans.revision());
        return Objects.requireNonNull(
                recent.get(key, missing -> bodies.text(lesson.version(), translation, sections(lesson))));
    }

    @Override
    public CurriculumReport report() {
        return report;
    }

    @Override
    public List<Problem> problems(Plan plan) {
        return report.problems().stream()
                .filter(problem -> plans.tracks().stream()
                        .allMatch(track -> track.key().equals(plan.track()) || !track.holds(problem)))
                .toList();
    }

    @Override
    public List<Problem> problems(Plan.Lesson lesson) {
        return plans.track(lesson.address().track()).stream()
                .flatMap(track -> report.problems().stream().filter(problem -> track.concerns(problem, lesson)))
                .toList();
    }

    void reports(CurriculumReport report) {
        this.report = report;
    }

    /** Takes over what the database holds; whether there is something to show. */
    boolean resume() {
        refresh();
        return !plans.tracks().isEmpty() && revision.renderedBy(LessonReader.RENDERER);
    }

    /** Takes over a newer revision, whichever node made it. */
    @Scheduled(fixedDelay = 1000)
    synchronized void refresh() {
        long now = revision.now();
        if (now != plans.revision()) {
            plans = reader.read(now);
        }
    }

    /** Renderings change without a new version when links in them lead elsewhere, so the revision belongs to the key. */
    private record TextKey(long version, @Nullable Long translation, long revision) {}
}
