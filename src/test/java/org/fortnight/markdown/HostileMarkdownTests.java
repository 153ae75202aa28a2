package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fortnight.markdown.LessonReader.Reading;
import org.fortnight.markdown.LessonReader.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it ends as an error for its author or as harmless HTML. */
class HostileMarkdownTests {

    /** Protects the build against hanging; it measures nothing. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private static final Set<String> HARMLESS = Set.of(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "kbd",
            "sub",
            "sup",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "img",
            "details",
            "summary",
            "div",
            "section",
            "span",
            "figure");

    /** The first formula of a process takes seconds. */
    @BeforeAll
    static void warmUp() {
        TestLesson.html("$x$");
    }

    static Stream<Named<String>> floods() {
        return Stream.of(
                Named.of("1,000 nested quotations", ">".repeat(1000) + " a"),
                Named.of("1,000 nested quotations with blanks", "> ".repeat(1000) + "a"),
                Named.of("8,000 nested quotations", ">".repeat(7990) + " a"),
                Named.of("64 KB of quotations in a line", ">".repeat(64_000)),
                Named.of("1,000 nested lists in a line", "- ".repeat(1000) + "a"),
                Named.of("1,000 numbered lists in a line", "1. ".repeat(1000) + "a"),
                Named.of("lists nested line by line", nestedLines("- a\n", 250)),
                Named.of("quotations nested line by line", nestedQuotes(300)),
                Named.of("64 KB of `a", "`a ".repeat(21_000)),
                Named.of("64 KB of `a in lines", "`a \n".repeat(16_000)),
                Named.of("64 KB of `a in paragraphs", "`a `b\n\n".repeat(9_000)),
                Named.of("64 KB of CDATA", "a <![CDATA[".repeat(5_900)),
                Named.of("64 KB of CDATA in paragraphs", "a <![CDATA[\n\n".repeat(4_900)),
                Named.of("64 KB of comments", "a <!-- ".repeat(9_000)),
                Named.of("64 KB of brackets in paragraphs", ("[".repeat(1000) + "\n\n").repeat(63)),
                Named.of("64 KB of stars in paragraphs", ("*".repeat(1000) + "a\n\n").repeat(63)),
                Named.of("64 KB of links in paragraphs", "[a](b)\n\n".repeat(8_000)),
                Named.of("64 KB of pictures in paragraphs", "![a](b)\n\n".repeat(7_000)),
                Named.of("64 KB of boxes", "<details>\n\n".repeat(5_800)),
                Named.of("64 KB of divs", "<div>\n\n".repeat(9_000)),
                Named.of("64 KB of dollars", "$a ".repeat(21_000)),
                Named.of("64 KB of dollars in paragraphs", "$a b\n\n".repeat(10_000)),
                Named.of("a formula of one line", "$" + "a".repeat(7_900) + "$"),
                Named.of("a formula of backslashes", "$" + "\\,".repeat(3_900) + "$"),
                Named.of("a formula of open braces", "$" + "{".repeat(1_900) + "$"),
                Named.of("a formula of nested braces", "$" + "{".repeat(900) + "x" + "}".repeat(900) + "$"),
                Named.of("a formula of nested roots", "$" + "\\sqrt{".repeat(250) + "x" + "}".repeat(250) + "$"),
                Named.of(
                        "many costly formulas",
                        IntStream.range(0, 8)
                                .mapToObj(n -> "$" + ("\\frac{" + n + "}{x}").repeat(150) + "$\n\n")
                                .collect(Collectors.joining())),
                Named.of(
                        "a formula that doubles itself",
                        "$\\def\\a{xx}\\def\\b{\\a\\a}\\def\\c{\\b\\b}\\def\\d{\\c\\c\\d}\\d$"),
                Named.of("footnotes of footnotes", footnotes()),
                Named.of("64 KB of questions", "### Your turn: a\n- [x] a\n- [ ] b\n".repeat(1_800)),
                Named.of("64 KB of steps", "## Steps\n\n" + "- [ ] a (1 min)\n".repeat(3_900)),
                Named.of("a step of blanks", "## Steps\n\n- [ ] " + ("a" + " ".repeat(7_900) + "(\n  ").repeat(8)),
                Named.of("headings of blanks", ("## a" + " ".repeat(7_900) + "b\n").repeat(8)),
                Named.of("a step of brackets", "## Steps\n\n- [ ] " + ("(1 x, ".repeat(1_300) + "\n  ").repeat(8)),
                Named.of("64 KB of headings", "## S\n\n" + "### a\n".repeat(10_000)),
                Named.of("64 KB of fences", "```\n\n```\n\n".repeat(6_000)),
                Named.of("64 KB of a table", "|a".repeat(300) + "\n" + "|-".repeat(300) + "\n" + "|b\n".repeat(500)),
                Named.of("1 MB", "word ".repeat(200_000)),
                Named.of("1 MB of lines", "a\n".repeat(500_000)));
    }

    static Stream<Named<String>> runs() {
        return Stream.of(
                        "[", "]", "*", "_", "<", "`", "!", "&", "~", "|", "$", "#", "\\", "(", "![", "[](", "*a ",
                        "_a ", "<a ", "&#", "\t", " ", "^", "{#", "</", "[^a]", "a_", "**a ", "[a](")
                .flatMap(mark -> Stream.of(
                        Named.of("one line of " + mark, mark.repeat(7_900 / mark.length())),
                        Named.of("lines of " + mark, (mark.repeat(100 / mark.length()) + "\n").repeat(600)),
                        Named.of("paragraphs of " + mark, (mark.repeat(500 / mark.length()) + "\n\n").repeat(120))));
    }

    @ParameterizedTest
    @MethodSource({"floods", "runs"})
    void aFloodEndsAsAnErrorOrAsHarmlessHtml(String text) {
        var reading = read(TestLesson.HEAD + text + TestLesson.STEPS);

        assertHarmless(reading);
    }

    @Test
    void aTextBeyondReasonIsRefusedInItsLine() {
        assertThat(TestLesson.errors(read(TestLesson.HEAD + ">".repeat(1000) + " a")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:7: quotations or lists are nested too deeply; write it more simply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"https://x.example\" onclick=\"alert(1)\">a</a>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVa\tScRiPt:alert(1)\">a</a>",
                "<a href=\" &#106;avascript:alert(1)\">a</a>",
                "[a](javascript:alert(1))",
                "[a](<java\\script:alert(1)>)",
                "[a](&#x6A;avascript:alert(1))",
                "[a](vbscript:alert(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "![a](data:image/svg+xml,<svg onload=alert(1)>)",
                "![a](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<style>*{display:none}</style>",
                "<p style=\"position:fixed\">a</p>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">a</mi></math>",
                "<iframe src=\"https://x.example\"></iframe>",
                "<form action=\"https://x.example\"><input name=password><button>Sign in</button></form>",
                "<details open ontoggle=alert(1)><summary>a</summary></details>",
                "<base href=\"https://x.example\"><meta http-equiv=refresh content=\"0\"><link rel=stylesheet href=x>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<template><script>alert(1)</script></template>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<code class=\"x\" onmouseover=alert(1)>a</code>",
                "<a href=\"https://x.example/$onmouseover=alert(1) x=$\">a</a>",
                "<a href=\"https://x.example/$ $x onmouseover=alert(1) $\">a</a>",
                "<sup id=\"fn$onmouseover=alert(1) $\">a</sup>",
                "<li id='fn$\" onmouseover=alert(1) $'>a</li>",
                "<ol start=\"$onmouseover=alert(1) $\"><li>a</li></ol>",
                "[a](https://x.example/$onmouseover=alert(1)$)",
                "[a](https://x.example \"$onmouseover=alert(1) $\")",
                "![$\" onerror=alert(1) x=\"$](media/a.png)",
                "$\\href{javascript:alert(1)}{x}$",
                "$\\text{<script>alert(1)</script>}$",
                "$\\text{\" onmouseover=\"alert(1)}$",
                "$\\style{position:fixed}{x}$",
                "$\\class{a\" onclick=\"alert(1)}{x}$",
                "$\\includegraphics{https://x.example/a.png}$",
                "$<img src=x onerror=alert(1)>$",
                "$\\nosuch<img src=x onerror=alert(1)>$",
                "&#xE000;0&#xE001; $x$ &#xE000;99999999999&#xE001; \uE0000\uE001",
                "<a href=\"https://x.example/&#xE000;0&#xE001;\">$onmouseover=alert(1) $</a>",
                "[a](&#xD800;.md) [b](a&#0;b.md) [c](..\\..\\etc) [d](//x.example) [e](\\\\x.example) ![f](C:\\x.png)",
                "[a](../../../../etc/passwd) ![b](/etc/passwd)"
            })
    void whatIsSmuggledInComesOutHarmless(String evil) {
        String everywhere = TestLesson.HEAD
                + evil + "\n\n"
                + "Text " + evil + " text[^n].\n\n"
                + "> [!NOTE]\n> " + evil + "\n\n"
                + "| a | b |\n|---|---|\n| " + evil + " | b |\n\n"
                + "<details>\n<summary>" + evil + "</summary>\n\n" + evil + "\n\n</details>\n\n"
                + "![" + evil + "](media/a.png \"" + evil + "\")\n\n"
                + "## " + evil + "\n\n### " + evil + "\n\n- " + evil + "\n\n"
                + "```" + evil.replace("`", "") + "\n" + evil + "\n```\n\n"
                + "```python run ask=\"" + evil.replace("\"", "\\\"") + "\" files=" + evil + "\n" + evil + "\n```\n\n"
                + "### Your turn: " + evil + "\n\n" + evil + "\n\n- [x] " + evil + "\n  > " + evil + "\n- [ ] b\n  > "
                + evil + "\n\n## Talk about it\n\n" + evil + "\n\n## References\n\n- " + evil + "\n\n[^n]: " + evil
                + "\n\n## Steps\n\n- [ ] " + evil + " (20 min, core)\n";

        var reading = read(everywhere);

        assertThat(reading.lesson()).isPresent();
        assertHarmless(reading);
        assertHarmless(TestReader.note("# " + evil + "\n\n" + evil + " text[^n].\n\n> " + evil + "\n\n```" + evil
                        + "\n```\n\n[^n]: " + evil)
                .toString());
    }

    @Test
    void aKeyCarriesNothingIntoThePage() {
        var reading = read(TestLesson.HEAD + "## A {#a onclick=alert(1)}\n\n### B {#b\" onclick=\"alert(1)}\n\nText.\n"
                + TestLesson.STEPS);

        assertHarmless(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: &a [*a]",
                "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nkey: *c",
                "key: !!javax.script.ScriptEngineManager [x]",
                "key: \"\\u0000\"",
                "key: \u0007",
                "key: {{{{",
                "? ? ? ?",
                "--- ---",
                "<<: *x",
                "key: day\nkey: day",
                "- a\n- b",
                "just a sentence",
                "\t",
                ""
            })
    void hostileFrontMatterIsAnError(String yaml) {
        assertThat(TestLesson.errors(read("---\n" + yaml + "\n---\n\nText.\n"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "!", "&a ", "*a ", "'", "\"", "|\n", "a: "})
    void deepFrontMatterIsAnError(String mark) {
        assertThat(TestLesson.errors(read("---\nkey: " + mark.repeat(7_900 / mark.length()) + "\n---\n\nText.\n")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "---", "---\n---", "---\n---\n", "\uFEFF", "\u0000", "\uD800", "\r", "---\r\nkey: a\r\n---"})
    void anEmptyOrBrokenFileIsAnError(String text) {
        assertThat(TestLesson.errors(read(text))).isNotEmpty();
    }

    private static Reading read(String text) {
        return assertTimeoutPreemptively(
                AT_MOST, () -> TestReader.reader().read(new Source("01-day.md", "en", text), TestReader.ANYWHERE));
    }

    private static void assertHarmless(Reading reading) {
        if (reading.lesson().isEmpty()) {
            assertThat(TestLesson.errors(reading)).isNotEmpty();
        } else {
            pieces(reading.lesson().get()).forEach(html -> assertHarmless(html.toString()));
        }
    }

    private static Stream<SafeHtml> pieces(LessonText lesson) {
        return Stream.of(
                        Stream.of(lesson.opening(), lesson.talk()),
                        lesson.references().stream(),
                        lesson.steps().stream().map(LessonText.Step::html),
                        lesson.sections().stream().map(LessonText.Section::titleHtml),
                        lesson.sections().stream()
                                .flatMap(section -> section.blocks().stream().map(LessonText.Block::html)),
                        lesson.questions().stream()
                                .flatMap(question -> Stream.of(question.prompt(), question.explanation())),
                        lesson.questions().stream()
                                .flatMap(question -> question.choices().stream())
                                .flatMap(choice -> Stream.of(choice.html(), choice.explanation())),
                        lesson.exercises().stream().map(LessonText.Exercise::task))
                .flatMap(html -> html);
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*:not(body)")) {
            if (element.closest("math") == null) {
                assertThat(HARMLESS).as(html).contains(element.tagName());
            } else {
                assertThat(element.tagName()).as(html).matches("m[a-z]+|none");
            }
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(html)
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcdoc", "action", "formaction", "xlink:href");
                if (name.equals("href") || name.equals("src")) {
                    assertThat(attribute.getValue()).as(html).matches("(?s)(https?:|mailto:|#|/[^/\\\\]).*");
                }
            });
        }
    }

    private static String nestedLines(String item, int depth) {
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(2 * i % 118)).append(item);
        }
        return text.toString();
    }

    private static String nestedQuotes(int depth) {
        var text = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            text.append(">".repeat(Math.min(i, 29))).append(" a\n");
        }
        return text.toString();
    }

    private static String footnotes() {
        var text = new StringBuilder("a[^0]\n\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("[^").append(i).append("]: a[^").append(i + 1).append("]\n\n");
        }
        return text.toString();
    }
}
