package org.fortnight.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fortnight.SqlCount;
import org.fortnight.account.SignedIn;
import org.fortnight.progress.How;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Questions through the door: what is graded, kept and shown, as a plain form and through htmx. */
abstract class AnsweringTests extends LessonDoor {

    private static final String DAY = """
            ---
            key: one
            title: One
            summary: A lesson of tests.
            objectives:
              - can: do something
                by: []
            ---

            An opening.

            ## Numbers

            Some text.

            ### Your turn: how many? {#turn}

            Answer: 12 ± 0.5

            > TURN-EXPLAINED.

            ## Steps

            - [ ] Read [Numbers](#numbers) (10 min, core)
            - [ ] [Quiz](#quiz) (10 min, core)

            ## Quiz

            ### Why divide? {#why}

            - [x] To keep it flat
              > FLAT-IS-RIGHT.
            - [ ] To make it square
              > SQUARE-IS-WRONG.
            - [ ] To save memory
              > MEMORY-IS-WRONG.

            ### Which are true? {#which}

            - [x] The first
              > FIRST-IS-RIGHT.
            - [ ] The second
              > SECOND-IS-WRONG.
            - [x] The third
              > THIRD-IS-RIGHT.

            ### How much memory? {#memory}

            Answer: 4.096 ± 0.01 GiB

            > MEMORY-EXPLAINED.

            Not: 2.048 ± 0.01

            > HALF-EXPLAINED.
            """;

    @Autowired
    SqlCount sql;

    @BeforeEach
    void aLessonWithAQuiz() {
        track = folder.track().lists("one").write("one.md", DAY).look();
        assertThat(track.errors()).isEmpty();
        ada = people.learner("Ada");
    }

    @Test
    void anUnansweredPageBetraysNoAnswer() {
        for (var reader : new SignedIn[] {null, ada}) {
            var page = page(reader);

            assertThat(page.html()).doesNotContain("-IS-RIGHT", "-IS-WRONG", "-EXPLAINED", "4.096", "2.048");
            assertThat(shapes(page, "why")).hasSize(1);
            assertThat(shapes(page, "which")).hasSize(1);
        }
    }

    @Test
    void aRightAnswerIsExplainedChoiceByChoice() {
        var told = answer("why", "To keep it flat");

        assertThat(told.select(".verdict").attr("data-verdict")).isEqualTo("right");
        assertThat(told.select(".verdict-said strong").text()).isEqualTo("Right.");
        assertThat(told.text()).contains("FLAT-IS-RIGHT", "SQUARE-IS-WRONG", "MEMORY-IS-WRONG");
        assertThat(told.select("[data-chosen=true] .told-choice").text()).contains("To keep it flat", "your choice");
        assertThat(told.select("form")).isEmpty();
    }

    @Test
    void aWrongFirstTryIsToldWhyItsOwnChoiceIsWrongAndNothingElse() {
        var told = answer("why", "To make it square");

        assertThat(told.text()).contains("Not yet.", "SQUARE-IS-WRONG", "one more try");
        assertThat(told.html()).doesNotContain("FLAT-IS-RIGHT", "MEMORY-IS-WRONG");
        assertThat(told.select("form input[name=choice]")).hasSize(3);
        assertThat(page(ada).html()).doesNotContain("FLAT-IS-RIGHT", "MEMORY-IS-WRONG");
    }

    @Test
    void aWrongSecondTryIsToldEverything() {
        answer("why", "To make it square");

        var told = answer("why", "To save memory");

        assertThat(told.text()).contains("Not this time.", "FLAT-IS-RIGHT", "SQUARE-IS-WRONG", "MEMORY-IS-WRONG");
        assertThat(told.select("form")).isEmpty();
        assertThat(page(ada).text()).contains("FLAT-IS-RIGHT");
    }

    @Test
    void theFirstAnswerAndTheLatestAreKept() {
        answer("why", "To make it square");
        answer("why", "To keep it flat");

        assertThat(kept("why")).containsExactly("FIRST false 1", "LATEST true 2");
    }

    @Test
    void aDoubleClickCountsAsOneTry() {
        var twice = form(page(ada), "why", "To make it square");

        send(twice, ada);
        var told = send(form(page(null), "why", "To make it square").param("attempt", "1"), ada);

        assertThat(told).hasStatus(HttpStatus.FOUND);
        assertThat(kept("why")).containsExactly("FIRST false 1", "LATEST false 1");
        assertThat(page(ada).html()).doesNotContain("FLAT-IS-RIGHT");
    }

    @Test
    void twoTabsAtOnceEndInOneAnswerAndNoError() throws Exception {
        var page = page(ada);
        var tries = new ArrayList<Callable<MvcTestResult>>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> send(form(page, "why", "To make it square"), ada));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var result : threads.invokeAll(tries)) {
                assertThat(result.get()).hasStatus(HttpStatus.FOUND);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(kept("why")).containsExactly("FIRST false 1", "LATEST false 1");
    }

    @Test
    void whatWasGuessedIsWrittenDown() {
        var told = html(send(htmx(form(page(ada), "why", "To keep it flat").param("guessed", "true")), ada));

        assertThat(told.select(".verdict-said").text()).contains("you guessed");
        assertThat(jdbc.sql("select guessed from answer where person_id = ? and place = 'FIRST'")
                        .param(ada.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void severalChoicesMustAllBeRight() {
        var half = answer("which", "The first");
        assertThat(half.text()).contains("right, but it is not all");
        assertThat(half.html()).doesNotContain("THIRD-IS-RIGHT", "SECOND-IS-WRONG");

        assertThat(answer("which", "The first", "The third").text()).contains("Right.", "SECOND-IS-WRONG");
    }

    @Test
    void aWrongNumberThatPeopleOftenFindIsExplained() {
        assertThat(value("memory", "2.048").text()).contains("Not yet.", "HALF-EXPLAINED");
        assertThat(value("memory", "4,1 gib").text()).contains("Right.", "MEMORY-EXPLAINED");
    }

    @Test
    void whatIsNoNumberIsNoTry() {
        for (var typed : List.of("four", "", "4 MB", "5,000")) {
            var answer = send(htmx(form(page(ada), "memory").param("value", typed)), ada);

            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            var again = html(answer);
            assertThat(again.select("input[name=value]").val()).isEqualTo(typed);
            assertThat(again.select(".field-error").text()).isNotBlank();
            assertThat(again.html()).doesNotContain("-EXPLAINED", "4.096");
        }
        assertThat(kept("memory")).isEmpty();
    }

    @Test
    void aPlainFormComesBackWithWhatWasTypedAndAWordAboutIt() {
        var answer = send(form(page(ada), "memory").param("value", "four & more"), ada);

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var location = answer.getResponse().getRedirectedUrl();
        assertThat(location).startsWith(lesson() + "?typed.memory=").endsWith("#memory");
        var page = html(send(mvc.get().uri(java.net.URI.create(location)), ada));
        assertThat(page.select("[data-question=memory] input[name=value]").val())
                .isEqualTo("four & more");
        assertThat(page.select("[data-question=memory] .field-error").text()).contains("four & more");
        assertThat(page.select(".field-error")).hasSize(1);
    }

    @Test
    void aCommaThatMayMeanTwoThingsIsAskedAbout() {
        var asked = html(send(htmx(form(page(ada), "memory").param("value", "5,000")), ada));

        assertThat(asked.select(".readings button")).extracting(Element::val).containsExactly("5", "5000");
        assertThat(value("memory", "4,096").text()).contains("Right.");
    }

    @Test
    void theQuizIsTickedWhenEveryQuestionHasAnAnswerAndStaysTicked() {
        answer("why", "To keep it flat");
        answer("which", "The second");
        assertThat(step("quiz").done()).isFalse();

        var last = value("memory", "1");

        assertThat(step("quiz").done()).isTrue();
        assertThat(last.select("[data-step=quiz]").attr("data-done")).isEqualTo("true");
        assertThat(last.select(".quiz-figure").text()).isEqualTo("3 of 3 answered, 1 right at the first try");
        assertThat(last.select("#said").text()).contains("Ticked.");
        assertThat(how()).isEqualTo("ANSWERED");

        track.replace("one.md", "## Quiz\n", "## Quiz\n\n### New? {#new}\n\n- [x] Yes\n  > Y.\n- [ ] No\n  > N.\n")
                .look();
        assertThat(step("quiz").done()).isTrue();
    }

    @Test
    void aTickByHandBecomesOneThatThePortalSaw() {
        var lesson = track.lesson("one");
        progress.complete(ada, track.plan(), lesson, lesson.step("quiz").orElseThrow(), How.SELF);
        assertThat(how()).isEqualTo("SELF");

        answer("why", "To keep it flat");
        answer("which", "The second");
        value("memory", "1");

        assertThat(how()).isEqualTo("ANSWERED");
    }

    @Test
    void aQuestionInASectionTicksNothing() {
        assertThat(value("turn", "12").text()).contains("Right.", "TURN-EXPLAINED");

        assertThat(page(ada).select(".quiz-figure").text()).isEqualTo("0 of 3 answered");
        assertThat(progress.of(ada, track.plan()).enrolled()).isFalse();
    }

    @Test
    void anAnswerIsGradedAgainstTheVersionItsFormWasMadeFrom() {
        var before = page(ada);
        track.replace("one.md", "- [x] To keep it flat", "- [ ] To keep it flat")
                .replace("one.md", "- [ ] To make it square", "- [x] To make it square")
                .look();

        send(form(before, "why", "To keep it flat"), ada);

        assertThat(kept("why")).containsExactly("FIRST true 1", "LATEST true 1");
        assertThat(page(ada).select("[data-question=why] .verdict").text()).contains("has changed since");
        assertThat(page(ada).select("[data-question=why] form")).hasSize(1);
    }

    @Test
    void choicesThatWereReorderedSinceAreTheSameChoices() {
        var before = page(ada);
        track.replace("one.md", "- [x] To keep it flat\n  > FLAT-IS-RIGHT.\n", "")
                .replace(
                        "one.md",
                        "  > MEMORY-IS-WRONG.\n",
                        "  > MEMORY-IS-WRONG.\n- [x] To keep it flat\n  > FLAT-IS-RIGHT.\n")
                .look();

        var told = html(send(htmx(form(before, "why", "To keep it flat")), ada));

        assertThat(told.text()).contains("Right.", "FLAT-IS-RIGHT");
        assertThat(told.select("[data-chosen=true]").text()).contains("To keep it flat");
    }

    @Test
    void aQuestionThatHasLeftKeepsItsAnswerAndSaysSo() {
        var before = page(ada);
        int from = DAY.indexOf("### Which are true?");
        track.replace("one.md", DAY.substring(from, DAY.indexOf("### How much")), "")
                .look();

        assertThat(send(form(before, "which", "The first"), ada)).hasStatus(HttpStatus.GONE);

        assertThat(kept("which")).containsExactly("FIRST false 1", "LATEST false 1");
    }

    @Test
    void whatNobodyAskedIsNotFound() {
        var right = form(page(ada), "why", "To keep it flat");
        assertThat(send(mvc.post().uri(lesson() + "/questions/nothing/answers").param("version", "1"), ada))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(mvc.post().uri(lesson() + "/questions/why/answers").param("version", "x"), ada))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(mvc.post().uri(lesson() + "/questions/why/answers").param("version", "999999"), ada))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(right, ada)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aChoiceOfAnotherQuestionIsNoTry() {
        var strange = form(page(ada), "why").param("choice", mark(page(ada), "which", "The first"));

        assertThat(send(htmx(strange), ada)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(kept("why")).isEmpty();
    }

    @Test
    void choicesStandInAnOrderOfTheirOwn() {
        var orders = new ArrayList<List<String>>();
        for (int i = 0; i < 12; i++) {
            var me = people.learner("Learner " + i);
            orders.add(choices(page(me), "why"));
            assertThat(choices(page(me), "why")).isEqualTo(orders.get(i));
        }

        assertThat(orders.stream().distinct().count()).isGreaterThan(1);
        assertThat(orders).allSatisfy(order -> assertThat(order).hasSize(3));
    }

    @Test
    void aQuestionThatIsDoneMayBeAnsweredOnceMore() {
        answer("why", "To keep it flat");
        assertThat(page(ada).select("[data-question=why] .anew a").attr("href")).isEqualTo(lesson() + "?anew=why#why");

        var anew = html(send(mvc.get().uri(lesson() + "?anew=why"), ada));
        assertThat(anew.select("[data-question=why] form")).hasSize(1);
        assertThat(anew.select("[data-question=why]").html()).doesNotContain("-IS-");
        send(form(anew, "why", "To save memory"), ada);

        assertThat(kept("why")).containsExactly("FIRST true 1", "LATEST false 2");
        assertThat(page(ada).select("[data-question=why]").text()).contains("Not yet.", "one more try");
    }

    @Test
    void theWholeQuizIsAnsweredInOneForm() {
        var page = html(send(mvc.get().uri(lesson() + "?quiz=all"), ada));
        var form = page.select("#quiz > form");
        assertThat(form).hasSize(1);
        assertThat(form.attr("action")).isEqualTo(lesson() + "/quiz/answers");

        var all = mvc.post().uri(form.attr("action"));
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> all.param(field.attr("name"), field.val()));
        all.param("why.choice", mark(page(ada), "why", "To keep it flat")).param("memory.value", "four");
        var answer = send(all, ada);

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(lesson() + "?typed.memory=four#quiz");
        assertThat(kept("why")).containsExactly("FIRST true 1", "LATEST true 1");
        assertThat(kept("which")).isEmpty();
        assertThat(kept("memory")).isEmpty();
    }

    @Test
    void aNumberWithBlanksAndAChoiceSentTwiceDoNoHarm() {
        track.replace("one.md", "Answer: 4.096 ± 0.01 GiB", "Answer: 1000000 GiB")
                .look();
        assertThat(value("memory", "1 000 000").text()).contains("Right.");
        send(form(page(ada), "why", "To save memory", "To save memory"), ada);

        assertThat(page(ada).select("[data-question=memory] .verdict").text()).contains("You wrote 1 000 000.");
        assertThat(kept("why")).containsExactly("FIRST false 1", "LATEST false 1");
    }

    @Test
    void aVisitorsAnswerSurvivesRegistering() {
        var answer = send(form(page(null), "why", "To keep it flat").param("guessed", "true"), null);

        assertThat(answersAfterRegistering(answer)).containsExactly("true guessed");
    }

    @Test
    void aVisitorsWholeQuizSurvivesRegistering() {
        var page = html(send(mvc.get().uri(lesson() + "?quiz=all"), null));
        var all = mvc.post().uri(lesson() + "/quiz/answers");
        page.select("#quiz > form input[type=hidden]:not([name=_csrf])")
                .forEach(field -> all.param(field.attr("name"), field.val()));
        all.param("why.choice", mark(page, "why", "To keep it flat")).param("memory.value", "4,096");

        assertThat(answersAfterRegistering(send(all, null))).containsExactly("true", "true");
    }

    /** Goes through the door that a visitor's form has led to. */
    private List<String> answersAfterRegistering(MvcTestResult answer) {
        var door = answer.getResponse().getRedirectedUrl();
        assertThat(door).startsWith("/register?then=");

        var form = html(send(mvc.get().uri(java.net.URI.create(door)), null)).select("main form[action^=/register]");
        var register = mvc.post().uri("/register");
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> register.param(field.attr("name"), field.val()));
        var email = "answer-" + System.nanoTime() + "@example.org";
        var arrived = send(
                register.param("displayName", "Eve").param("email", email).param("password", "a long enough secret 7"),
                null);

        assertThat(arrived).hasStatus(HttpStatus.FOUND);
        return jdbc.sql("""
                        select correct, guessed from answer a join person p on p.id = a.person_id
                        where p.email = ? and a.place = 'LATEST'
                        """)
                .param(email)
                .query((row, number) -> row.getBoolean(1) + (row.getBoolean(2) ? " guessed" : ""))
                .list();
    }

    @Test
    void anAnswerMovesWithItsQuestionToAnotherLesson() {
        answer("why", "To keep it flat");
        track.write("two.md", DAY.replace("key: one", "key: two\nreplaces: [one]"))
                .delete("one.md")
                .lists("two")
                .look();
        assertThat(track.errors()).isEmpty();

        var page = html(send(mvc.get().uri("/tracks/" + track.key() + "/lessons/two"), ada));

        assertThat(page.select("[data-question=why] .verdict").text()).contains("Right.");
        assertThat(page.select(".quiz-figure").text()).startsWith("1 of 3");
    }

    @Test
    void anAnswerCostsNineStatementsAtMostAndThePageFour() {
        answer("why", "To make it square");
        answer("which", "The second");
        var last = htmx(form(page(ada), "memory").param("value", "1")).with(formToken());
        var session = people.session(ada);

        assertThat(sql.during(() -> last.with(session).exchange())).hasSizeLessThanOrEqualTo(10);
        assertThat(sql.during(() -> mvc.get().uri(lesson()).with(session).exchange()))
                .hasSizeLessThanOrEqualTo(4);
    }

    /** The markup of every choice, without its words: choices that look alike betray nothing. */
    private static List<String> shapes(Document page, String question) {
        return page.select("[data-question=" + question + "] .choices > li").stream()
                .map(choice -> choice.outerHtml()
                        .replaceAll("(value|id|for)=\"[^\"]*\"", "")
                        .replaceAll(">[^<]*<", "><"))
                .distinct()
                .toList();
    }

    private Document answer(String question, String... choices) {
        return html(send(htmx(form(page(ada), question, choices)), ada));
    }

    private Document value(String question, String typed) {
        return html(send(htmx(form(page(ada), question).param("value", typed)), ada));
    }

    /** What a browser sends of a question's form, with these choices. */
    private MockMvcRequestBuilder form(Document page, String question, String... choices) {
        var form = page.select("[data-question=" + question + "] form");
        var request = mvc.post().uri(form.attr("action"));
        for (var field : Map.of("version", "input[name=version]", "attempt", "input[name=attempt]")
                .entrySet()) {
            request.param(field.getKey(), form.select(field.getValue()).val());
        }
        for (var choice : choices) {
            request.param("choice", mark(page, question, choice));
        }
        return request;
    }

    private static String mark(Document page, String question, String words) {
        return page.select("[data-question=" + question + "] .choices li").stream()
                .filter(choice -> choice.select("label").text().equals(words))
                .map(choice -> choice.select("input").val())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> choices(Document page, String question) {
        return page.select("[data-question=" + question + "] .choices label").eachText();
    }

    private List<String> kept(String question) {
        return jdbc.sql("""
                        select a.place, a.correct, a.answers from answer a join item on item.id = a.item_id
                        where a.person_id = ? and item.key = ? order by a.place
                        """)
                .params(ada.id().value(), question)
                .query((row, number) -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getInt(3))
                .list();
    }
}
