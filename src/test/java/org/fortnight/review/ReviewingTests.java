package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fortnight.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Review through the door: what is asked, in which order, and what is told. */
@WebTest
class ReviewingTests extends ReviewDoor {

    @Test
    void whatWasMissedInReviewStartsAgain() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        answer(RIGHT);
        on(monday.plusDays(4));

        var told = answer(WRONG);

        assertThat(told.text()).contains("Not this time.", "NOT-IS-WRONG", "SO-IS-RIGHT", "It comes back on Monday");
        on(monday.plusDays(7));
        assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 1");
    }

    @Test
    void aRightAnswerThatWasGuessedComesBackAndTheLessonsAnswersStay() {
        send(form(lessonPage("one").select("[data-question=first] form").first(), RIGHT)
                .param("guessed", "true"));
        on(monday.plusDays(1));

        answer(WRONG);

        assertThat(jdbc.sql("select place, correct from answer where person_id = ? order by place")
                        .param(ada.id().value())
                        .query((row, number) -> row.getString(1) + row.getBoolean(2))
                        .list())
                .containsExactly("FIRSTtrue", "LATESTtrue");
    }

    @Test
    void aSectionToComeBackToIsReadAgainUntilItIsMarkedNoMore() {
        var mark = track.lesson("one").path() + "/sections/numbers/mark";
        send(mvc.put().uri(mark).param("kind", "COME_BACK"));
        on(monday.plusDays(1));

        var asked = review();

        assertThat(asked.select("#review h2").text()).isEqualTo("Numbers");
        assertThat(asked.select("#review a").eachAttr("href"))
                .contains(track.lesson("one").path() + "#numbers");
        send(mvc.delete().uri(mark));
        assertThat(review().select("#review h2")).isEmpty();
    }

    @Test
    void nothingBetraysAnAnswerBeforeItIsGiven() {
        answerInLesson("one", "first", WRONG);
        answerInLesson("one", "first", RIGHT);
        on(monday.plusDays(1));

        var asked = review();

        assertThat(asked.html()).doesNotContain("-IS-RIGHT", "-IS-WRONG", "-EXPLAINED");
        assertThat(asked.select("#review input[checked], #review [data-right]")).isEmpty();
    }

    @Test
    void anAnswerIsToldWithWhyAndTheWayToItsLesson() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));

        var told = answer(RIGHT);

        assertThat(told.text()).contains("Right.", "SO-IS-RIGHT", "It comes back on Friday");
        assertThat(told.select(".review-after a").first().attr("href"))
                .isEqualTo(track.lesson("one").path());
        assertThat(told.select("#review-next").text()).isEqualTo("Finish");
        assertThat(told.select("#review form, .anew")).isEmpty();
    }

    @Test
    void htmxGetsTheSittingAlone() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));

        var told =
                html(send(form(review().select("#review form").first(), RIGHT).header("HX-Request", "true")));

        assertThat(told.select("html > body > *")).hasSize(1);
        assertThat(told.select("#review[data-stage] .verdict[data-focus]")).hasSize(1);
        assertThat(told.select("#review-next").attr("hx-get")).startsWith("/review?track=");
    }

    @Test
    void twoOrThreeRightAnswersOfEarlierDaysAreMixedIn() {
        answerInLesson("one", "first", WRONG);
        answerInLesson("two", "first", RIGHT);
        answerInLesson("three", "first", RIGHT);
        on(monday.plusDays(1));

        var days = new ArrayList<String>();
        for (int number = 1; number <= 3; number++) {
            assertThat(review().select("h1").text()).startsWith("Question " + number + " of 3");
            days.add(review().select("h1").text());
            answer(RIGHT);
        }

        assertThat(days).doesNotHaveDuplicates();
        assertThat(review().select("h1").text()).isEqualTo("Done.");
        on(monday.plusDays(2));
        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");
    }

    @Test
    void aFormOfYesterdayIsNoSecondAnswer() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        var old = form(review().select("#review form").first(), WRONG);
        answer(RIGHT);
        on(monday.plusDays(2));

        assertThat(send(old)).hasStatus(HttpStatus.FOUND);

        assertThat(kept()).containsExactly("first 1 true");
    }

    @Test
    void whatIsNoNumberIsNoAnswer() {
        send(form(lessonPage("one").select("[data-question=turn] form").first(), "")
                .param("value", "99"));
        on(monday.plusDays(1));

        var answer = send(form(review().select("#review form").first(), "").param("value", "a dozen"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select("#review input[name=value]").val()).isEqualTo("a dozen");
        assertThat(html(answer).select("#review .field-error").text()).contains("a dozen");
        assertThat(html(answer).html()).doesNotContain("TURN-EXPLAINED");
        assertThat(kept()).isEmpty();
        assertThat(follow(send(form(review().select("#review form").first(), "").param("value", "12")))
                        .select(".review-after a")
                        .first()
                        .attr("href"))
                .isEqualTo(track.lesson("one").path() + "#numbers");
    }

    @Test
    void aQuestionThatWasRetiredDropsOut() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        var form = form(review().select("#review form").first(), RIGHT);
        int from = DAY.indexOf("### The first of");
        track.replace(
                        "one.md",
                        DAY.substring(from, DAY.indexOf("### The second")).replace("KEY", "one"),
                        "")
                .look();

        assertThat(send(form)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/review?track=" + track.key());

        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");
    }

    @Test
    void aQuestionWhoseRightAnswerChangedStartsAgain() {
        answerInLesson("one", "first", RIGHT);
        on(monday.plusDays(10));
        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");

        track.replace("one.md", "- [x] It is so", "- [ ] It is so")
                .replace("one.md", "- [ ] It is not", "- [x] It is not")
                .look();

        assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 1");
        assertThat(answer(WRONG).text()).contains("Right.");
    }

    @Test
    void todaySaysHowMuchWaits() {
        answerInLesson("one", "first", WRONG);
        answerInLesson("one", "second", WRONG);
        assertThat(today().select(".review-line")).isEmpty();

        on(monday.plusDays(1));
        assertThat(today().select(".review-line").text()).isEqualTo("Review: 2 questions, about 2 min");
        answer(RIGHT);
        assertThat(today().select(".review-line").text()).isEqualTo("Review: one question, about 1 min");
        answer(RIGHT);
        assertThat(today().select(".review-line")).isEmpty();
    }

    @Test
    void aWarmUpAsksThreeQuestionsOfEarlierDays() {
        finish("one");
        answerInLesson("one", "first", WRONG);
        answerInLesson("two", "first", WRONG);
        answerInLesson("one", "second", RIGHT);
        on(monday.plusDays(1));
        var line = lessonPage("two").select("#plan .review-line a").attr("href");
        assertThat(lessonPage("one").select(".review-line")).isEmpty();

        for (int number = 1; number <= 3; number++) {
            var asked = page(line);
            assertThat(asked.select(".kicker").text()).isEqualTo("Warm-up for day 2");
            assertThat(asked.select("h1").text()).isEqualTo("Question " + number + " of 3 · from day 1");
            answer(asked, RIGHT);
        }
        var done = page(line);
        assertThat(done.select("h1").text()).isEqualTo("Warmed up.");
        assertThat(done.select("#review a.button").attr("href"))
                .isEqualTo(track.lesson("two").path());
    }

    @Test
    void aLessonsWarmUpIsOneAndTheReadersOwn() {
        track.replace("two.md", "## Numbers\n", "## Warm-up\n\nIn your head.\n\n## Numbers\n")
                .look();
        assertThat(track.errors()).isEmpty();
        assertThat(lessonPage("two").select("#warm-up .prose").text()).isEqualTo("In your head.");
        assertThat(lessonPage("two").select("a[href*=warmup]")).isEmpty();

        finish("one");

        var lesson = lessonPage("two");
        assertThat(lesson.select("a[href*=warmup]")).hasSize(1);
        assertThat(lesson.select("#warm-up a.button").attr("href"))
                .isEqualTo("/review?track=" + track.key() + "&warmup=two");
        assertThat(lesson.select("#warm-up details .prose").text()).isEqualTo("In your head.");
        assertThat(lesson.select(".section > .prose").text()).doesNotContain("In your head.");
        assertThat(html(mvc.get().uri(track.lesson("two").path()).exchange()).select("#warm-up details"))
                .isEmpty();
        for (int number = 1; number <= 3; number++) {
            var form = page("/review?warmup=two").select("#review form").first();
            send(
                    form.select("input[type=text]").isEmpty()
                            ? form(form, RIGHT)
                            : form(form, "").param("value", "12"));
        }
        assertThat(page("/review?warmup=two").select("#review a.button").attr("href"))
                .isEqualTo(track.lesson("two").path() + "#warm-up");
    }

    @Test
    void aQuestionLeadsToTheSectionInWhichItsObjectiveIsWorkedOn() {
        track.replace("one.md", "    by: []", "    by: [turn, solve, read, first]")
                .look();
        assertThat(track.errors()).isEmpty();
        answerInLesson("one", "first", WRONG);
        answerInLesson("one", "second", WRONG);
        on(monday.plusDays(1));

        for (var told : List.of(answer(RIGHT), answer(RIGHT))) {
            assertThat(told.select(".review-after a").first().attr("href"))
                    .isEqualTo(track.lesson("one").path()
                            + (told.select("[data-question=first]").isEmpty() ? "" : "#numbers"));
        }
    }

    @Test
    void questionsInOtherSettingsComeInTheMiddleAndAtTheEndEachOnce() {
        finish("one");

        assertThat(review().select("[data-question]").attr("data-question")).isEqualTo("other");
        assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 1");
        answer(RIGHT);
        on(monday.plusDays(1));
        assertThat(review().select("h1").text()).isEqualTo("Nothing to review");

        finish("two");
        assertThat(review().select("h1").text()).isEqualTo("Question 1 of 1 · from day 2");
        finish("three");
        assertThat(review().select("h1").text()).matches("Question 1 of 2 · from day [23]");
    }

    @Test
    void theWholeTrackIsAskedOnceMoreInTenQuestions() {
        var path = "/review/again?track=" + track.key();
        var days = new ArrayList<String>();
        for (int number = 1; number <= 9; number++) {
            var asked = page(path);
            assertThat(asked.select("h1").text()).startsWith("Question " + number + " of 9");
            days.add(asked.select("h1").text().replaceAll(".*day ", ""));
            var form = asked.select("#review form").first();
            send(
                    form.select("input[type=text]").isEmpty()
                            ? form(form, RIGHT)
                            : form(form, "").param("value", "3"));
        }

        assertThat(page(path).select("h1").text()).isEqualTo("6 of 9 were right.");
        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isNotEqualTo(days.get(i - 1));
        }
    }

    @Test
    void aTrackThatIsNotThereIsNotFoundAndNobodysTrackIsNothingToReview() {
        assertThat(send(mvc.get().uri("/review?track=nothing"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(mvc.post().uri("/review/answers").param("track", "nothing")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(html(mvc.get()
                                .uri("/review")
                                .with(people.session(people.learner("New")))
                                .exchange())
                        .select("h1")
                        .text())
                .isEqualTo("Nothing to review");
        assertThat(send(mvc.post()
                        .uri("/review/judgements")
                        .param("track", track.key())
                        .param("kind", "SECTION")
                        .param("lesson", "one")
                        .param("key", "numbers")
                        .param("attempt", "1")
                        .param("well", "true")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aSittingCostsSixStatementsAtMostAndSoDoesToday() {
        for (var lesson : List.of("one", "two")) {
            answerInLesson(lesson, "first", WRONG);
            answerInLesson(lesson, "second", RIGHT);
        }
        finish("one");
        on(monday.plusDays(1));
        review();

        assertThat(sql.during(this::review)).hasSizeLessThanOrEqualTo(6);
        assertThat(sql.during(this::today)).hasSizeLessThanOrEqualTo(6);
        assertThat(sql.during(() -> page("/review?warmup=two"))).hasSizeLessThanOrEqualTo(6);
        assertThat(sql.during(() -> page("/review/again?track=" + track.key()))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void everyPageOfASittingSpeaksChinese() {
        answerInLesson("one", "first", WRONG);
        on(monday.plusDays(1));
        send(mvc.post().uri("/preferences/language").param("language", "zh-CN"));

        var pages = List.of(review(), answer(RIGHT), review(), today(), page("/review/again"));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
            assertThat(page.text()).doesNotContain("??");
        });
        assertThat(pages.get(0).select("h1").text()).isEqualTo("第 1 / 1 题 · 来自第 1 天");
    }
}
