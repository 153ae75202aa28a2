package org.fortnight.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.DayState;
import org.fortnight.progress.LessonProgress;

/** Something one can do after a day, and whether its checks have shown it. */
record Ability(String can, State state) {

    enum State {
        CHECKED,
        OPEN,
        /** Its day was known before, and nothing was checked here. */
        KNOWN
    }

    static List<Ability> of(LessonProgress day, TrackRecord record) {
        return day.lesson().objectives().stream()
                .map(objective -> new Ability(objective.can(), state(objective, day, record)))
                .toList();
    }

    /** Whether it is lit. */
    public boolean checked() {
        return state == State.CHECKED;
    }

    /** An objective that names no checks is shown by its whole day. */
    private static State state(Plan.Objective objective, LessonProgress day, TrackRecord record) {
        boolean shown = objective.by().isEmpty()
                ? day.finished()
                : objective.by().stream().allMatch(key -> done(key, day, record));
        if (shown) {
            return State.CHECKED;
        }
        return day.state() == DayState.KNOWN ? State.KNOWN : State.OPEN;
    }

    /**
     * A step that is ticked, be it one that has left the lesson since, an exercise that passed, or a question that was
     * answered rightly, be it at a later try.
     */
    private static boolean done(String key, LessonProgress day, TrackRecord record) {
        var lesson = day.lesson().key();
        return Stream.concat(day.steps().stream(), day.earlier().stream())
                        .anyMatch(step -> step.done() && (key.equals(step.key()) || key.equals(step.target())))
                || record.answers().stream()
                        .anyMatch(answer -> answer.lesson().equals(lesson)
                                && answer.question().equals(key)
                                && answer.right())
                || record.passed().stream()
                        .anyMatch(passed -> passed.lesson().equals(lesson)
                                && passed.exercise().equals(key));
    }
}
