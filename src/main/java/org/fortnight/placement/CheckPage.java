package org.fortnight.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.QuestionView;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * The page of a starting check: explained to a visitor, asked, or answered.
 *
 * @param asked the questions of the form; none when there is no form
 * @param again whether it may be taken once more
 * @param told what became of the latest sitting's answers
 * @param progress null for a visitor and while it is asked
 */
record CheckPage(
        Plan plan,
        Plan.Lesson check,
        int questions,
        List<Sitting> sittings,
        List<QuestionView> asked,
        boolean again,
        List<Topic> topics,
        Optional<Proposal> proposal,
        List<Told> told,
        @Nullable TrackProgress progress) {

    /** A question with its explanations, and whether it was left open. */
    record Told(QuestionView question, boolean open) {}

    static CheckPage closed(Plan plan, Plan.Lesson check, int questions) {
        return new CheckPage(
                plan, check, questions, List.of(), List.of(), false, List.of(), Optional.empty(), List.of(), null);
    }

    static CheckPage asking(Plan plan, Plan.Lesson check, List<Sitting> sittings, List<QuestionView> asked) {
        return new CheckPage(
                plan, check, asked.size(), sittings, asked, false, List.of(), Optional.empty(), List.of(), null);
    }

    static CheckPage result(
            TrackProgress progress,
            Plan.Lesson check,
            List<Sitting> sittings,
            boolean again,
            List<Topic> topics,
            Optional<Proposal> proposal,
            List<Told> told) {
        return new CheckPage(
                progress.plan(), check, told.size(), sittings, List.of(), again, topics, proposal, told, progress);
    }

    public boolean asking() {
        return !asked.isEmpty();
    }

    public boolean answered() {
        return progress != null;
    }

    public String path() {
        return plan.path() + "/check";
    }

    /** The number of the sitting that the form makes. */
    public int number() {
        return sittings.size() + 1;
    }

    public Sitting first() {
        return sittings.get(0);
    }

    public Sitting latest() {
        return sittings.get(sittings.size() - 1);
    }

    /** Where one goes from here: to the day to begin with, or first to the three questions of whoever joins a track. */
    public String next() {
        return next(Objects.requireNonNull(progress), proposal.orElseThrow());
    }

    static String next(TrackProgress progress, Proposal proposal) {
        return progress.enrolled() ? proposal.begin().path() : progress.plan().path() + "/pace";
    }

    /** Whether the proposed days have been set to known, but for those that are done. */
    public boolean accepted() {
        return progress != null
                && proposal.filter(proposed -> proposed.known().stream()
                                .flatMap(day -> progress.lesson(day.key()).stream())
                                .allMatch(day -> day.known() || day.finished()))
                        .isPresent()
                && progress.lessons().stream().anyMatch(LessonProgress::known);
    }
}
