package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.markdown.TestLesson.HEAD;
import static org.fortnight.markdown.TestLesson.STEPS;
import static org.fortnight.markdown.TestLesson.errors;
import static org.fortnight.markdown.TestLesson.lesson;
import static org.fortnight.markdown.TestLesson.problems;
import static org.fortnight.markdown.TestLesson.read;
import static org.fortnight.markdown.TestLesson.sound;

import org.fortnight.markdown.LessonReader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says of one file, besides what instructors get wrong at first. */
class LessonCheckTests {

    @Test
    void everythingIsSaidAtOnceWhateverElseIsWrong() {
        var reading = TestReader.read("""
                ---
                key: day
                titel: A day
                summary: S.
                colour: blue
                ---

                See [there](#nowhere) and $\\nosuch$.

                ## Steps

                - [ ] Read
                """);

        assertThat(problems(reading))
                .extracting(problem -> problem.replaceAll(";.*", ""))
                .containsExactly(
                        "01-day.md:2: `title` is missing",
                        "01-day.md:3: `titel` is not known here",
                        "01-day.md:5: `colour` is not known here",
                        "01-day.md:8: the link to `#nowhere` leads nowhere",
                        "01-day.md:8: the formula `\\nosuch` cannot be shown: Unsupported function name: \\nosuch at position 1",
                        "01-day.md:12: the step says no minutes");
        assertThat(reading.lesson()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001B", "\u007F", "\u0092"})
    void aControlCharacterIsAnErrorInItsLine(String control) {
        assertThat(errors(read("Text.\n\nMore" + control + " text.")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: a control character stands here (U+");
        assertThat(errors(TestReader.read(HEAD.replace("A day", "A" + control + "day") + STEPS)))
                .singleElement()
                .asString()
                .startsWith("01-day.md:3: a control character stands here (U+");
    }

    @Test
    void tabsAndTheLineEndsOfAnySystemAreNoControlCharacters() {
        assertThat(errors(TestReader.read((HEAD + "Text.\tMore.\f" + STEPS).replace("\n", "\r\n"))))
                .isEmpty();
    }

    @Test
    void aLinkToAFileThatIsNotThereIsWarnedOf() {
        var reading = TestReader.reader()
                .read(
                        new Source("zh-CN/01-day.md", "en", HEAD + "[a](05-x.md), ![b](../media/x.svg)" + STEPS),
                        TestReader.NOWHERE);

        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "zh-CN/01-day.md:7: the link to `05-x.md` leads nowhere; name a file of this folder",
                        "zh-CN/01-day.md:7: there is no picture `../media/x.svg`;"
                                + " put the file into media/, or mend its name");
        assertThat(reading.linksAskedFor()).containsExactlyInAnyOrder("zh-CN/05-x.md", "media/x.svg");
    }

    @Test
    void aStepMayLinkByTheSlugOfAHeadingThatHasAKey() {
        var reading = TestReader.read(
                HEAD + "## Rows, slowly {#rows}\n\nText.\n\n## Steps\n\n- [ ] [Rows](#rows-slowly) (5 min, core)\n");

        assertThat(sound(reading).steps().get(0).target()).isEqualTo("rows");
    }

    @ParameterizedTest
    @CsvSource({
        "- [x] the answer, a right answer stands outside of a question",
        "Answer: 7, a right answer stands outside of a question"
    })
    void anAnswerOutsideOfAQuestionIsWarnedOf(String line, String said) {
        assertThat(problems(read("## Section\n\n### My turn\n\n" + line + "\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:11: " + said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercise", "tests", "solution"})
    void codeOfAnExerciseOutsideOfItIsAnErrorForItWouldBeShown(String piece) {
        assertThat(errors(read("## Section\n\n```python " + piece + "=count\n1\n```\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: code of an exercise stands outside of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ```python tests=a", "    ```python solution=a", "```python run ask=\"What is `x`?\""})
    void aFenceThatIsNotReadIsAnError(String fence) {
        assertThat(errors(read(fence + "\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:7: this fence is not read");
    }

    @Test
    void whatIsInACommentIsNotThere() {
        var lesson = sound(read("Text.\n\n<!--\n## Quiz\n\n### Why? {#q}\n-->\n"));

        assertThat(lesson.questions()).isEmpty();
        assertThat(lesson.opening()).hasToString("<p>Text.</p>");
    }

    @Test
    void aCommentThatIsNeverClosedIsAnErrorWhereItBegins() {
        assertThat(errors(read("Text.\n\n<!-- later\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:9: the comment is never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ключ", "a.b", "a/b", "-a", "a\"b"})
    void whatCannotStandInAnAddressIsNoKey(String key) {
        assertThat(errors(read("## A {#" + key + "}\n\nText.\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:7: `" + key + "` is no key");
    }

    @Test
    void theKeyOfTheQuizIsItsOwn() {
        assertThat(errors(read("## A {#quiz}\n\nText.\n")))
                .singleElement()
                .asString()
                .contains("`quiz` is the key of the quiz itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "content", "exercises", "talk", "references", "also-today", "said", "menu"})
    void whatThePageCallsItsOwnPartsIsNoKey(String key) {
        assertThat(errors(read("## A {#" + key + "}\n\nText.\n")))
                .singleElement()
                .asString()
                .contains(":7: `" + key + "` names a part of the page itself; write another one");
        assertThat(errors(TestReader.read(HEAD + "## Steps\n\n- [ ] A (5 min, core) {#" + key + "}\n")))
                .isEmpty();
    }

    @Test
    void aSectionNamedLikeAPartOfThePageIsFoundByItsName() {
        var lesson = lesson("See [it](#plan).\n\n## Plan\n\nText.");

        assertThat(lesson.sections().get(0).anchor()).isEqualTo("plan-1");
        assertThat(lesson.opening().toString()).contains("href=\"#plan-1\"");
    }

    @Test
    void aDayOfOptionalStepsCannotBeFinishedAndIsWarnedOf() {
        var optional = "## Steps\n\n- [ ] A (5 min, optional)\n- [ ] B (5 min, optional)\n";

        assertThat(problems(TestReader.read(HEAD + optional)))
                .containsExactly("01-day.md:7: every step is optional, so nobody can finish the lesson; write `core`"
                        + " behind the minutes of what matters most");
        assertThat(problems(TestReader.read(HEAD + optional.replace("A (5 min, optional)", "A (5 min)"))))
                .containsExactly("01-day.md:7: no step is core; write `core` behind the minutes of what matters most");
        var chinese = HEAD + "## 步骤\n\n- [ ] 阅读（20 分钟，选做）\n";
        assertThat(problems(
                        TestReader.reader().read(new Source("zh-CN/01-day.md", "zh-CN", chinese), TestReader.ANYWHERE)))
                .singleElement()
                .asString()
                .endsWith("在最重要的步骤的分钟后面写上 `核心`");
    }

    @Test
    void anObjectiveNeedsSomethingThatChecksIt() {
        var reading = TestReader.read("""
                ---
                key: day
                title: A day
                summary: S.
                objectives:
                  - can: count words
                  - can: weigh words
                    by: [weights]
                ---
                """ + STEPS);

        assertThat(problems(reading))
                .extracting(problem -> problem.replaceAll(";.*", ""))
                .containsExactly(
                        "01-day.md:6: nothing checks that one can count words",
                        "01-day.md:8: `by: weights` is no step, exercise or question of this lesson");
    }

    @Test
    void aTypicalMistakeMustBeWrong() {
        assertThat(problems(read("## S\n\n### Your turn: x\n\nAnswer: 4 ± 1\n\n> Why.\n\nNot: 3.5\n\n> Why not.\n")))
                .singleElement()
                .asString()
                .contains("lies within the right answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assert f() == 1 | the assertion has no message",
                "assert f(1, 2) == [1, 2] | the assertion has no message",
                "assert f() and g(), \"both\" | the assertion joins conditions with `and`",
                "print(f()) | the tests assert nothing"
            })
    void aTestThatSaysTooLittleIsWarnedOf(String test, String said) {
        assertThat(problems(read(exercise(test)))).singleElement().asString().startsWith("01-day.md:16: " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assert f(\"a, b\") == 'x and y', \"what\"",
                "assert f(1,\n  2) == 3, \\\n  \"what\"",
                "assert f() == [1, 2], (\n  \"what\"\n)",
                "# and so on\nassert f(), f\"{1}\""
            })
    void aTestThatSaysWhatIsExpectedIsFine(String test) {
        assertThat(problems(read(exercise(test)))).isEmpty();
    }

    @Test
    void aLongLineOfCodeIsWarnedOf() {
        assertThat(problems(read(exercise("assert f() == \"" + "a".repeat(80) + "\", \"what\""))))
                .singleElement()
                .asString()
                .startsWith("01-day.md:16: the line of code has 104 columns");
    }

    @Test
    void aTagThatIsLeftOutIsWarnedOf() {
        assertThat(problems(read("The mark <s> begins, and `<s>` is code.\n")))
                .containsExactly("01-day.md:7: `<s>` is left out of the page; put it into backticks, or take it out;"
                        + " details, summary, kbd, sub and sup may stand");
    }

    @Test
    void aLineUnderAParagraphMakesItAHeadingAndIsWarnedOf() {
        assertThat(problems(read("Text\n----\n")))
                .singleElement()
                .asString()
                .startsWith("01-day.md:8: a line of `-` or `=` makes the text above it a heading");
    }

    @Test
    void aYourTurnBeforeTheFirstSectionIsAnError() {
        assertThat(errors(read("### Your turn: x\n\nAnswer: 4\n\n> Why.\n")))
                .containsExactly(
                        "01-day.md:7: a *Your turn* stands before the first section; put a `##` heading above it");
    }

    @Test
    void aPartThatStandsTwiceIsWarnedOfAndReadTwice() {
        var reading =
                TestReader.read(HEAD + "## Steps\n\n- [ ] A (5 min, core)\n\n## Steps\n\n- [ ] B (5 min, core)\n");

        assertThat(problems(reading))
                .singleElement()
                .asString()
                .startsWith("01-day.md:11: `Steps` stands here for the second time (first in line 7)");
        assertThat(reading.lesson().orElseThrow().steps()).hasSize(2);
    }

    /** An exercise whose tests begin in line 16. */
    private static String exercise(String tests) {
        return "## S\n\n### Your turn: f {#f}\n\n```python exercise=f\n...\n```\n\n```python tests=f\n" + tests
                + "\n```\n\n```python solution=f\n1\n```\n";
    }
}
