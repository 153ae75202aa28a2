package org.fortnight.study;

import java.util.List;
import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Figure;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;

/**
 * A stage of the plan as its reader sees it.
 *
 * @param days its lessons, in the order of the plan
 * @param finished how many of them are finished
 */
record StageView(Plan.Stage stage, Figure figure, List<LessonProgress> days, int finished) {

    /** The stage a lesson stands in; none for a retired lesson or a draft. */
    static Optional<StageView> of(Plan.Lesson lesson, TrackProgress progress) {
        return progress.plan().stages().stream()
                .filter(stage -> stage.key().equals(lesson.stage()))
                .findFirst()
                .map(stage -> of(stage, progress));
    }

    static StageView of(Plan.Stage stage, TrackProgress progress) {
        var days = progress.in(stage);
        var finished = (int) days.stream().filter(LessonProgress::finished).count();
        return new StageView(stage, progress.stage(stage.key()), days, finished);
    }

    /** The number of its colour: the first four stages have one each, then they begin again. */
    public int colour() {
        return (stage.number() - 1) % 4 + 1;
    }
}
