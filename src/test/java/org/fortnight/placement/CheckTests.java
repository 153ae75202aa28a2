package org.fortnight.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.util.Locale;
import java.util.Map;
import org.fortnight.WebTest;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.LessonProgress;
import org.fortnight.progress.Progress;
import org.fortnight.progress.TrackProgress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The starting check through the door, without a script. */
@WebTest
class CheckTests {

    private static final String CHECK = """
            ---
            key: check
            title: Where do you begin?
            summary: Four questions.
            objectives:
              - can: calculate
                by: [numbers-sum]
              - can: do what day one teaches
                by: [one-first, one-second]
              - can: do what day two teaches
                by: [two-first]
            ---

            ## Steps

            - [ ] The [questions](#quiz) (10 min, core)

            ## Quiz

            ### Two and two? {#numbers-sum}

            Answer: 4

            > FOUR-IT-IS.

            ### The first of one? {#one-first}

            - [x] It is so
              > SO-IS-RIGHT.
            - [ ] It is not
              > NOT-IS-WRONG.

            ### The second of one? {#one-second}

            - [ ] It is not
              > NOT-IS-WRONG.
            - [x] It is so
              > SO-IS-RIGHT.

            ### The first of two? {#two-first}

            - [x] It is so
              > SO-IS-RIGHT.
            - [ ] It is not
              > NOT-IS-WRONG.
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    @Autowired
    Placement placement;

    private TestTrack track;
    private SignedIn ada;

    @BeforeEach
    void aTrackWithACheck() {
        track = folder.track()
                .lists("one", "two", "three")
                .replace("track.yml", "language: en", "language: en\ncheck: check")
                .lesson("one", "Read the page (10 min, core) {#read}")
                .lesson("two", "Read on (10 min, core) {#read}")
                .lesson("three", "Read to the end (10 min, core) {#read}")
                .write("check.md", CHECK)
                .look();
        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).noneMatch(warning -> warning.contains("check.md is a draft"));
        ada = people.learner("Ada");
    }

    @Test
    void theCheckIsNoLessonOfThePlan() {
        assertThat(track.plan().lesson("check")).isEmpty();
        assertThat(send(mvc.get().uri(path("/lessons/check")), people.instructor("Ina")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aVisitorIsToldAndLedToRegistering() {
        var page = page("/check", null);

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/register?then=" + path("/check"));
        assertThat(page.text()).doesNotContain("It is so");
    }

    @Test
    void thePlanOffersItToWhoeverHasNotBegun() {
        assertThat(page("", ada).select("main a[href$=/check]")).hasSize(1);

        progress.complete(
                ada,
                track.plan(),
                track.lesson("one"),
                track.lesson("one").steps().get(0));

        assertThat(page("", ada).select("main a[href$=/check]")).isEmpty();
    }

    @Test
    void allQuestionsStandInOneFormAndBetrayNothing() {
        var page = page("/check", ada);

        assertThat(page.select("main form[action$=/check] .question")).hasSize(4);
        assertThat(page.html()).doesNotContain("SO-IS-RIGHT", "FOUR-IT-IS", "data-right");
    }

    @Test
    void whatIsRightInFrontIsProposedAsKnown() {
        take(1, Map.of("numbers-sum", "5", "one-first", "so", "one-second", "so", "two-first", "not"));

        var result = page("/check", ada);
        assertThat(result.select(".check-figure").text()).isEqualTo("2 of 4");
        assertThat(result.select(".check-topics li").eachText())
                .containsExactly(
                        "calculate 0 of 1", "do what day one teaches 2 of 2", "do what day two teaches 0 of 1");
        assertThat(result.select(".check-proposal h2").text()).isEqualTo("Begin with day 2");
        assertThat(result.select(".check-proposal li").eachText()).containsExactly("calculate");
        assertThat(result.text()).contains("SO-IS-RIGHT", "NOT-IS-WRONG", "FOUR-IT-IS");
        assertThat(mine().enrolled()).isFalse();
    }

    @Test
    void theProposalIsOneButtonAndTakingItBackAnother() {
        take(1, Map.of("one-first", "so", "one-second", "so", "two-first", "so"));

        assertThat(send(mvc.post().uri(path("/check/days")), ada)).hasRedirectedUrl(path("/pace"));
        assertThat(send(mvc.post().uri(path("/check/days")), ada)).hasRedirectedUrl(path("/lessons/three"));
        assertThat(mine().lessons()).extracting(LessonProgress::known).containsExactly(true, true, false);
        assertThat(page("/check", ada)
                        .select(".check-proposal form input[name=_method]")
                        .val())
                .isEqualTo("delete");

        assertThat(send(mvc.post().uri(path("/check/days")).param("_method", "delete"), ada))
                .hasRedirectedUrl(path("/check#begin"));
        assertThat(mine().known()).isZero();
    }

    @Test
    void whoHasFinishedTheProposedDayIsNotToldToBeginWithIt() {
        take(1, Map.of());
        var one = track.lesson("one");

        progress.complete(ada, track.plan(), one, one.steps().get(0));

        var result = page("/check", ada);
        assertThat(result.select(".check-figure").text()).isEqualTo("0 of 4");
        assertThat(result.select(".check-proposal")).isEmpty();
    }

    @Test
    void whatWasLeftOpenIsExplainedAndCountsAsNotRight() {
        take(1, Map.of());

        var result = page("/check", ada);
        assertThat(result.select(".check-figure").text()).isEqualTo("0 of 4");
        assertThat(result.text()).contains("You left this open.", "SO-IS-RIGHT", "FOUR-IT-IS");
        assertThat(result.select(".check-proposal h2").text()).isEqualTo("Begin with day 1");
        assertThat(result.select(".check-proposal form")).isEmpty();
        assertThat(result.select(".check-proposal a.button").attr("href")).isEqualTo(path("/pace"));
        progress.enrol(ada, track.plan());
        assertThat(page("/check", ada).select(".check-proposal a.button").attr("href"))
                .isEqualTo(path("/lessons/one"));
    }

    @Test
    void aFormSentTwiceIsOneSitting() {
        take(1, Map.of("one-first", "so"));
        take(1, Map.of("one-first", "so", "one-second", "so"));

        assertThat(placement.sittings(ada, track.plan())).hasSize(1);
        assertThat(page("/check", ada).select(".check-figure").text()).isEqualTo("1 of 4");
    }

    @Test
    void aSecondSittingWaitsForTheLastDay() {
        take(1, Map.of("one-first", "so"));
        take(2, Map.of("one-first", "so", "one-second", "so"));
        assertThat(placement.sittings(ada, track.plan())).hasSize(1);
        assertThat(page("/lessons/two", ada).select("main a[href*=/check]")).isEmpty();

        track.plan().lessons().stream()
                .limit(2)
                .forEach(day ->
                        progress.complete(ada, track.plan(), day, day.steps().get(0)));
        assertThat(page("/lessons/three", ada)
                        .select("main a[href$='/check?again=']")
                        .text())
                .contains("1 of 4");
        take(2, Map.of("one-first", "so", "one-second", "so", "two-first", "so"));

        var result = page("/check", ada);
        assertThat(result.select(".check-figure").text()).contains("1 of 4").endsWith("3 of 4");
        assertThat(result.select(".check-proposal")).isEmpty();
        assertThat(page("/lessons/three", ada).select("main a[href$=/check]").text())
                .isEqualTo("The starting check: 1 of 4 → 3 of 4");
    }

    @Test
    void aTrackWithoutACheckHasNoPageForIt() {
        var plain = folder.track()
                .lists("one")
                .lesson("one", "Read (10 min, core) {#read}")
                .look();

        assertThat(send(mvc.get().uri("/tracks/" + plain.key() + "/check"), ada))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(html(send(mvc.get().uri("/tracks/" + plain.key()), ada)).select("main a[href$=/check]"))
                .isEmpty();
    }

    /** Fills in the form of the page: a number, or the words of a choice. */
    private void take(int number, Map<String, String> answers) {
        var form = mvc.post().uri(path("/check")).param("number", String.valueOf(number));
        var page = page("/check", ada);
        if (page.select("main form .question").isEmpty()) {
            page = page("/check?again=", ada);
        }
        for (var question : page.select("main form .question")) {
            form = form.param(
                            question.id() + ".version",
                            question.select("[name$=version]").val())
                    .param(question.id() + ".attempt", String.valueOf(number));
            var answer = answers.get(question.id());
            if (answer != null && question.select("input[type=text]").isEmpty()) {
                var mark = question.select("li").stream()
                        .filter(choice -> choice.text().equals("so".equals(answer) ? "It is so" : "It is not"))
                        .findFirst()
                        .orElseThrow()
                        .select("input")
                        .val();
                form = form.param(question.id() + ".choice", mark);
            } else if (answer != null) {
                form = form.param(question.id() + ".value", answer);
            }
        }
        assertThat(send(form, ada)).hasRedirectedUrl(path("/check"));
    }

    private TrackProgress mine() {
        return progress.of(ada, track.plan(Locale.ENGLISH));
    }

    private Document page(String path, @Nullable SignedIn me) {
        var answer = send(mvc.get().uri(path(path)), me);
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    private MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn me) {
        request.with(formToken());
        return (me == null ? request : request.with(people.session(me))).exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String path(String rest) {
        return "/tracks/" + track.key() + rest;
    }
}
