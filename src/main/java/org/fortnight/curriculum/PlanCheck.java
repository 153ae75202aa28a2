package org.fortnight.curriculum;

import java.util.HashSet;
import java.util.List;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.Problem;

/** Checks one {@code track.yml} in itself. */
final class PlanCheck {

    private final TrackFile plan;
    private final List<String> lines;
    private final Known known;
    private final List<Problem> problems;
    private boolean passes = true;

    PlanCheck(TrackFile plan, String text, Known known, List<Problem> problems) {
        this.plan = plan;
        this.lines = text.lines().toList();
        this.known = known;
        this.problems = problems;
    }

    boolean passes() {
        known.plan()
                .filter(before -> !before.key().equals(plan.key()))
                .ifPresent(before -> error(
                        "key:",
                        "the key of this track was `" + before.key() + "`; keys never change",
                        "put it back; a new track needs a folder of its own"));
        var stages = new HashSet<String>();
        var lessons = new HashSet<String>();
        for (var stage : plan.stages()) {
            if (!stages.add(stage.key())) {
                error("key: " + stage.key(), "two stages have the key `" + stage.key() + "`", "give one another key");
            }
            for (String lesson : stage.lessons()) {
                if (!lessons.add(lesson)) {
                    error(lesson, "`" + lesson + "` is listed twice", "list each lesson once: its place is its day");
                }
            }
        }
        if (plan.check() != null && lessons.contains(plan.check())) {
            error(
                    "check:",
                    "`" + plan.check() + "` is a lesson of the plan and its starting check",
                    "give the check a file of its own, which no stage lists");
        }
        return passes;
    }

    private void error(String near, String what, String remedy) {
        problems.add(Problem.error(TrackFolderReader.PLAN, line(lines, near), what, remedy));
        passes = false;
    }

    /** The last line that has a text, which is where a second mention stands; 1 when none has. */
    static int line(List<String> lines, String near) {
        for (int i = lines.size(); i > 0; i--) {
            if (lines.get(i - 1).contains(near)) {
                return i;
            }
        }
        return 1;
    }
}
