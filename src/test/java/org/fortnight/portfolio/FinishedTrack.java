package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import org.fortnight.MovableClock;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A learner on a track with two days: {@code one}, with a quiz and an exercise, and {@code two}. */
abstract class FinishedTrack {

    private static final String DAY = """
            ---
            key: one
            title: The first day
            summary: A day of tests.
            objectives:
              - can: say how many
                by: [many]
              - can: add two numbers
                by: [add, points]
            ---

            An opening.

            ## Exercises

            ### Adding {#add}

            ```python exercise=add
            def add(a, b): ...
            ```

            ```python tests=add
            assert add(1, 1) == 2, "one and one is two"
            ```

            ## Steps

            - [ ] Read the first page (10 min, core) {#read}
            - [ ] Solve [Adding](#add) (20 min, core)
            - [ ] Write three points → `notes/one.md` (15 min) {#points}
            - [ ] [Quiz](#quiz) (5 min, core)

            ## Quiz

            ### How many are one and one? {#many}

            Answer: 2 ± 0.1

            > Count.
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TestFolder folder;

    @Autowired
    Progress progress;

    @Autowired
    MovableClock clock;

    TestTrack track;
    SignedIn ada;

    final void aTrackAndAda() {
        track = folder.track()
                .lists("one", "two")
                .write("one.md", DAY)
                .lesson("two", "Read on (30 min, core) {#on}", "Watch a film (20 min) {#film}")
                .look();
        assertThat(track.errors()).isEmpty();
        ada = people.learner("Ada");
    }

    final void tick(String lesson, String step) {
        var found = track.lesson(lesson);
        progress.complete(ada, track.plan(), found, found.step(step).orElseThrow());
    }

    final void answer(String value, int attempt) {
        assertThat(send(
                        mvc.post()
                                .uri(path() + "/lessons/one/questions/many/answers")
                                .param(
                                        "version",
                                        String.valueOf(track.lesson("one").version()))
                                .param("attempt", String.valueOf(attempt))
                                .param("value", value),
                        ada))
                .hasStatus3xxRedirection();
    }

    final void run(String code) {
        assertThat(send(
                        mvc.post()
                                .uri(path() + "/lessons/one/exercises/add/attempts")
                                .param(
                                        "version",
                                        String.valueOf(track.lesson("one").version()))
                                .param("passed", "1")
                                .param("total", "1")
                                .param("code", code),
                        ada))
                .hasStatus3xxRedirection();
    }

    /** Everything there is to do, but the film, which is set aside. */
    final void finishAll() {
        finishTheFirstDay();
        var two = track.lesson("two");
        progress.setAside(ada, track.plan(), two, two.step("film").orElseThrow());
        tick("two", "on");
    }

    final void finishTheFirstDay() {
        tick("one", "read");
        tick("one", "points");
        answer("2", 1);
        run("def add(a, b):\n    return a + b");
    }

    final String path() {
        return track.plan().path();
    }

    final MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn who) {
        request.with(formToken());
        return (who == null ? request : request.with(people.session(who))).exchange();
    }

    final MvcTestResult get(String path, @Nullable SignedIn who) {
        return send(mvc.get().uri(path), who);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static Document page(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }
}
