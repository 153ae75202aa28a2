package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenImpl;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.PlainTextTokenMaker;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColoursTests {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)[^\\n]*\\n(.*?)^```");

    @Test
    void wordsAreMarkedByTheirKind() {
        assertThat(CodeColours.html("def f(n): # why\n    return len(\"a\") + 1.5\n", "python"))
                .hasToString("<span class=\"code-keyword\">def </span>f(n): "
                        + "<span class=\"code-comment\"># why\n    </span>"
                        + "<span class=\"code-keyword\">return </span><span class=\"code-name\">len</span>("
                        + "<span class=\"code-string\">\"a\"</span>) + <span class=\"code-number\">1.5\n</span>");
    }

    @Test
    void aTextOverLinesKeepsItsColour() {
        var string = Jsoup.parseBodyFragment(
                "<pre>" + CodeColours.html("x = \"\"\"one\n  two # no comment\n\"\"\"\ny = 1", "python") + "</pre>");

        assertThat(string.select(".code-string").first().wholeText())
                .startsWith("\"\"\"one\n  two # no comment\n\"\"\"");
        assertThat(string.select(".code-comment")).isEmpty();
        assertThat(string.select(".code-number").text()).isEqualTo("1");
    }

    @Test
    void everyShippedBlockKeepsItsText() throws IOException {
        var blocks = new ArrayList<List<String>>();
        try (var days = Files.list(Path.of("curriculum", "llm-14-days"))) {
            for (var day : days.filter(file -> file.toString().endsWith(".md")).toList()) {
                FENCE.matcher(Files.readString(day))
                        .results()
                        .forEach(fence -> blocks.add(List.of(fence.group(1), fence.group(2))));
            }
        }

        assertThat(blocks).hasSizeGreaterThan(84);
        assertThat(blocks)
                .allSatisfy(
                        block -> assertThat(text(block.get(1), block.get(0))).isEqualTo(block.get(1)));
    }

    @Test
    void codeInAnUnknownLanguageStaysPlain() {
        assertThat(CodeColours.html("if x: <b>", "klingon")).hasToString("if x: &lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</span><script>alert(1)</script>",
                "\"</code></pre><img src=x onerror=alert(1)>",
                "'''",
                "\\",
                "\t\u0000\u2028é中",
                "<!-- -->",
                "#",
                ""
            })
    void hostileCodeComesOutAsText(String code) {
        for (String language : List.of("python", "html", "bash", "json", "yaml", "css", "js")) {
            var html = Jsoup.parseBodyFragment("<pre>" + CodeColours.html(code, language) + "</pre>");

            assertThat(html.body().select("*:not(body, pre)"))
                    .allMatch(element -> element.is("span[class^=code-]") && element.attributesSize() == 1);
            assertThat(text(code, language)).isEqualTo(code.replace("\u0000", "\ufffd"));
        }
    }

    @Test
    void codeOfEightKilobytesIsColouredAndMoreIsNot() {
        String most = "x = 1\n".repeat(8 * 1024 / 6) + "\n\n";

        assertThat(most).hasSize(8 * 1024);
        assertThat(spans(most, "python")).isPositive();
        assertThat(spans(most + "\n", "python")).isZero();
    }

    @Test
    void codeWithALineBeyondReasonStaysPlain() {
        String line = "x = " + "1".repeat(996);

        assertThat(spans("y = 1\n" + line, "python")).isPositive();
        assertThat(spans("y = 1\n" + line + "1", "python")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(\"[{'", "'''", "</", "\\'", "/a", "`${", "<!--", "/* "})
    void codeThatNeverClosesKeepsItsText(String mark) {
        String line = mark.repeat(1000 / mark.length()) + "\n";
        String code = line.repeat(8 * 1024 / line.length());

        for (String language : List.of("python", "js", "typescript", "yaml", "html", "bash", "java", "klingon")) {
            assertThat(text(code, language)).isEqualTo(code);
        }
    }

    @Test
    void codeThatItsReaderStumblesOverIsShownPlain() {
        var stumbling = new PlainTextTokenMaker() {
            @Override
            public Token getTokenList(Segment text, int state, int offset) {
                throw new Error("could not match input");
            }
        };

        assertThat(CodeColours.marked("if x: <b>", stumbling)).singleElement().hasToString("if x: &lt;b&gt;");
    }

    @Test
    void codeThatItsReaderWouldChangeIsShownPlain() {
        var forgetful = new PlainTextTokenMaker() {
            @Override
            public Token getTokenList(Segment text, int state, int offset) {
                return new TokenImpl(text, 0, 1, 0, TokenTypes.RESERVED_WORD, 0);
            }
        };

        assertThat(CodeColours.marked("if x: 1", forgetful)).singleElement().hasToString("if x: 1");
    }

    private static int spans(String code, String language) {
        return Jsoup.parseBodyFragment(CodeColours.html(code, language).toString())
                .select("span")
                .size();
    }

    private static String text(String code, String language) {
        return Jsoup.parseBodyFragment("<pre>x" + CodeColours.html(code, language) + "</pre>")
                .selectFirst("pre")
                .wholeText()
                .substring(1);
    }
}
