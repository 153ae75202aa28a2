package org.fortnight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fortnight.curriculum.Solutions.Answer;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.markdown.TypedNumber;
import org.fortnight.practice.Grade.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTests {

    @ParameterizedTest
    @ValueSource(strings = {"7.39", "7,39", "7.4", "+7.39", " 7.39 ", "７.39", "7.39.", "739e-2", "73.9×10^-1"})
    void aNumberMayBeWrittenInManyWays(String typed) {
        assertThat(number(7.39, 0.05, "", typed)).isEqualTo(Optional.of(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.2e20 | 1.2e20
            1.2e20 | 1.2E20
            1.2e20 | 1.2×10^20
            1.2e20 | 1.2 x 10^20
            1.2e20 | 1.2×10²⁰
            65536  | 65536
            65536  | 65,536
            65536  | 65 536
            65536  | 65.536,0
            1048576 | 1,048,576
            1048576 | 1.048.576
            -0.5   | −0.5
            0.125  | 0,125
            0.125  | .125
            """)
    void numbersOfEverySizeAreRead(double right, String typed) {
        assertThat(number(right, Math.abs(right) / 1000, "", typed)).isEqualTo(Optional.of(true));
    }

    @Test
    void perCentAndTheStatedUnitAreRead() {
        assertThat(number(45.2, 0.1, "%", "45.2 %")).isEqualTo(Optional.of(true));
        assertThat(number(45.2, 0.1, "%", "45,2%")).isEqualTo(Optional.of(true));
        assertThat(number(45.2, 0.1, "%", "45.2")).isEqualTo(Optional.of(true));
        assertThat(number(0.452, 0.001, "", "45.2 %")).isEqualTo(Optional.of(true));
        assertThat(number(4, 0.05, "GiB", "4 gib")).isEqualTo(Optional.of(true));
        assertThat(number(4, 0.05, "GiB", "4")).isEqualTo(Optional.of(true));
    }

    @Test
    void anotherUnitIsNoTry() {
        assertThat(problem(4, "GiB", "4 MB")).isEqualTo(Problem.OTHER_UNIT);
        assertThat(problem(4, "", "4 GiB")).isEqualTo(Problem.OTHER_UNIT);
        assertThat(problem(4, "GiB", "4 %")).isEqualTo(Problem.OTHER_UNIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"four", "7 or 8", "1/3", "e", "--4", "4 ± 1", "7.3.9", "1,23,4", "NaN", "Infinity", "1e9999"})
    void whatIsNoNumberIsNoTry(String typed) {
        assertThat(Grade.of(key(7.39, 0.05, ""), List.of(), typed).counts()).isFalse();
    }

    @Test
    void oneCommaBeforeThreeDigitsIsRightInEitherReadingElseAskedAbout() {
        assertThat(number(65536, 1, "", "65,536")).isEqualTo(Optional.of(true));
        assertThat(number(65.536, 0.001, "", "65,536")).isEqualTo(Optional.of(true));
        var asked = Grade.of(key(7, 0.1, ""), List.of(), "65,536");
        assertThat(asked.problem()).isEqualTo(Problem.AMBIGUOUS);
        assertThat(asked.readings()).containsExactly("65.536", "65536");
    }

    @Test
    void otherCommasAreNotAskedAbout() {
        assertThat(number(7, 0.1, "", "65,53")).isEqualTo(Optional.of(false));
        assertThat(number(7, 0.1, "", "65,5361")).isEqualTo(Optional.of(false));
        assertThat(number(7, 0.1, "", "0,536")).isEqualTo(Optional.of(false));
        assertThat(number(7, 0.1, "", "1,065,536")).isEqualTo(Optional.of(false));
        assertThat(number(7, 0.1, "", "65.536")).isEqualTo(Optional.of(false));
    }

    @Test
    void theEdgeOfTheToleranceIsInside() {
        assertThat(number(0.1, 0.2, "", "0.3")).isEqualTo(Optional.of(true));
        assertThat(number(0.1, 0.2, "", "0.3001")).isEqualTo(Optional.of(false));
    }

    @Test
    void numbersAreShownAsPeopleWriteThem() {
        assertThat(Grade.plain(7.389056)).isEqualTo("7.38906");
        assertThat(Grade.plain(65536)).isEqualTo("65536");
        assertThat(Grade.plain(1.2e20)).isEqualTo("1.2e20");
        assertThat(Grade.plain(1.5e-12)).isEqualTo("1.5e-12");
        assertThat(Grade.plain(0)).isEqualTo("0");
    }

    @Test
    void everyReadingOfACommaIsKept() {
        assertThat(TypedNumber.read("1,234"))
                .get()
                .extracting(TypedNumber::readings)
                .isEqualTo(List.of(1.234, 1234.0));
        assertThat(TypedNumber.read("1.234"))
                .get()
                .extracting(TypedNumber::readings)
                .isEqualTo(List.of(1.234));
    }

    private static Optional<Boolean> number(double right, double tolerance, String unit, String typed) {
        var grade = Grade.of(key(right, tolerance, unit), List.of(), typed);
        return grade.counts() ? Optional.of(grade.right()) : Optional.empty();
    }

    private static Problem problem(double right, String unit, String typed) {
        return Grade.of(key(right, 0.1, unit), List.of(), typed).problem();
    }

    private static Answer key(double right, double tolerance, String unit) {
        return new Answer(
                1,
                "q",
                Place.QUIZ,
                Kind.NUMERIC,
                List.of(),
                new Quantity(right, tolerance, unit),
                SafeHtml.EMPTY,
                List.of());
    }
}
