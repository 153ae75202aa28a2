package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fortnight.markdown.Formulas.FormulaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemmlTests {

    private final Temml temml = new Temml();

    @Test
    void aFormulaIsBareMathMlThatKnowsItsTex() {
        assertThat(temml.mathml("\\sqrt{d_k}", false))
                .isEqualTo("<math data-tex=\"\\sqrt{d_k}\"><msqrt><msub><mi>d</mi><mi>k</mi></msub></msqrt></math>");
    }

    @Test
    void aFormulaOnItsOwnLineSaysSo() {
        assertThat(temml.mathml("x", true)).startsWith("<math display=\"block\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}",
                "\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}",
                "\\begin{cases}a&b\\\\c&d\\end{cases}",
                "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
                "\\boxed{x}",
                "\\hat{y}\\vec{v}\\mathbf{W}\\mathbb{R}\\mathcal{L}"
            })
    void theStylesOfTheLibraryBecomeClasses(String tex) {
        assertThat(temml.mathml(tex, false)).contains("class=\"").doesNotContain(" style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\nosuch", "\\frac{1", "{", "\\href{https://x.example}{x}", "\\def\\a{\\a\\a}\\a"})
    void whatIsNoFormulaIsSaid(String tex) {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> temml.mathml(tex, false))
                .matches(e -> !e.tooMuch() && !e.getMessage().isBlank());
    }

    @Test
    void aFormulaThatNestsTooDeeplyNeverReachesTheEngine() {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> temml.mathml("{".repeat(300) + "}".repeat(300), false))
                .matches(FormulaException::tooMuch);
    }

    @Test
    void aFormulaAfterARefusedOneIsMadeAllTheSame() {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> temml.mathml("\\sqrt".repeat(390) + "x", false));

        assertThat(temml.mathml("x", false)).contains("<mi>x</mi>");
    }

    @Test
    void noMacroIsRemembered() {
        assertThat(temml.mathml("\\gdef\\mine{y}\\mine", false)).contains("<mi>y</mi>");

        assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> temml.mathml("\\mine", false));
    }
}
