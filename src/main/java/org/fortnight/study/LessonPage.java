package org.fortnight.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Glossary;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.markdown.Problem;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.notebook.LessonNotes;
import org.fortnight.practice.ExerciseView;
import org.fortnight.practice.LessonPractice;
import org.fortnight.practice.QuestionView;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;
import org.fortnight.progress.TrackProgress;

/**
 * A lesson's page: its text, with every step's tick at the place where the step's work ends.
 *
 * @param quizSteps the ticks that stand at the quiz's end
 * @param otherSteps the ticks of all steps that have no place of their own in the text
 * @param terms the words that the lesson adds to the glossary
 * @param problems what is wrong with its files, for those who can mend them
 */
record LessonPage(
        TrackProgress progress,
        LessonProgress day,
        LessonBody body,
        LessonPractice practice,
        LessonNotes notes,
        List<Section> sections,
        List<Exercise> exercises,
        List<StepView> quizSteps,
        List<StepView> otherSteps,
        List<Glossary.Term> terms,
        List<Problem> problems) {

    /** References beyond this many are folded. */
    private static final int REFERENCES_IN_SIGHT = 3;

    record Section(LessonBody.Section text, List<StepView> steps) {}

    record Exercise(LessonBody.Exercise text, List<StepView> steps) {}

    static LessonPage of(
            TrackProgress progress,
            LessonProgress day,
            LessonBody body,
            LessonPractice practice,
            LessonNotes notes,
            List<Glossary.Term> terms,
            List<Problem> problems) {
        var unplaced = new UnplacedSteps(tickable(day.lesson()) ? day.steps() : List.of());
        var exercises = body.exercises().stream()
                .map(exercise -> new Exercise(exercise, unplaced.takeAt(Set.of(exercise.key()))))
                .toList();
        var quizSteps = body.quiz().isEmpty() ? List.<StepView>of() : unplaced.takeAt(Set.of("quiz"));
        var sections = body.sections().stream()
                .map(section -> new Section(section, unplaced.takeAt(anchorsIn(section))))
                .toList();
        return new LessonPage(
                progress,
                day,
                body,
                practice,
                notes,
                sections,
                exercises,
                quizSteps,
                unplaced.takeRest(),
                terms,
                problems);
    }

    private static boolean tickable(Plan.Lesson lesson) {
        return lesson.status() == Plan.Status.PUBLISHED;
    }

    private static Set<String> anchorsIn(LessonBody.Section section) {
        var headings = section.headings().stream().map(LessonBody.Heading::anchor);
        var questions = section.parts().stream()
                .flatMap(part -> Optional.ofNullable(part.question()).stream())
                .map(LessonBody.Question::key);
        var exercises = section.parts().stream()
                .flatMap(part -> Optional.ofNullable(part.exercise()).stream())
                .map(LessonBody.Exercise::key);
        return Stream.of(Stream.of(section.anchor()), headings, questions, exercises)
                .flatMap(anchors -> anchors)
                .collect(Collectors.toSet());
    }

    public Plan plan() {
        return progress.plan();
    }

    public Plan.Lesson lesson() {
        return day.lesson();
    }

    public String glossaryPath() {
        return Glossary.path(plan().track());
    }

    /** A question as its reader sees it. */
    public QuestionView question(LessonBody.Question question) {
        return practice.question(question.key()).orElseThrow();
    }

    /** An exercise as its reader sees it. */
    public ExerciseView exercise(LessonBody.Exercise exercise) {
        return practice.exercise(exercise.key()).orElseThrow();
    }

    /** Whether notes and marks can be kept here: where learners work, and nowhere else. */
    public boolean notable() {
        return !draft() && (retired() || day.published());
    }

    /** The stage the lesson stands in; none for a retired lesson or a draft. */
    public Optional<StageView> stage() {
        return StageView.of(lesson(), progress);
    }

    /** The number of the colour of its stage. */
    public int colour() {
        return stage().map(StageView::colour).orElse(1);
    }

    public boolean retired() {
        return lesson().status() == Plan.Status.RETIRED;
    }

    public boolean draft() {
        return lesson().status() == Plan.Status.DRAFT;
    }

    /** Whether its steps can be ticked: not those of a draft, no longer those of a retired lesson. */
    public boolean tickable() {
        return tickable(lesson());
    }

    /** The next lesson that there is. */
    public Optional<Plan.Lesson> next() {
        return lesson().day() == 0
                ? Optional.empty()
                : plan().lessons().stream()
                        .filter(later -> later.day() > lesson().day())
                        .findFirst();
    }

    public List<SafeHtml> references() {
        return body.references().stream().limit(REFERENCES_IN_SIGHT).toList();
    }

    public List<SafeHtml> moreReferences() {
        return body.references().stream().skip(REFERENCES_IN_SIGHT).toList();
    }
}
