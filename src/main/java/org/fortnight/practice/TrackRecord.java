package org.fortnight.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * What one person has tried in a whole track: the questions they answered, and the exercises they passed. Work on what has
 * left the plan is among it.
 */
public record TrackRecord(List<Answers> answers, List<Passed> passed) {

    /**
     * How one question went.
     *
     * @param lesson the key of its lesson
     * @param quiz whether it stands in the quiz of its day
     * @param live whether its lesson still has it
     * @param rightAtFirst whether the first answer was right
     * @param right whether the latest one is, or the first one was
     * @param on which date the first answer was given
     */
    public record Answers(
            String lesson,
            String question,
            boolean quiz,
            boolean live,
            boolean rightAtFirst,
            boolean right,
            LocalDate on) {}

    /**
     * An exercise all of whose checks passed in the learner's browser.
     *
     * @param code of the latest run that passed
     * @param on the date of that run
     */
    public record Passed(String lesson, String exercise, boolean live, String code, LocalDate on) {}
}
