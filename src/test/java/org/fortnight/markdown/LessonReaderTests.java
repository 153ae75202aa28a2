package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.markdown.TestLesson.HEAD;
import static org.fortnight.markdown.TestLesson.errors;
import static org.fortnight.markdown.TestLesson.html;
import static org.fortnight.markdown.TestLesson.lesson;
import static org.fortnight.markdown.TestLesson.problems;
import static org.fortnight.markdown.TestLesson.read;
import static org.fortnight.markdown.TestLesson.sound;

import java.time.LocalDate;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.LessonText.Step;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTests {

    @Test
    void readsTheFrontMatter() {
        var front = sound(TestReader.read("""
                        ---
                        key: day
                        title: "Attention: a tour"
                        summary: S.
                        needs: [toolbox]
                        replaces: [old]
                        publish: 2026-12-01
                        changes:
                          - date: 2026-05-01
                            what: A figure was wrong.
                        ---
                        """ + TestLesson.STEPS)).frontMatter();

        assertThat(front.title()).isEqualTo("Attention: a tour");
        assertThat(front.needs()).containsExactly("toolbox");
        assertThat(front.replaces()).containsExactly("old");
        assertThat(front.publish()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(front.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("A figure was wrong."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectives:\n  -\n",
                "changes:\n  -\n",
                "objectives: [{can: x, by: [null]}]\n",
                "needs: [null]\n"
            })
    void anEmptyEntryOfTheFrontMatterIsAnError(String entry) {
        var reading = TestReader.read("---\nkey: day\ntitle: T\nsummary: S.\n" + entry + "---\n");

        assertThat(errors(reading))
                .singleElement()
                .asString()
                .matches("01-day.md:[56]: an entry of `\\w+` is empty; .*");
    }

    @Test
    void aFileWithoutFrontMatterSaysHowToBegin() {
        assertThat(errors(TestReader.read("# Hello\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:1: there is no front matter");
    }

    @Test
    void readsStepsWithTargetsKeysAndWhatTheyLeave() {
        var steps = sound(TestReader.read(HEAD + """
                        ## Attention, slowly

                        Text.

                        ## Steps

                        - [ ] [Attention, slowly](#attention-slowly) (25 min, core)
                        - [ ] Write three points → `notes/p.md` (20 min) {#paper}
                        - [ ] Watch the film (20 min, optional) <!-- #watch -->
                        """)).steps();

        assertThat(steps).extracting(Step::target).containsExactly("attention-slowly", null, null);
        assertThat(steps).extracting(Step::key).containsExactly(null, "paper", "watch");
        assertThat(steps).extracting(Step::leaves).containsExactly(null, "notes/p.md", null);
        assertThat(steps).extracting(Step::minutes).containsExactly(25, 20, 20);
        assertThat(steps)
                .extracting(Step::requirement)
                .containsExactly(Requirement.CORE, Requirement.REQUIRED, Requirement.OPTIONAL);
        assertThat(steps)
                .extracting(Step::label)
                .containsExactly("Attention, slowly", "Write three points", "Watch the film");
        assertThat(steps).extracting(Step::line).containsExactly(13, 14, 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "quiz"})
    void aStepThatLeadsNowhereIsWarnedOf(String target) {
        assertThat(problems(TestReader.read(HEAD + "## Steps\n\n- [ ] [There](#" + target + ") (5 min, core)\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: the link to `#" + target + "` leads nowhere");
    }

    @Test
    void aDayWithoutCoreIsWarnedOf() {
        assertThat(problems(TestReader.read(HEAD + "## Steps\n\n- [ ] Read (5 min)\n")))
                .singleElement()
                .asString()
                .contains("no step is core");
    }

    @Test
    void oneKeyForTwoItemsIsAnErrorAtTheSecond() {
        assertThat(errors(TestReader.read(
                        HEAD + "## Steps\n\n- [ ] Read (5 min, core) {#a}\n- [ ] Write (5 min) {#a}\n")))
                .containsExactly(
                        "01-day.md:10: `a` is the key of two items (the other stands in line 9); give this one another key");
    }

    @Test
    void oneRightChoiceMakesASingleChoiceQuestion() {
        var question = question("### Why $x$? {#w}\n\n- [x] `A`\n  > Yes, *a*.\n- [ ] B\n  > No.\n");

        assertThat(question.key()).isEqualTo("w");
        assertThat(question.place()).isEqualTo(Place.QUIZ);
        assertThat(question.kind()).isEqualTo(Kind.SINGLE);
        assertThat(question.section()).isEqualTo("quiz");
        assertThat(question.label()).isEqualTo("Why x?");
        assertThat(question.fixedOrder()).isFalse();
        assertThat(question.choices())
                .containsExactly(
                        new Choice(SafeHtml.of("<code>A</code>"), true, SafeHtml.of("<p>Yes, <em>a</em>.</p>")),
                        new Choice(SafeHtml.of("B"), false, SafeHtml.of("<p>No.</p>")));
    }

    @Test
    void severalRightChoicesMakeAMultipleChoiceQuestion() {
        assertThat(question("### Which?\n\n- [x] A\n  > Yes.\n- [x] B\n  > Yes.\n- [ ] C\n  > No.\n")
                        .kind())
                .isEqualTo(Kind.MULTIPLE);
    }

    @Test
    void theOrderOfChoicesMayBeFixed() {
        assertThat(question("### Which? {#q order=fixed}\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n")
                        .fixedOrder())
                .isTrue();
    }

    @Test
    void aTransferQuestionIsKeptOutOfTheQuizAndNeedsNoStep() {
        var lesson = lesson("## Quiz\n\n### Which? {#q transfer}\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n");

        assertThat(lesson.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.place()).isEqualTo(Place.TRANSFER));
    }

    @Test
    void anAnswerMakesANumericQuestionAndNotNamesAMistake() {
        var question = question(
                "### How much?\n\nIn GiB.\n\nAnswer: 4 ± 0.05 GiB\n\n> Because.\n\nNot: 2 GiB\n\n> That is half.\n");

        assertThat(question.kind()).isEqualTo(Kind.NUMERIC);
        assertThat(question.answer()).isEqualTo(new LessonText.Quantity(4, 0.05, "GiB"));
        assertThat(question.explanation()).hasToString("<p>Because.</p>");
        assertThat(question.prompt()).hasToString("<p>How much?</p>\n<p>In GiB.</p>");
        assertThat(question.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.answer().value()).isEqualTo(2);
            assertThat(mistake.explanation()).hasToString("<p>That is half.</p>");
        });
    }

    @Test
    void anExplanationGoesOnInTheLineRightBelow() {
        var choices = question("### Which?\n\n- [x] A\n  > Yes, because\n  of this.\n- [ ] B\n  > No.\n")
                .choices();

        assertThat(choices).hasSize(2);
        assertThat(choices.get(0).explanation()).hasToString("<p>Yes, because\nof this.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Which?\n\n- [ ] A\n  > No.\n- [ ] B\n  > No.\n",
                "### Which?\n\nNo answer at all.\n",
                "### Which?\n\n- [x] A\n  > Yes.\n",
                "### Which?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\nAnswer: 5\n\n> Why.\n",
                "### How much?\n\nAnswer: a lot\n\n> Why.\n",
                "### How much?\n\nAnswer: 1\n\n> Why.\n\nAnswer: 2\n\n> Why.\n",
                "### {#q}\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n"
            })
    void aQuestionThatCannotBeGradedIsAnErrorAtItsHeading(String question) {
        assertThat(errors(TestReader.read(HEAD + "## Quiz\n\n" + question + TestLesson.STEPS)))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).containsPattern("^01-day.md:(9|11): .*; .+"));
    }

    @Test
    void aPromptMayStandBelowAHeadingThatOnlyHasAKey() {
        assertThat(question("### {#q}\n\nHow much is it?\n\nAnswer: 5\n\n> Why.\n")
                        .label())
                .isEqualTo("How much is it?");
    }

    @Test
    void aChoiceWithoutExplanationIsWarnedOf() {
        assertThat(problems(read("## S\n\n### Your turn: which\n\n- [x] A\n  > Yes.\n- [ ] B\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:13: the choice has no explanation");
    }

    @Test
    void aYourTurnStandsInItsSection() {
        var lesson = lesson(
                "## Rows\n\nBefore.\n\n### Your turn: the row {#row}\n\nAnswer: 1\n\n> Why.\n\n### After\n\nText.\n");

        assertThat(lesson.questions()).singleElement().satisfies(question -> {
            assertThat(question.place()).isEqualTo(Place.YOUR_TURN);
            assertThat(question.section()).isEqualTo("rows");
            assertThat(question.label()).isEqualTo("the row");
        });
        assertThat(lesson.sections().get(0).blocks())
                .extracting(LessonText.Block::question)
                .containsExactly(-1, 0, -1);
        assertThat(lesson.sections().get(0).headings())
                .extracting(LessonText.Heading::anchor)
                .containsExactly("after");
    }

    @Test
    void theAnswersAreNowhereInTheProse() {
        var lesson = lesson("## Rows\n\n### Your turn: the row\n\nAnswer: 0.452\n\n> Secret.\n");

        assertThat(lesson.sections().toString()).doesNotContain("0.452", "Secret");
    }

    private static final String EXERCISE = """
            ### Count *words* {#count}

            Write it.

            <details>
            <summary>Hint</summary>

            Use `len`.

            </details>

            <details>
            <summary>Second hint</summary>

            It counts.

            </details>

            ```python exercise=count files=reviews.csv
            def count():
                # ### no heading
                ...
            ```

            ```python tests=count
            assert count() == 1, "$x$ <b>"
            ```

            <details>
            <summary>Solution</summary>

            ```python solution=count
            def count(): return 1
            ```

            </details>
            """;

    @Test
    void readsAnExerciseWithHintsAndABoxedSolution() {
        var exercise = sound(TestReader.read(HEAD + "## Exercises\n\n" + EXERCISE
                        + "\n## Steps\n\n- [ ] Solve [it](#count) (5 min, core)\n"))
                .exercises()
                .get(0);

        assertThat(exercise.key()).isEqualTo("count");
        assertThat(exercise.title()).isEqualTo("Count words");
        assertThat(exercise.titleHtml()).hasToString("Count <em>words</em>");
        assertThat(exercise.task()).hasToString("<p>Write it.</p>");
        assertThat(exercise.hints())
                .extracting(SafeHtml::toString)
                .containsExactly("<p>Use <code>len</code>.</p>", "<p>It counts.</p>");
        assertThat(exercise.stub()).isEqualTo("def count():\n    # ### no heading\n    ...\n");
        assertThat(exercise.tests()).isEqualTo("assert count() == 1, \"$x$ <b>\"\n");
        assertThat(exercise.solution()).isEqualTo("def count(): return 1\n");
        assertThat(exercise.files()).containsOnlyKeys("reviews.csv");
        assertThat(exercise.section()).isEqualTo("exercises");
    }

    @Test
    void anExerciseOfOnesTurnNeedsNoStep() {
        var lesson = lesson("## Rows\n\n" + EXERCISE.replace("### Count", "### Your turn: Count"));

        assertThat(lesson.exercises())
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.section()).isEqualTo("rows"));
        assertThat(lesson.sections().get(0).blocks().get(0).exercise()).isZero();
    }

    @Test
    void anExerciseWithoutTestsIsAnErrorWithTheFenceToAdd() {
        assertThat(errors(read("## Rows\n\n"
                        + EXERCISE.replace("### Count", "### Your turn: Count").replace("tests=count", ""))))
                .singleElement()
                .asString()
                .contains("the exercise has no tests; add a fence ```python tests=count");
    }

    @Test
    void aCalloutBecomesANamedBox() {
        assertThat(html("> [!WARNING]\n> Mind the gap.\n"))
                .contains(
                        "<div class=\"callout callout-warning\">",
                        "<p class=\"callout-kind\">Warning</p>",
                        "Mind the gap.")
                .doesNotContain("[!", "blockquote");
    }

    @Test
    void aQuotationStaysAQuotation() {
        assertThat(html("> Said once.\n")).startsWith("<blockquote>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a $x$ b", "a $x_1 + y$, b", "($x$)", "$x$-axis"})
    void aFormulaIsReadAsMathMl(String text) {
        assertThat(lesson(text).opening().toString()).contains("<math").doesNotContain("$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \\$x\\$ b", "cost $5 or $x$5", "`$x$`", "a $5, b"})
    void whatIsNoFormulaByPandocsRuleStaysText(String text) {
        assertThat(html(text)).contains("$").doesNotContain("<math");
    }

    @Test
    void codeHoldsNoFormula() {
        assertThat(html("    indented $x$ code\n\n<pre>raw $y$</pre>\n"))
                .contains("indented $x$ code", "raw $y$")
                .doesNotContain("<math");
    }

    @Test
    void anAddressHoldsNoFormula() {
        assertThat(html("[link](https://x.example/?a=$b&c=$d)"))
                .contains("href=\"https://x.example/?a=$b&amp;c=$d\"")
                .doesNotContain("<math");
    }

    @Test
    void anAlternativeTextHasTheTexItself() {
        assertThat(html("![The value $x^2$](media/a.png)")).contains("alt=\"The value x^2\"");
    }

    @Test
    void aFormulaOnALineOfItsOwnStandsInABoxThatScrolls() {
        assertThat(html("Text.\n\n$$\\frac{a}{b} = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10$$\n"))
                .contains("<div class=\"formula\" tabindex=\"0\" role=\"region\" aria-label=\"Formula 1\"><math");
    }

    @Test
    void aFormulaThatCannotBeReadIsAnErrorInItsLine() {
        assertThat(errors(read("One.\n\nTwo $\\nosuch{x}$.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: the formula `\\nosuch{x}`");
    }

    @Test
    void aLinkToAnotherDayLeadsToItsPage() {
        var reading = read("See [the toolbox](02-toolbox.md#bytes).\n");

        assertThat(sound(reading).opening())
                .hasToString("<p>See <a href=\"/tracks/t/lessons/toolbox#bytes\">the toolbox</a>.</p>");
        assertThat(reading.linksAskedFor()).containsExactly("02-toolbox.md");
    }

    @Test
    void pathsAreReadFromTheFileThatWritesThem() {
        assertThat(TestLesson.readChinese("见 [工具箱](../02-toolbox.md) 与 [图](./../media/图.svg)。\n")
                        .linksAskedFor())
                .containsExactlyInAnyOrder("02-toolbox.md", "media/图.svg");
    }

    @Test
    void aLinkOutOfThePortalTellsItNothing() {
        assertThat(html("[paper](https://arxiv.org/abs/1)"))
                .contains("<a href=\"https://arxiv.org/abs/1\" rel=\"noopener noreferrer\">paper</a>");
    }

    @Test
    void aPictureComesFromMedia() {
        var reading = read("![A map](media/map.svg)\n");

        assertThat(sound(reading).opening().toString())
                .contains("<figure><img src=\"/media/0/map.svg\" alt=\"A map\" loading=\"lazy\"");
        assertThat(reading.linksAskedFor()).containsExactly("media/map.svg");
    }

    @Test
    void aPictureFromElsewhereBecomesItsWords() {
        var reading = read("![A map](https://x.example/map.svg)\n");

        assertThat(problems(reading)).singleElement().asString().contains("nothing is loaded from elsewhere");
        assertThat(reading.lesson().orElseThrow().opening()).hasToString("<p>A map</p>");
    }

    @Test
    void aPictureWithoutAlternativeTextIsWarnedOf() {
        assertThat(problems(read("![](media/map.svg)\n")))
                .singleElement()
                .asString()
                .contains("no alternative text");
    }

    @Test
    void aLinkCalledHereIsWarnedOf() {
        assertThat(problems(read("Click [here](https://x.example).\n")))
                .singleElement()
                .asString()
                .contains("the link text is \"here\"");
    }

    @Test
    void headingsGetTheAnchorsOfGitHub() {
        var lesson = lesson(
                "## What, *why* & how?\n\n### Again\n\nText.\n\n### Again\n\nText.\n\n#### Deep {#deep}\n\nText.\n");
        var section = lesson.sections().get(0);

        assertThat(section.anchor()).isEqualTo("what-why--how");
        assertThat(section.titleHtml()).hasToString("What, <em>why</em> &amp; how?");
        assertThat(section.headings())
                .extracting(LessonText.Heading::anchor)
                .containsExactly("again", "again-1", "deep");
        assertThat(Jsoup.parse(section.blocks().get(0).html().toString())
                        .select("[id]")
                        .eachAttr("id"))
                .containsExactly("again", "again-1", "deep");
    }

    @Test
    void everyHeadingGetsItsOwnAnchorWhateverStandsBetween() {
        var lesson = read("## S\n\n<h3>Raw</h3>\n\n # Top\n\n  ### Indented\n\nText.\n\n### Last\n\nText.\n")
                .lesson()
                .orElseThrow();
        var html = Jsoup.parse(lesson.sections().get(0).blocks().get(0).html().toString());

        assertThat(html.select("#indented").text()).isEqualTo("Indented");
        assertThat(html.select("#last").text()).isEqualTo("Last");
    }

    @Test
    void aWrittenKeyIsNoOtherHeadingsAnchor() {
        var lesson = lesson("## Attention\n\nText.\n\n## Rows {#attention}\n\nText.\n");

        assertThat(lesson.sections())
                .extracting(LessonText.Section::anchor)
                .containsExactly("attention-1", "attention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{#rows}", "<!-- #rows -->", "<!--#rows-->"})
    void aKeyMayBeWrittenInEitherSpelling(String key) {
        var section = lesson("## The rows " + key + "\n\nText.\n").sections().get(0);

        assertThat(section.key()).isEqualTo("rows");
        assertThat(section.anchor()).isEqualTo("rows");
        assertThat(section.title()).isEqualTo("The rows");
    }

    @Test
    void bracesInProseStayText() {
        assertThat(html("The set {1, 2} and {d_k}.\n")).isEqualTo("<p>The set {1, 2} and {d_k}.</p>");
    }

    @Test
    void footnotesOfTwoSectionsHaveIdsOfTheirOwn() {
        var lesson = lesson("## A\n\nOne.[^n]\n\n## B\n\nTwo.[^n]\n\n[^n]: The note.\n");
        String all = lesson.sections().get(0).blocks().get(0).html().toString()
                + lesson.sections().get(1).blocks().get(0).html();
        var html = Jsoup.parse(all);

        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("a[href^=#]").eachAttr("href"))
                .hasSize(4)
                .allSatisfy(href -> assertThat(html.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(all).contains("The note.");
    }

    @Test
    void aFootnoteMayHaveLinesAndParagraphs() {
        var lesson = lesson("One.[^n]\n\n[^n]: The note\ngoes on.\n\n    And on.\n\n## B\n\nTwo.\n");
        var footnote =
                Jsoup.parse(lesson.opening().toString()).select(".footnotes").text();

        assertThat(footnote).contains("The note goes on.", "And on.");
        assertThat(Jsoup.parse(lesson.opening().toString()).select("pre")).isEmpty();
    }

    @Test
    void aBracketedWordWithAColonIsNoDefinitionForTheWholeFile() {
        var lesson = lesson("[Note]: this matters a lot.\n\n## B\n\nTwo.\n");

        assertThat(lesson.opening().toString()).contains("this matters a lot");
        assertThat(lesson.sections().get(0).blocks().get(0).html()).hasToString("<p>Two.</p>");
    }

    @Test
    void aFootnoteMayHoldAFormula() {
        assertThat(lesson("One.[^n]\n\n[^n]: It is $x$.\n").opening().toString())
                .contains("<math");
    }

    @Test
    void aFormulaBelowAFootnoteIsReportedInItsOwnLine() {
        assertThat(errors(read("One.[^n]\n\n[^n]: A note.\n\n    More.\n\nTwo $\\nosuch{x}$.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:13: ");
    }

    @Test
    void aLinkMayBeDefinedAnywhere() {
        assertThat(lesson("See [the paper][p].\n\n## B\n\nTwo.\n\n[p]: https://x.example/p \"Paper\"\n")
                        .opening()
                        .toString())
                .contains("href=\"https://x.example/p\"");
    }

    @Test
    void aRunOfHanIsMarkedAsChinese() {
        assertThat(html("The word 注意力 means attention.\n"))
                .isEqualTo("<p>The word <span lang=\"zh-Hans\">注意力</span> means attention.</p>");
    }

    @Test
    void codeKeepsItsHanAsItIs() {
        assertThat(html("```python\nprint('注意力')\n```\n")).doesNotContain("zh-Hans");
    }

    @Test
    void aTableStandsInABoxThatScrolls() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |\n"))
                .startsWith(
                        "<div class=\"scroll scroll-table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table>")
                .contains("<td class=\"align-right\">2</td>");
    }

    @Test
    void onlyCodeThatSaysRunCanBeRun() {
        var html = Jsoup.parse(html(
                "```python\nimport math\n```\n\n```python run ask=\"What comes?\" files=r.csv\nimport math\n```\n"));

        assertThat(html.select("div.code")).hasSize(2);
        assertThat(html.select("div.code").get(0).hasAttr("data-run")).isFalse();
        assertThat(html.select("div.code").get(1).attr("data-run")).isEqualTo("python");
        assertThat(html.select("div.code").get(1).attr("data-ask")).isEqualTo("What comes?");
        assertThat(html.select("div.code").get(1).attr("data-files")).isEqualTo("r.csv=/media/0/r.csv");
    }

    @Test
    void aFenceThatIsNeverClosedIsAnErrorWhereItOpens() {
        assertThat(errors(read("Text.\n\n```python\nprint(1)\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: the fence is never closed");
    }

    @Test
    void aSkippedHeadingLevelIsWarnedOf() {
        assertThat(problems(read("## A\n\n#### B\n\nText.\n")))
                .singleElement()
                .asString()
                .contains("skips a level; write ###");
    }

    @Test
    void tooFewMinutesForItsWordsAreWarnedOf() {
        var reading = TestReader.read(
                HEAD + "## A\n\n" + "word ".repeat(400) + "\n\n## Steps\n\n- [ ] [A](#a) (2 min, core)\n");

        assertThat(problems(reading))
                .singleElement()
                .asString()
                .contains("have 400 words", "give them 3 minutes or more");
    }

    @Test
    void aChineseCharacterCountsAsHalfAWord() {
        assertThat(sound(TestLesson.readChinese("## 章\n\n注意力机制 and two\n")).words())
                .isEqualTo(4);
    }

    @Test
    void referencesAreReadOneByOne() {
        var references = lesson(
                        "## References\n\n- [One](https://x.example/1) — first,\n  and more.\n- [Two](https://x.example/2)\n")
                .references();

        assertThat(references).hasSize(2);
        assertThat(references.get(0).toString()).contains("— first,\nand more.");
    }

    @Test
    void aWarmUpIsKnownByItsTitleInBothLanguages() {
        assertThat(LessonReader.isWarmUp("Warm-up", "en")).isTrue();
        assertThat(LessonReader.isWarmUp("热身", "zh-CN")).isTrue();
        assertThat(LessonReader.isWarmUp("Warm-up", "zh-CN")).isTrue();
        assertThat(LessonReader.isWarmUp("Warming up the oven", "en")).isFalse();
    }

    private static LessonText.Question question(String text) {
        var lesson = sound(
                TestReader.read(HEAD + "## Quiz\n\n" + text + "\n## Steps\n\n- [ ] [Quiz](#quiz) (10 min, core)\n"));
        return lesson.questions().get(0);
    }
}
