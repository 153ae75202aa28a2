package org.fortnight.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.StepView;

/**
 * What somebody has made on one day.
 *
 * @param files that ticked steps leave behind
 * @param programs the exercises that passed, in the order they did
 */
record Made(Plan.Lesson lesson, List<File> files, List<Program> programs) {

    static Made nothing(Plan.Lesson lesson) {
        return new Made(lesson, List.of(), List.of());
    }

    /** @param place where in the lesson the work was */
    record File(String name, String place) {}

    /**
     * An exercise with the code that passed its checks.
     *
     * @param title what its step calls it; its key where it has none
     */
    record Program(String title, String place, TrackRecord.Passed run) {}

    static Made of(LessonProgress day, TrackRecord record) {
        var lesson = day.lesson();
        return new Made(
                lesson,
                Stream.concat(day.steps().stream(), day.earlier().stream())
                        .filter(step -> step.done() && step.leaves() != null)
                        .collect(Collectors.toMap(
                                StepView::leaves, StepView::place, (first, later) -> first, LinkedHashMap::new))
                        .entrySet()
                        .stream()
                        .map(file -> new File(file.getKey(), file.getValue()))
                        .toList(),
                record.passed().stream()
                        .filter(run -> run.lesson().equals(lesson.key()))
                        .map(run -> new Program(title(lesson, run), lesson.path() + "#" + run.exercise(), run))
                        .toList());
    }

    boolean isEmpty() {
        return files.isEmpty() && programs.isEmpty();
    }

    private static String title(Plan.Lesson lesson, TrackRecord.Passed run) {
        return lesson.step(run.exercise())
                .or(() -> lesson.steps().stream()
                        .filter(step -> run.exercise().equals(step.target()))
                        .findFirst())
                .map(Plan.Step::label)
                .orElse(run.exercise());
    }
}
