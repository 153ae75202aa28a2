package org.fortnight.curriculum;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.markdown.Problem;
import org.jspecify.annotations.Nullable;

/** A curriculum that holds the plans a test gives it. */
public class FakeCurriculum implements Curriculum {

    private final Map<String, Plan> plans = new LinkedHashMap<>();

    public FakeCurriculum(Plan... plans) {
        List.of(plans).forEach(this::add);
    }

    public void add(Plan plan) {
        plans.put(plan.track(), plan);
    }

    public void remove(Plan plan) {
        plans.remove(plan.track());
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public List<Plan> tracks(@Nullable SignedIn reader, Locale language) {
        return List.copyOf(plans.values());
    }

    @Override
    public Optional<Plan> track(String key, @Nullable SignedIn reader, Locale language) {
        return Optional.ofNullable(plans.get(key));
    }

    @Override
    public Optional<LessonBody> body(Plan.Lesson lesson, Locale language) {
        return Optional.empty();
    }

    @Override
    public List<SectionItem> sections(Plan.Lesson lesson) {
        return List.of();
    }

    @Override
    public Optional<Solutions> solutions(Plan.Lesson lesson, Locale language) {
        return Optional.empty();
    }

    @Override
    public Optional<Plan.Lesson> check(Plan plan, Locale language) {
        return Optional.empty();
    }

    @Override
    public Glossary glossary(Plan plan) {
        return Glossary.NONE;
    }

    @Override
    public List<QuestionItem> questions(Plan.Lesson lesson) {
        return List.of();
    }

    @Override
    public Optional<Solutions> solutions(Plan.Lesson lesson, long version) {
        return Optional.empty();
    }

    @Override
    public CurriculumReport report() {
        return new CurriculumReport(Path.of("/srv/lessons"), plans.size(), List.of());
    }

    @Override
    public List<Problem> problems(Plan plan) {
        return List.of();
    }

    @Override
    public List<Problem> problems(Plan.Lesson lesson) {
        return List.of();
    }
}
