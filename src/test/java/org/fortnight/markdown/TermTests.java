package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fortnight.markdown.LessonReader.Source;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a lesson lead to their definitions. */
class TermTests {

    private static final Terms TERMS = new Terms(List.of(
            new Terms.Term(List.of("token", "tokens"), "/glossary#term-token", "A piece of \"text\"."),
            new Terms.Term(List.of("test set"), "/glossary#term-test-set", "Rows that nobody trains on."),
            new Terms.Term(List.of("test"), "/glossary#term-test", "A check."),
            new Terms.Term(List.of("BERT"), "/glossary#term-bert", "An encoder.")));

    @Test
    void theFirstMentionLeadsToTheDefinitionAndBringsItAlong() {
        var links = terms("A token is small. Two tokens are more; a token is one.", "Another token.");

        assertThat(links).hasSize(1);
        assertThat(links.get(0).text()).isEqualTo("token");
        assertThat(links.attr("href")).isEqualTo("/glossary#term-token");
        assertThat(links.attr("data-definition")).isEqualTo("A piece of \"text\".");
    }

    @Test
    void theFirstMentionMayStandInAnySection() {
        assertThat(terms("Nothing yet.", "Here is a token.").eachText()).containsExactly("token");
    }

    @Test
    void theLongerTermWinsAlsoOverTheEndOfALine() {
        assertThat(terms("The test\nset is sealed, and a test is not.").eachText())
                .containsExactly("test set", "test");
    }

    @Test
    void theTitleOfABookIsNoMentionOfItsWordsTogether() {
        assertThat(terms("Nothing.", "*The Tokens Set: Test Set Matters*").eachText())
                .containsExactly("Tokens", "Test");
    }

    @Test
    void aSentenceMayBeginWithATermButANameKeepsItsCapitals() {
        assertThat(terms("Tokens and bert and BERT.").eachText()).containsExactly("Tokens", "BERT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`token`",
                "[token](#s)",
                "### A token",
                "tokenise",
                "token-level",
                "sub-token",
                "TOKEN",
                "$token$",
                "```\ntoken\n```",
                "<details>\n<summary>A token?</summary>\n\nA token.\n\n</details>",
                "### Your turn: one\n\nWhich token?\n\nAnswer: 1\n\n> A token."
            })
    void thisIsNoMention(String markdown) {
        assertThat(terms("Opening.", markdown)).isEmpty();
    }

    @Test
    void aMentionInBoldOrInATableCounts() {
        assertThat(terms("**Test** it.", "| a |\n|---|\n| token |").eachText()).containsExactly("Test", "token");
    }

    @Test
    void aDefinitionCannotCarryAnythingButText() {
        var hostile = new Terms(List.of(new Terms.Term(
                List.of("token"), "/glossary#term-token", "\"><script>alert(1)</script> & \u2029 more")));

        var body = Jsoup.parseBodyFragment(html(hostile, "A token."));

        assertThat(body.select("script")).isEmpty();
        assertThat(body.select("a").attr("data-definition")).contains("<script>alert(1)</script> &");
    }

    private static Elements terms(String opening, String... sections) {
        return Jsoup.parseBodyFragment(html(TERMS, opening, sections)).select("a.term");
    }

    private static String html(Terms terms, String opening, String... sections) {
        var text = new StringBuilder("""
                ---
                key: day
                title: A day
                summary: A day of tests.
                objectives:
                  - can: do something
                    by: []
                ---

                """).append(opening).append("\n\n## S\n\nText.\n");
        for (String section : sections) {
            text.append("\n## Next\n\n").append(section).append("\n");
        }
        text.append("\n## Steps\n\n- [ ] Read a token (10 min, core)\n");
        var lesson = TestReader.reader()
                .read(new Source("01-day.md", "en", text.toString()), TestReader.knowing(terms))
                .lesson()
                .orElseThrow();
        var html = new StringBuilder(lesson.opening().toString());
        lesson.sections().forEach(section -> section.blocks().forEach(block -> html.append(block.html())));
        return html.toString();
    }
}
