package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.markdown.TestLesson.errors;
import static org.fortnight.markdown.TestLesson.lesson;
import static org.fortnight.markdown.TestLesson.problems;
import static org.fortnight.markdown.TestLesson.read;
import static org.fortnight.markdown.TestLesson.readChinese;
import static org.fortnight.markdown.TestLesson.sound;

import org.fortnight.markdown.LessonText.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an instructor gets wrong in a file at first, and what they are told. */
class InstructorsFirstTenMinutesTests {

    private static final String EXERCISE = """
            ## Exercises

            ### Count words {#count}

            Write it.

            <details>
            <summary>Hint</summary>

            Look at `len`.

            </details>

            <details>
            <summary>Second hint</summary>

            It counts.

            </details>

            ```python exercise=count
            def count(): ...
            ```

            ```python tests=count
            assert count() == 1, "one is enough"
            ```

            ```python solution=count
            def count(): return 1
            ```
            """;

    @Test
    void aForgottenKeyIsNamedWithItsFile() {
        var reading = TestReader.read("---\ntitle: A day\nsummary: S.\n---\n" + TestLesson.STEPS);

        assertThat(errors(reading))
                .singleElement()
                .asString()
                .isEqualTo("01-day.md:2: `key` is missing; add `key: day`");
        assertThat(reading.lesson()).isEmpty();
    }

    @Test
    void aColonInATitleAsksForQuotes() {
        var reading = TestReader.read("---\nkey: day\ntitle: Attention: a tour\nsummary: S.\n---\n");

        assertThat(errors(reading))
                .containsExactly("01-day.md:3: the colon in `Attention: a tour` ends the text for YAML;"
                        + " put quotes round a title with a colon: `title: \"Attention: a tour\"`");
    }

    @Test
    void anExerciseWithoutItsStepIsAnErrorWithTheLineToPaste() {
        assertThat(errors(read(EXERCISE)))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: the exercise `count` has no step; paste into *Steps*:")
                .contains("- [ ] Solve [Count words](#count) (20 min, core)");
    }

    @Test
    void theLineToPasteMendsIt() {
        var reading = TestReader.read(
                TestLesson.HEAD + EXERCISE + "\n## Steps\n\n- [ ] Solve [Count words](#count) (20 min, core)\n");

        assertThat(sound(reading).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.target()).isEqualTo("count"));
    }

    @Test
    void aQuizWithoutItsStepIsAnErrorWithTheLineToPaste() {
        assertThat(errors(read("## Quiz\n\n### Why?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n")))
                .singleElement()
                .asString()
                .contains("the quiz has no step", "- [ ] [Quiz](#quiz) (10 min, core)");
    }

    @Test
    void aLongStepIsToBeSplit() {
        var reading = TestReader.read(TestLesson.HEAD + "## Steps\n\n- [ ] Read (45 min, core)\n");

        assertThat(problems(reading))
                .containsExactly("01-day.md:9: the step takes 45 minutes; 1 to 30 are possible; split it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  ", "    ", "     ", "\t"})
    void anExplanationMayBeIndentedAsOneLikes(String indent) {
        var question = lesson(turn("- [x] One\n" + indent + "> Right.\n- [ ] Two\n" + indent + "> Wrong.\n"))
                .questions()
                .get(0);

        assertThat(question.choices().get(0).html()).hasToString("One");
        assertThat(question.choices().get(0).explanation()).hasToString("<p>Right.</p>");
        assertThat(question.choices().get(1).explanation()).hasToString("<p>Wrong.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"      ", "        ", "\t\t"})
    void anExplanationThatFallsIntoTheChoiceIsAnErrorInItsLine(String indent) {
        var reading = read(turn("- [x] One\n" + indent + "> Right.\n- [ ] Two\n  > Wrong.\n"));

        assertThat(errors(reading)).singleElement().asString().startsWith("01-day.md:12: the explanation is indented");
    }

    @Test
    void choicesMayBeginWithAnyMark() {
        var choices = lesson(turn("* [X] One\n  > Right.\n+ [ ] Two\n  > Wrong.\n"))
                .questions()
                .get(0)
                .choices();

        assertThat(choices).extracting(LessonText.Choice::right).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({"Exercise, Exercises", "Test yourself, Quiz", "Questions, Quiz", "Step, Steps", "Links, References"})
    void aHeadingThatLooksLikeAKnownOneIsNamed(String written, String meant) {
        assertThat(problems(read("## " + written + "\n\nText.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:7: `## " + written + "` looks like *" + meant + "*");
    }

    @Test
    void aHeadingThatLooksLikeTheQuizAndHoldsQuestionsIsAnErrorForItWouldShowTheAnswers() {
        assertThat(errors(read("## Test yourself\n\n### Why?\n\n- [x] A\n  > Yes.\n")))
                .isNotEmpty();
    }

    @Test
    void aChineseHeadingThatLooksLikeTheQuizIsNamed() {
        assertThat(problems(readChinese("## 测试\n\n文字。\n")))
                .singleElement()
                .asString()
                .contains("looks like *测验*");
    }

    @Test
    void aKeyInTheMiddleOfAHeadingIsReadAndWarnedOf() {
        var reading = read("## Attention {#att} slowly\n\nText.\n");

        assertThat(reading.lesson().orElseThrow().sections().get(0).key()).isEqualTo("att");
        assertThat(problems(reading))
                .containsExactly("01-day.md:7: `{#att}` stands in the middle of the heading;"
                        + " it is read; move it to the end, where everybody looks for it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- [ ] Read {#r} (20 min, core)", "- [ ] Read <!-- #r --> (20 min, core)"})
    void aKeyInTheMiddleOfAStepIsReadAndWarnedOf(String step) {
        var reading = TestReader.read(TestLesson.HEAD + "## Steps\n\n" + step + "\n");

        assertThat(reading.lesson().orElseThrow().steps().get(0).key()).isEqualTo("r");
        assertThat(problems(reading))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: `{#r}` stands in the middle of the step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（20 分钟，核心）", "(20 分钟, 核心)", "（20分钟，core）", "（20 min，核心）"})
    void fullWidthMarksAndChineseWordsAreReadInAStep(String minutes) {
        var reading = TestReader.reader()
                .read(
                        new LessonReader.Source(
                                "zh-CN/01-day.md", "zh-CN", TestLesson.HEAD + "## 步骤\n\n- [ ] 阅读" + minutes + "\n"),
                        TestReader.ANYWHERE);

        assertThat(sound(reading).steps()).singleElement().satisfies(step -> {
            assertThat(step.label()).isEqualTo("阅读");
            assertThat(step.minutes()).isEqualTo(20);
            assertThat(step.requirement()).isEqualTo(Requirement.CORE);
        });
    }

    @Test
    void fullWidthColonsAndChineseWordsAreReadInAQuestion() {
        var lesson = sound(readChinese(
                "## 章节\n\n### 轮到你：困惑度 {#p}\n\n答案：7.39 ± 0.05\n\n> 因为。\n\n不是：2\n\n> 那是损失。\n\n## 一起讨论\n\n聊聊。\n"));

        assertThat(lesson.questions()).singleElement().satisfies(question -> {
            assertThat(question.label()).isEqualTo("困惑度");
            assertThat(question.answer()).isEqualTo(new LessonText.Quantity(7.39, 0.05, ""));
            assertThat(question.mistakes()).hasSize(1);
        });
        assertThat(lesson.talk().toString()).contains("聊聊");
    }

    @Test
    void aFormulaWithBlanksInsideStaysTextAndSaysWhy() {
        var reading = read("The value $ x $ is small.\n");

        assertThat(problems(reading))
                .containsExactly("01-day.md:7: `$ x $` stays text: a blank stands inside the dollars; write `$x$`");
        assertThat(reading.lesson().orElseThrow().opening()).hasToString("<p>The value $ x $ is small.</p>");
    }

    @Test
    void pricesStayText() {
        assertThat(lesson("It costs $5 and $6, or $20,000 and USD$30,000.\n").opening())
                .hasToString("<p>It costs $5 and $6, or $20,000 and USD$30,000.</p>");
    }

    @Test
    void aFormulaInAHeadingIsWarnedOf() {
        assertThat(problems(read("## Why $d_k$\n\nText.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:7: a formula stands in a heading");
    }

    @Test
    void aBoxWithoutABlankLineIsWarnedOf() {
        assertThat(problems(read("<details>\n<summary>More</summary>\nIt is **here**.\n</details>\n")))
                .singleElement()
                .asString()
                .contains("01-day.md:8:", "put a blank line after `</summary>`");
    }

    @Test
    void textAfterTheLastExplanationBelongsToTheLesson() {
        var section = lesson(turn("- [x] One\n  > Right.\n- [ ] Two\n  > Wrong.\n\nAnd so we go on.\n"))
                .sections()
                .get(0);

        assertThat(section.blocks()).hasSize(2);
        assertThat(section.blocks().get(0).question()).isZero();
        assertThat(section.blocks().get(1).html()).hasToString("<p>And so we go on.</p>");
    }

    @Test
    void inAQuizSuchTextIsWarnedOf() {
        var reading = TestReader.read(
                TestLesson.HEAD
                        + "## Quiz\n\n### Why?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n\nMore.\n\n## Steps\n\n- [ ] [Quiz](#quiz) (9 min, core)\n");

        assertThat(problems(reading))
                .singleElement()
                .asString()
                .startsWith("01-day.md:16: a question ends with its last explanation");
    }

    @Test
    void aChoiceWithoutABlankBehindItsBoxIsAnError() {
        assertThat(errors(read(turn("- [x]One\n  > Right.\n- [x] Two\n  > Right.\n- [ ] Three\n  > Wrong.\n"))))
                .containsExactly("01-day.md:11: this is not read as a choice;"
                        + " write `- [ ] text` or `- [x] text`, with one blank after the box");
    }

    @Test
    void aSlipOfThePenIsNamed() {
        assertThat(problems(read("## Excercises\n\nText.\n")))
                .containsExactly("01-day.md:7: `## Excercises` looks like *Exercises*;"
                        + " write it so, as `## Exercises`, or give the heading another name");
    }

    @Test
    void aKnownHeadingOfTheWrongLevelIsNamed() {
        assertThat(problems(read("## Section\n\n### Exercise\n\nText.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: `### Exercise` looks like *Exercises*");
    }

    @Test
    void aFormulaWithADigitBehindItStaysTextAndSaysWhy() {
        assertThat(problems(read("The value $x_1$5 is small.\n")))
                .containsExactly("01-day.md:7: `$x_1$` stays text: a digit follows it;"
                        + " put the digit into the formula, or a blank before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（20 min，core）", "(20 min, core) <!-- #read -->", "(20 min, core) → `a.md` {#read}"})
    void theMarksOfAStepMayStandInAnyOrder(String marks) {
        var reading = TestReader.read(TestLesson.HEAD + "## Steps\n\n- [ ] Read" + marks + "\n");

        assertThat(sound(reading).steps()).singleElement().satisfies(step -> {
            assertThat(step.label()).isEqualTo("Read");
            assertThat(step.minutes()).isEqualTo(20);
        });
    }

    private static String turn(String answers) {
        return "## Section\n\n### Your turn: which {#w}\n\n" + answers;
    }

    @ParameterizedTest
    @CsvSource({"Your turn the row of good, en", "Your turn – count, en", "轮到你 数一数, zh-CN"})
    void aYourTurnWithoutAColonIsAnErrorSinceItWouldShowItsAnswer(String heading, String language) {
        String text = "## A section\n\n### " + heading + "\n\nHow many?\n\nAnswer: 2 ± 0.1\n\n> Two.\n";
        String chinese = text.replace("Answer:", "答案：");

        assertThat(errors(language.equals("en") ? read(text) : readChinese(chinese)))
                .singleElement()
                .asString()
                .contains("01-day.md:", "looks like *Your turn*");
        assertThat(errors(read("## A section\n\n### Your turn to speak\n\nSay it.\n")))
                .isEmpty();
    }

    @Test
    void aLessonWithoutStepsIsWarnedOf() {
        var reading = TestReader.read(TestLesson.HEAD + "Text.\n");

        assertThat(problems(reading)).singleElement().asString().contains("01-day.md:1: the lesson has no step");
        assertThat(reading.lesson()).isPresent();
    }

    @Test
    void aQuestionInWhichEverythingIsRightIsWarnedOf() {
        var reading = read("""
                ## A section

                ### Your turn: which?

                - [x] this
                  > Yes.
                - [x] that
                  > Yes.
                """);

        assertThat(problems(reading)).singleElement().asString().contains("every choice is right");
    }
}
