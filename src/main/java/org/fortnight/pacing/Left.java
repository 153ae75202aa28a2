package org.fortnight.pacing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;

/** What is left of one day of a track, while it is dealt to study days. */
final class Left {

    private final LessonProgress day;
    private final boolean returning;
    private final boolean touched;
    private final List<StepView> open;

    /** Core steps that were set aside: without them the day cannot be finished. */
    private final List<StepView> aside;

    private boolean on;

    /** @param returning whether what other days have left behind comes back on it */
    Left(LessonProgress day, boolean returning, LocalDate today) {
        this.day = day;
        this.returning = returning;
        var steps = day.finished() ? List.<StepView>of() : day.steps();
        this.open = new ArrayList<>(
                steps.stream().filter(StepView::required).filter(StepView::open).toList());
        this.aside = new ArrayList<>(
                steps.stream().filter(Left::core).filter(StepView::setAside).toList());
        this.touched = day.steps().stream().anyMatch(step -> today.equals(step.doneOn()));
        this.on = coreOpen() || day.steps().stream().anyMatch(step -> core(step) && today.equals(step.doneOn()));
    }

    static boolean core(StepView step) {
        return step.requirement() == Requirement.CORE;
    }

    LessonProgress day() {
        return day;
    }

    boolean returning() {
        return returning;
    }

    /** Whether something of it was done today. */
    boolean touched() {
        return touched;
    }

    /** Whether its core was open when the date began. */
    boolean on() {
        return on;
    }

    boolean some() {
        return !open.isEmpty() || !aside.isEmpty();
    }

    List<StepView> open() {
        return open;
    }

    List<StepView> aside() {
        return aside;
    }

    /** What it leaves for a day of return. */
    Stream<StepView> waiting() {
        return on ? aside.stream() : Stream.concat(open.stream(), aside.stream());
    }

    boolean openBy(LocalDate date) {
        return day.published() || day.lesson().publishedBy(date);
    }

    /** The end of a date on which these steps were done. */
    void close(Collection<StepView> done) {
        open.removeAll(done);
        aside.removeAll(done);
        on = coreOpen();
    }

    private boolean coreOpen() {
        return open.stream().anyMatch(Left::core);
    }
}
