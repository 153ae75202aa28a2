package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.markdown.TestLesson.errors;
import static org.fortnight.markdown.TestLesson.html;
import static org.fortnight.markdown.TestLesson.lesson;
import static org.fortnight.markdown.TestLesson.read;

import org.fortnight.picture.TestPictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fence {@code picture} becomes, and what its author hears. */
class PictureTests {

    private static final String NAMES = String.join(", ", TestPictures.drawn().names());

    @Test
    void aFenceBecomesADrawingWithItsWordsAndItsQuestion() {
        var figure =
                figure(lesson("```picture name=merges\ntext: good, goods\n```").opening());

        assertThat(figure.attr("data-picture")).isEqualTo("merges");
        assertThat(figure.attr("data-settings")).isEqualTo("{\"text\":\"good, goods\"}");
        assertThat(figure.select("svg[role=img] rect")).hasSize("good, goods".length());
        assertThat(figure.select("svg").attr("aria-label")).contains("11 boxes");
        assertThat(figure.select(".picture-text").text()).contains("11 bytes, now 11 tokens");
        assertThat(figure.select("details > summary").text()).endsWith("?");
        assertThat(figure.select("details > p").text()).contains("g + o");
    }

    @Test
    void withoutSettingsItHasThoseOfItsOwn() {
        assertThat(figure(lesson("```picture name=merges\n```").opening())
                        .select(".picture-text")
                        .text())
                .contains("25 bytes");
    }

    @Test
    void anAuthorMayGiveAHeadingAndSayWhatToTry() {
        var figure = figure(lesson("```picture name=merges\ntitle: Pairs\ntry: Write *your* name.\n```")
                .opening());

        assertThat(figure.select("figcaption").text()).isEqualTo("Pairs");
        assertThat(figure.select(".picture-try").text()).isEqualTo("Write *your* name.");
    }

    @Test
    void itSpeaksTheLanguageOfTheLesson() {
        var opening = TestLesson.sound(TestLesson.readChinese("```picture name=merges\n```"))
                .opening();

        assertThat(figure(opening).select("figcaption").text()).isEqualTo("合并最常见的一对");
    }

    @Test
    void anotherPicturesNameIsAnErrorWithTheNamesThereAre() {
        assertThat(errors(read("Text.\n\n```picture name=mergers\n```")))
                .containsExactly(
                        "01-day.md:9: there is no picture `mergers`; write one of them, as `picture name=…`: " + NAMES);
        assertThat(errors(read("```picture\n```")))
                .containsExactly(
                        "01-day.md:7: the picture has no name; write one of them, as `picture name=…`: " + NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words: a | `words` is no setting of this picture (picture `merges`); write one of text, title, try",
                "text: 7 | `text` does not fit (picture `merges`); write a text of at most 60 letters",
                "text: [a] | `text` does not fit (picture `merges`); write a text of at most 60 letters",
                "text: | `text` does not fit (picture `merges`); write a text of at most 60 letters",
                "text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                        + " | `text` does not fit (picture `merges`); write a text of at most 60 letters",
            })
    void aWrongSettingIsAnErrorInItsLineAndSaysWhatFits(String setting, String problem) {
        assertThat(errors(read("```picture name=merges\ntry: Look.\n" + setting + "\n```")))
                .containsExactly("01-day.md:9: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text: a\ntext: b", "text: *all", "text: a: b", "- a", "{"})
    void whatIsNoYamlIsAnErrorOfItsLine(String settings) {
        assertThat(errors(read("```picture name=merges\n" + settings + "\n```")))
                .singleElement()
                .asString()
                .containsPattern("^01-day.md:(8|9|10): ");
    }

    @Test
    void anAuthorsWordsAreWordsAndNothingElse() {
        var figure = figure(
                lesson("```picture name=merges\ntext: '<b onclick=x>&amp;</b>'\ntry: <script>alert(1)</script>\n```")
                        .opening());

        assertThat(figure.select("b, script, [onclick]")).isEmpty();
        assertThat(figure.select(".picture-try").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(figure.select("rect")).hasSize("<b onclick=x>&amp;</b>".length());
    }

    @Test
    void aFileHoldsEightPicturesAtMost() {
        assertThat(errors(read("```picture name=merges\n```\n\n".repeat(9))))
                .singleElement()
                .asString()
                .startsWith("01-day.md:31: a file holds 8 pictures at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPictureIsDrawnWithSettingsOfItsOwn(String language) {
        var figures = new PictureHtml(TestPictures.drawn());

        assertThat(TestPictures.drawn().names()).isNotEmpty().allSatisfy(name -> {
            var figure = figure(figures.figure(name, language));
            var label = figure.select("svg").attr("aria-label");
            assertThat(language.equals("en") ? label.split(" ").length : label.length())
                    .isGreaterThan(8);
            assertThat(figure.select("svg").attr("viewBox")).startsWith("0 0 360 ");
            assertThat(figure.select("svg *")).hasSizeLessThan(300);
            assertThat(figure.select("[font-size]"))
                    .allSatisfy(text -> assertThat(Double.parseDouble(text.attr("font-size")))
                            .isGreaterThanOrEqualTo(12));
            assertThat(figure.select(".picture-text").text()).isNotBlank();
            assertThat(figure.select("details > summary").text()).endsWith(language.equals("en") ? "?" : "？");
        });
    }

    @Test
    void besideOtherFencesItIsOneOfThem() {
        assertThat(html("```python\nprint(1)\n```\n\n```picture name=merges\n```\n\nText."))
                .containsSubsequence("<pre", "<figure", "<p>Text.</p>");
    }

    private static Element figure(SafeHtml html) {
        return Jsoup.parseBodyFragment(html.toString()).select("figure").first();
    }
}
