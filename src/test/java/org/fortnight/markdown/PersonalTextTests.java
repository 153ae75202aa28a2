package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.markdown.TestReader.note;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What learners type, and what their pages make of it. */
class PersonalTextTests {

    @Test
    void markdownCodeAndFormulasAreShown() {
        var html = html("**Row** of `q`, $\\sqrt{d_k}$ and a [paper](https://arxiv.org/abs/1706.03762)\n\n"
                + "```python\nprint(1)\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |");

        assertThat(html.select("strong").text()).isEqualTo("Row");
        assertThat(html.select("math msqrt")).hasSize(1);
        assertThat(html.select("pre code.language-python")).hasSize(1);
        assertThat(html.select("table td")).hasSize(2);
        assertThat(html.select("a").attr("rel")).contains("noopener");
    }

    @Test
    void linesEndWhereTheyWereEnded() {
        assertThat(html("one\ntwo").select("br")).hasSize(1);
    }

    @Test
    void boxesToTickAreShownAsTheyStand() {
        assertThat(html("- [ ] open\n- [x] done").text()).contains("☐").contains("☑");
    }

    @Test
    void headingsFollowThatOfThePageAndTakeNoNames() {
        var html = html("# quiz\n\n##### plan\n\n## said");

        assertThat(html.select("h3, h4, h5, h6").eachText()).containsExactly("quiz", "plan", "said");
        assertThat(html.select("h1, h2, h5, h6, [id]")).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingRuns() {
        var html = html("![a map](https://x.example/map.png) ![b](/media/b.png)\n\n"
                + "```picture name=attention\n```\n\n```python run ask=\"?\" files=a.csv\nprint(1)\n```");

        assertThat(html.select("img, figure, [data-run], [data-picture], [data-files]"))
                .isEmpty();
        assertThat(html.text()).contains("a map").contains("print(1)");
    }

    @Test
    void theFootnotesOfTwoNotesKeepApart() {
        var one = html("a[^n]\n\n[^n]: first");
        var other = html("b[^n]\n\n[^n]: second");

        assertThat(one.select("[id]").eachAttr("id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(other.select("[id]").eachAttr("id"));
        for (var link : one.select("a[href^=#]")) {
            assertThat(one.getElementById(link.attr("href").substring(1))).isNotNull();
        }
    }

    @Test
    void aTextBeyondReasonIsShownAsItWasTyped() {
        var text = ">".repeat(1000) + " <b>mine</b>";

        var shown = html(text).select("p.as-typed");

        assertThat(shown.first().wholeText()).isEqualTo(text);
    }

    @Test
    void whatNoDatabaseKeepsGivesWayToASign() {
        assertThat(PersonalText.tidy("a\0b\ud83dc\r\nd\re")).isEqualTo("a\ufffdb\ufffdc\nd\ne");
        assertThat(PersonalText.tidy("注意力 😀\tx")).isEqualTo("注意力 😀\tx");
        assertThat(PersonalText.tidyLine("  a\n b\0 ")).isEqualTo("a b\ufffd");
        assertThat(PersonalText.tidy(null)).isEmpty();
    }

    private static Element html(String text) {
        return Jsoup.parseBodyFragment(note(text).toString()).body();
    }
}
