package org.fortnight.portfolio;

import java.util.List;
import org.fortnight.practice.TrackRecord;
import org.fortnight.progress.LessonProgress;

/** How many quiz questions of some days were answered, and how many of them right at once. */
record FirstTries(int right, int answered) {

    /** Questions that have left their lesson are in no figure. */
    static FirstTries of(List<LessonProgress> days, TrackRecord record) {
        var keys = days.stream().map(day -> day.lesson().key()).toList();
        var answers = record.answers().stream()
                .filter(answer -> answer.quiz() && answer.live() && keys.contains(answer.lesson()))
                .toList();
        var right = answers.stream().filter(TrackRecord.Answers::rightAtFirst).count();
        return new FirstTries((int) right, answers.size());
    }
}
