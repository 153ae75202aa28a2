package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.fortnight.markdown.LessonText.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "65536 | 65536",
                "-3 | -3",
                "−3 | -3",
                "0.452 | 0.452",
                "65,536 | 65536",
                "1,234,567.5 | 1234567.5",
                "65 536 | 65536",
                "7,39 | 7.39",
                "1.2e20 | 1.2e20",
                "10^20 | 1e20",
                "1.2×10²⁰ | 1.2e20",
                "４．５ | 4.5",
                "0,452 | 0.452",
                "5*10^-2 | 0.05",
                "1.2×10^20 | 1.2e20",
                "1.2 x 10^-3 | 0.0012",
                "2E−3 | 0.002"
            })
    void readsANumberAsPeopleWriteIt(String written, double value) {
        assertThat(read(written).value()).isCloseTo(value, Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.39 ± 0.05", "7.39 +- 0.05", "7.39+/-0.05", "7,39 ± 0,05"})
    void readsAToleranceInEverySpelling(String written) {
        assertThat(read(written)).isEqualTo(new Quantity(7.39, 0.05, ""));
    }

    @Test
    void readsAToleranceInPerCentAsAShareOfTheNumber() {
        assertThat(read("200 ± 5 %")).isEqualTo(new Quantity(200, 10, ""));
        assertThat(read("200 ± 5％")).isEqualTo(new Quantity(200, 10, ""));
        assertThat(read("-200 ± 5 %")).isEqualTo(new Quantity(-200, 10, ""));
    }

    @Test
    void readsAToleranceInPerCentAsPointsWhenTheNumberIsInPerCent() {
        assertThat(read("45 % ± 2 %")).isEqualTo(new Quantity(45, 2, "%"));
        assertThat(read("45 % ± 2")).isEqualTo(new Quantity(45, 2, "%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 ± 0.05 GiB", "4 GiB ± 0.05", "4 GiB ± 0.05 GiB", "4 GiB +- 0.05 GiB"})
    void readsTheUnitBehindEitherNumber(String written) {
        assertThat(read(written)).isEqualTo(new Quantity(4, 0.05, "GiB"));
    }

    @Test
    void keepsTheUnitOfANumberWithoutTolerance() {
        assertThat(read("16 tokens/s").unit()).isEqualTo("tokens/s");
    }

    @Test
    void meetsANumberWithoutToleranceUpToRounding() {
        assertThat(read("1000").tolerance()).isCloseTo(1e-6, Percentage.withPercentage(1));
        assertThat(read("0").tolerance()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seven",
                "1/3",
                "7..39",
                "7.39 ± ",
                "± 3",
                "4 GiB ± 0.05 MiB",
                "5 ± -1",
                "1e999",
                "1,23,4",
                "4 ± 0.05 ± 3",
                "**5**"
            })
    void refusesWhatIsNoNumberRatherThanGuess(String written) {
        assertThat(Numbers.read(written)).isEmpty();
    }

    private static Quantity read(String written) {
        return Numbers.read(written).orElseThrow();
    }
}
