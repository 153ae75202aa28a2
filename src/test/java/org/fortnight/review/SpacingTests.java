package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.fortnight.pacing.StudyDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTests {

    /** A Monday; the 5th and 6th are a weekend. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    /** Answers, each on the day it waits from: r right, w wrong (or guessed). Then how it stands. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',      0, 2026-12-01
            r,       1, 2026-12-04
            r r,     2, 2026-12-15
            w,       0, 2026-12-02
            r w,     0, 2026-12-07
            r r w,   0, 2026-12-16
            r r w r, 1, 2026-12-21
            w w w,   0, 2026-12-04
            """)
    void whatWasMissedOnAMondayComesBackAfterOneThreeAndSevenStudyDays(String answers, int right, LocalDate due) {
        var spacing = after(answers);

        assertThat(spacing.learned()).isFalse();
        assertThat(spacing.right()).isEqualTo(right);
        assertThat(spacing.due(StudyDays.USUAL)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"r r r", "w r r r", "r r w r r r"})
    void threeRightInARowAndItLeaves(String answers) {
        assertThat(after(answers).learned()).isTrue();
    }

    @Test
    void theGapsAreCountedInTheStudyDaysThatSomebodyHas() {
        var mondays = new StudyDays(EnumSet.of(DayOfWeek.MONDAY), List.of());
        var pause = new StudyDays.Pause(MONDAY.plusDays(1), MONDAY.plusDays(20));

        assertThat(new Spacing(1, MONDAY).due(mondays)).isEqualTo("2026-12-21");
        assertThat(new Spacing(0, MONDAY).due(new StudyDays(StudyDays.USUAL.weekdays(), List.of(pause))))
                .isEqualTo("2026-12-21");
    }

    private static Spacing after(String answers) {
        var spacing = Spacing.startedOn(MONDAY);
        for (var answer : answers.isEmpty() ? new String[0] : answers.split(" ")) {
            spacing = spacing.answered(answer.equals("r"), spacing.due(StudyDays.USUAL));
        }
        return spacing;
    }
}
