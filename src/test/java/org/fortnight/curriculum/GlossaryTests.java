package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.fortnight.WebTest;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From {@code glossary.yml} to the page of terms and the links of lessons. */
@WebTest
class GlossaryTests {

    @Autowired
    TestFolder folder;

    @Autowired
    MockMvcTester mvc;

    private TestTrack track;

    @BeforeEach
    void aTrackWithTwoTerms() {
        track = folder.track()
                .lists("one", "two")
                .lesson("one", "Read the first page (10 min, core)")
                .lesson("two", "Read the second page (10 min, core)")
                .replace("one.md", "An opening.", "A token is cheap.")
                .replace("two.md", "An opening.", "Two tokens have two vectors.")
                .write("glossary.yml", """
                        terms:
                          - term: vector
                            also: [vectors]
                            lesson: two
                            definition: A list of numbers.
                          - term: token
                            also: [tokens]
                            lesson: one
                            zh: 词元
                            definition: A piece of text.
                        """)
                .look();
    }

    @Test
    void thePageShowsEveryTermInTheOrderOfTheAlphabetWithItsDay() {
        var page = page("/glossary");

        assertThat(page.select("dt").eachText()).containsExactly("token 词元", "vector");
        assertThat(page.select("[lang=zh-Hans]:not(button)").eachText()).containsExactly("词元");
        assertThat(page.select("dl a").eachText()).containsExactly("Day 1: The lesson one", "Day 2: The lesson two");
        assertThat(page.select("#term-token dd").first().text()).isEqualTo("A piece of text.");
        assertThat(page("").select("a[href$=/glossary]")).hasSize(1);
    }

    @Test
    void eachLessonLinksItsFirstMentionsAndListsTheTermsItAdds() {
        assertThat(page("/lessons/one").select(".opening a.term").eachText()).containsExactly("token");
        assertThat(page("/lessons/two").select(".opening a.term").eachText()).containsExactly("tokens", "vectors");
        assertThat(page("/lessons/two").select(".opening a.term").eachAttr("href"))
                .containsExactly(path("/glossary#term-token"), path("/glossary#term-vector"));
        assertThat(page("/lessons/two").select("#new-terms .term").eachText()).containsExactly("vector");
    }

    @Test
    void anEditedDefinitionReachesTheLessons() {
        track.replace("glossary.yml", "A piece of text.", "What a model reads at once.")
                .look();

        assertThat(page("/lessons/one").select(".opening a.term").attr("data-definition"))
                .isEqualTo("What a model reads at once.");
        assertThat(page("/glossary").select("#term-token dd").first().text()).isEqualTo("What a model reads at once.");
    }

    @Test
    void aBrokenGlossaryLeavesTheLastGoodOneLive() {
        track.replace("glossary.yml", "term: vector", "term: Tokens").look();

        assertThat(track.errors())
                .singleElement()
                .asString()
                .contains("glossary.yml:7: `tokens` stands for two terms, `Tokens` and `token`; explain it once");
        track.replace("one.md", "A token is cheap.", "A token is very cheap.").look();
        assertThat(page("/lessons/one").select(".opening a.term").eachText()).containsExactly("token");
        assertThat(page("/glossary").select("dt")).hasSize(2);
    }

    @Test
    void aGlossaryThatIsTakenAwayTakesItsLinksAlong() {
        track.delete("glossary.yml").look();

        assertThat(page("/lessons/one").select("a.term")).isEmpty();
        assertThat(page("/glossary").select("dt")).isEmpty();
        assertThat(page("/glossary").select(".lead").text()).startsWith("No terms yet.");
        assertThat(page("").select("a[href$=/glossary]")).isEmpty();
    }

    @Test
    void aTermOfALessonThatIsNotThereIsAWarning() {
        track.replace("glossary.yml", "lesson: two", "lesson: three").look();

        assertThat(track.warnings())
                .singleElement()
                .asString()
                .contains("glossary.yml:2: no lesson has the key `three`");
        assertThat(page("/glossary").select("#term-vector a")).isEmpty();
    }

    @Test
    void anEntryWithoutADefinitionIsAnErrorInItsLine() {
        track.replace("glossary.yml", "definition: A list of numbers.", "zh: 向量")
                .look();

        assertThat(track.errors()).singleElement().asString().contains("`definition` is missing");
    }

    private Document page(String path) {
        var response = mvc.get().uri(path(path)).exchange();
        assertThat(response).hasStatusOk();
        return Jsoup.parse(
                new String(response.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private String path(String path) {
        return "/tracks/" + track.key() + path;
    }
}
