package org.fortnight.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Glossary;
import org.fortnight.curriculum.Plan;
import org.fortnight.pacing.Timetable;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.TrackProgress;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a track, with how far its reader is.
 *
 * @param timetable what comes when, for those who have started
 * @param instructor whether its reader sees what is wrong with it
 */
record TrackPage(
        TrackProgress progress,
        @Nullable Timetable timetable,
        TrackSummary summary,
        List<StageView> stages,
        Glossary glossary,
        boolean instructor) {

    static TrackPage of(
            TrackProgress progress, @Nullable Timetable timetable, Glossary glossary, @Nullable SignedIn me) {
        var stages = progress.plan().stages().stream()
                .map(stage -> StageView.of(stage, progress))
                .toList();
        return new TrackPage(
                progress, timetable, TrackSummary.of(progress), stages, glossary, me != null && me.is(Role.INSTRUCTOR));
    }

    public Plan plan() {
        return progress.plan();
    }

    /** The day to go on with, as on Today; none for whoever has not started, and when nothing is left. */
    public Optional<LessonProgress> current() {
        return Optional.ofNullable(timetable).flatMap(Timetable::day);
    }

    /** The key of the day that gets the frame. */
    public @Nullable String currentKey() {
        return current().map(day -> day.lesson().key()).orElse(null);
    }

    /** The number of the colour of the current day's stage. */
    public int colour() {
        return current()
                .flatMap(day -> StageView.of(day.lesson(), progress))
                .map(StageView::colour)
                .orElse(1);
    }

    /** When a day comes that lies ahead; null where nobody knows. */
    public @Nullable LocalDate comes(LessonProgress day) {
        return timetable == null || day.finished()
                ? null
                : timetable.begins(day).orElse(null);
    }

    /** Whether this reader may open a day. */
    public boolean opens(LessonProgress day) {
        return instructor || day.published();
    }
}
