package org.fortnight.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.fortnight.review.WarmUp;

/**
 * A lesson's page: its text, with every step's tick at the place where the step's work ends.
 *
 * @param warmUp the reader's own; empty for visitors and where there is nothing to ask yet
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
        Optional<WarmUp> warmUp,
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
            Optional<WarmUp> warmUp,
            List<Glossary.Term> terms,
            List<Problem> problems) {
        var unplaced = new UnplacedSteps(tickable(day.lesson()) ? day.steps() : List.of());
        var exercises = body.exercises().stream()
                .map(exercise -> new Exercise(exercise, unplaced.takeAt(Set.of(exercise.key()))))
                .toList();
        var quizSteps = body.quiz().isEmpty() ? List.<StepView>of() : unplaced.takeAt(Set.of("quiz"));
        var sections = body.sections().stream()
                .map(section -> new Section(section, unplaced.takeAt(section.anchors())))
                .toList();
        return new LessonPage(
                progress,
                day,
                body,
                practice,
                notes,
                warmUp,
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

    /** Whether the reader's own questions stand in this section, and its own are there beside. */
    public boolean warmsUp(LessonBody.Section section) {
        return warmUp.isPresent() && section.warmUp();
    }

    /** Whether the lesson has no place of its own for the reader's questions. */
    public boolean warmsUpFirst() {
        return warmUp.isPresent() && body.warmUp().isEmpty();
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

    /** Where to go on from a lesson that has left the plan. */
    public List<Plan.Lesson> successors() {
        return plan().successors(lesson());
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
