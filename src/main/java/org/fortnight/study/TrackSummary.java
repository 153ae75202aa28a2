package org.fortnight.study;

import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.TrackProgress;

/** A track in a few words and numbers; hours are rounded. */
record TrackSummary(TrackProgress progress, int days, long hours, long coreHours) {

    static TrackSummary of(TrackProgress progress) {
        var lessons = progress.plan().lessons();
        var minutes = lessons.stream().mapToInt(Plan.Lesson::minutes).sum();
        var core = lessons.stream().mapToInt(Plan.Lesson::coreMinutes).sum();
        return new TrackSummary(progress, lessons.size(), Math.round(minutes / 60.0), Math.round(core / 60.0));
    }

    public Plan plan() {
        return progress.plan();
    }

    public Optional<Plan.Lesson> first() {
        return plan().day(1);
    }
}
