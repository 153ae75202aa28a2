package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fortnight.WebTest;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonBody;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.markdown.LessonText.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tracks of another shape than the shipped one: five days in two stages, in Chinese; and one that is translated. */
@WebTest
class SecondTrackTests {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    private static final String CHINESE_PLAN = """
            key: %s
            title: 五天学会评测
            summary: 一条短的学习路线。
            language: zh-CN
            stages:
              - key: start
                title: 起步
                lessons: [one, two]
              - key: further
                title: 深入
                lessons: [three, four, five]
            """;

    private static final String CHINESE_DAY = """
            ---
            key: %1$s
            title: 课程 %1$s
            summary: 测试用的一天。
            objectives:
              - can: 把两个数相加
                by: [add, q-one]
            ---

            开篇的话。

            ## 读一读

            正文在这里。

            ### 轮到你：一加一 {#your-one}

            一加一是多少？

            答案：2 ± 0.1

            > 数一数手指。

            ## 练习

            ### 相加 {#add}

            写一个把两个数相加的函数。

            <details>
            <summary>提示</summary>

            用加号。

            </details>

            <details>
            <summary>第二个提示</summary>

            别忘了 `return`。

            </details>

            ```python exercise=add
            def add(a, b): ...
            ```

            ```python tests=add
            assert add(1, 1) == 2, "一加一得二"
            ```

            ```python solution=add
            def add(a, b):
                return a + b
            ```

            ## 步骤

            - [ ] [读一读](#读一读)（10 分钟，核心）
            - [ ] 完成[相加](#add)（20 分钟，核心）
            - [ ] 写下三点 → `notes/one.md`（15 分钟）{#points}
            - [ ] 看视频（20 分钟，选做）{#watch}
            - [ ] [测验](#quiz)（5 分钟，核心）

            ## 测验

            ### 哪一个对？ {#q-one}

            - [x] 这一个
              > 因为它对。
            - [ ] 那一个
              > 因为它不对。

            ## 参考资料

            - [关于加法的一篇文章](https://example.org/addition) — 某人，2020。读第一节就够了。
            """;

    private static final String ENGLISH_DAY = """
            ---
            key: one
            title: The first day
            summary: A day of tests.
            objectives:
              - can: do something
                by: [q-one]
            ---

            An opening.

            ## Steps

            - [ ] Read the first page (10 min, core) {#read}
            - [ ] Write three points → `notes.md` (20 min) {#points}
            - [ ] [Quiz](#quiz) (5 min, core)

            ## Quiz

            ### Which one is right? {#q-one}

            - [x] This one
              > It is.
            - [ ] That one
              > It is not.
            """;

    private static final String TRANSLATED_DAY = """
            ---
            key: one
            title: 第一天
            summary: 测试用的一天。
            objectives:
              - can: 做一件事
                by: [q-one]
            ---

            开篇的话。

            ## 步骤

            - [ ] 读第一页（10 分钟，核心）{#read}
            - [ ] 写下三点 → `notes.md`（20 分钟）{#points}
            - [ ] [测验](#quiz)（5 分钟，核心）

            ## 测验

            ### 哪一个对？ {#q-one}

            - [x] 这一个
              > 对。
            - [ ] 那一个
              > 不对。
            """;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    @Autowired
    Curriculum curriculum;

    @Autowired
    MockMvcTester mvc;

    private TestTrack track;
    private SignedIn ada;

    @BeforeEach
    void aLearner() {
        track = folder.track();
        ada = people.learner("Ada");
    }

    @Test
    void fiveChineseDaysInTwoStagesAreRead() {
        chinese();

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).isEmpty();
        assertThat(track.plan().language()).isEqualTo("zh-CN");
        assertThat(track.plan().stages())
                .extracting(stage -> stage.lessons().size())
                .containsExactly(2, 3);
        assertThat(track.lesson("five").day()).isEqualTo(5);
        assertThat(track.lesson("one").minutes()).isEqualTo(70);
        assertThat(track.lesson("one").coreMinutes()).isEqualTo(35);
    }

    @Test
    void chineseStepsSayWhatEnglishOnesSay() {
        chinese();

        var steps = track.lesson("one").steps();

        assertThat(steps).extracting(Plan.Step::label).containsExactly("读一读", "完成相加", "写下三点", "看视频", "测验");
        assertThat(steps).extracting(Plan.Step::key).contains("add", "points", "watch", "quiz");
        assertThat(steps).extracting(Plan.Step::minutes).containsExactly(10, 20, 15, 20, 5);
        assertThat(steps).extracting(Plan.Step::target).containsExactly("读一读", "add", null, null, "quiz");
        assertThat(steps).extracting(Plan.Step::leaves).containsExactly(null, null, "notes/one.md", null, null);
        assertThat(steps)
                .extracting(Plan.Step::requirement)
                .containsExactly(
                        Requirement.CORE,
                        Requirement.CORE,
                        Requirement.REQUIRED,
                        Requirement.OPTIONAL,
                        Requirement.CORE);
    }

    @Test
    void aChineseDayHasItsQuizItsExerciseAndItsTurn() {
        chinese();

        var body = body("one", CHINESE);

        assertThat(body.quiz()).hasSize(1);
        assertThat(body.exercises()).hasSize(1);
        assertThat(body.references()).hasSize(1);
        assertThat(body.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.parts()).anyMatch(part -> part.question() != null));
    }

    @Test
    void theChineseTrackIsFollowedFromStartToEnd() {
        chinese();
        progress.enrol(ada, track.plan());
        assertThat(progress.of(ada, track.plan()).enrolled()).isTrue();
        assertThat(progress.of(ada, track.plan()).figure()).isEqualTo(new Figure(0, 20));

        tickAll("one");
        tickAll("two");
        var half = progress.of(ada, track.plan());
        assertThat(half.stage("start")).isEqualTo(new Figure(8, 8));
        assertThat(half.stage("further")).isEqualTo(new Figure(0, 12));
        assertThat(half.lesson("two")).get().matches(LessonProgress::finished);
        assertThat(half.current()).map(lesson -> lesson.lesson().key()).contains("three");

        tickAll("three");
        tickAll("four");
        tickAll("five");
        var end = progress.of(ada, track.plan());
        assertThat(end.figure()).isEqualTo(new Figure(20, 20));
        assertThat(end.finished()).isTrue();
    }

    @Test
    void itsPagesAreServed() {
        chinese();

        assertThat(mvc.get().uri("/tracks/{track}", track.key()).locale(CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("五天学会评测", "起步", "深入");
        assertThat(mvc.get().uri("/tracks/{track}/lessons/five", track.key()).locale(CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("课程 five", "开篇的话。", "data-step=\"points\"", "哪一个对？");
        assertThat(mvc.get().uri("/tracks/{track}/lessons/five", track.key()).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("课程 five");
    }

    @Test
    void aTranslationIsReadInItsLanguageAndTheOriginalInAnyOther() {
        translated(TRANSLATED_DAY);

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).isEmpty();
        assertThat(mvc.get().uri("/tracks/{track}/lessons/one", track.key()).locale(CHINESE))
                .bodyText()
                .contains("第一天", "开篇的话。", "写下三点", "哪一个对？", "data-step=\"points\"");
        assertThat(mvc.get().uri("/tracks/{track}/lessons/one", track.key()).locale(Locale.ENGLISH))
                .bodyText()
                .contains("The first day", "An opening.", "Write three points", "data-step=\"points\"")
                .doesNotContain("开篇的话。");
        assertThat(body("one", Locale.FRENCH).language()).isEqualTo("en");
    }

    @Test
    void ticksAreTheSameInBothLanguages() {
        translated(TRANSLATED_DAY);
        var inChinese = track.plan(CHINESE);
        var lesson = inChinese.lesson("one").orElseThrow();

        progress.complete(ada, inChinese, lesson, lesson.step("points").orElseThrow());

        assertThat(progress.of(ada, track.plan()).figure()).isEqualTo(new Figure(1, 3));
        assertThat(progress.of(ada, inChinese).figure()).isEqualTo(new Figure(1, 3));
        assertThat(lesson.step("points")).map(Plan.Step::label).contains("写下三点");
        assertThat(track.lesson("one").step("points")).map(Plan.Step::label).contains("Write three points");
        assertThat(track.lesson("one").step("points"))
                .map(Plan.Step::item)
                .isEqualTo(lesson.step("points").map(Plan.Step::item));
    }

    @Test
    void aTranslationThatArrivesLaterOrChangesCostsNoTick() {
        translated("");
        track.delete("zh-CN/one.md").look();
        tickAll("one");

        track.write("zh-CN/one.md", TRANSLATED_DAY).look();
        track.replace("zh-CN/one.md", "写下三点", "总结成三点").look();

        assertThat(track.errors()).isEmpty();
        assertThat(progress.of(ada, track.plan(CHINESE)).finished()).isTrue();
        assertThat(track.plan(CHINESE).lesson("one").orElseThrow().step("points"))
                .map(Plan.Step::label)
                .contains("总结成三点");
    }

    @Test
    void whatATranslationLacksIsAWarningAndStaysInTheOriginalsWords() {
        translated(TRANSLATED_DAY.replace("- [ ] 写下三点 → `notes.md`（20 分钟）{#points}\n", ""));

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings())
                .singleElement()
                .asString()
                .contains("zh-CN/one.md:")
                .contains("lacks the step `points`");
        assertThat(track.plan(CHINESE).lesson("one").orElseThrow().steps())
                .extracting(Plan.Step::label)
                .containsExactly("读第一页", "Write three points", "测验");
    }

    @Test
    void aKeyThatIsMistypedInATranslationIsAWarning() {
        translated(TRANSLATED_DAY.replace("{#points}", "{#pionts}"));

        assertThat(track.warnings())
                .anyMatch(warning -> warning.contains("zh-CN/one.md:") && warning.contains("lacks the step `points`"))
                .anyMatch(warning -> warning.contains("the original has no step `pionts`"));
    }

    @Test
    void aQuestionWithoutAKeyIsAWarningWhereATranslationExists() {
        track.lists("one")
                .replace("track.yml", "language: en", "language: en\ntranslations: [zh-CN]")
                .write("one.md", withoutQuestionKey(ENGLISH_DAY))
                .look();
        assertThat(track.warnings()).isEmpty();

        track.write("zh-CN/one.md", withoutQuestionKey(TRANSLATED_DAY)).look();

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).singleElement().asString().contains("/one.md:20: the question has no key");
    }

    private static String withoutQuestionKey(String day) {
        return day.replace(" {#q-one}", "").replace("by: [q-one]", "by: [points]");
    }

    @Test
    void aBrokenTranslationKeepsItsLastGoodVersion() {
        translated(TRANSLATED_DAY);

        track.replace("zh-CN/one.md", "title: 第一天", "titel: 第一天").look();

        assertThat(track.errors()).isNotEmpty().allMatch(error -> error.contains("zh-CN/one.md:"));
        assertThat(body("one", CHINESE).language()).isEqualTo("zh-CN");
    }

    @Test
    void aTranslationOfNoLessonIsAnError() {
        translated(TRANSLATED_DAY);

        track.write("zh-CN/two.md", TRANSLATED_DAY.replace("key: one", "key: two"))
                .look();

        assertThat(track.errors()).singleElement().asString().contains("no lesson has the key `two`");
    }

    private void chinese() {
        track.write("track.yml", CHINESE_PLAN.formatted(track.key()));
        for (String lesson : new String[] {"one", "two", "three", "four", "five"}) {
            track.write(lesson + ".md", CHINESE_DAY.formatted(lesson));
        }
        track.look();
    }

    private void translated(String translation) {
        track.lists("one")
                .replace("track.yml", "language: en", "language: en\ntranslations: [zh-CN]")
                .write("one.md", ENGLISH_DAY)
                .write("zh-CN/one.md", translation)
                .look();
    }

    private LessonBody body(String lesson, Locale language) {
        var found = track.plan(language).lesson(lesson).orElseThrow();
        return curriculum.body(found, language).orElseThrow();
    }

    private void tickAll(String lesson) {
        track.lesson(lesson).steps().forEach(step -> progress.complete(ada, track.plan(), track.lesson(lesson), step));
    }
}
