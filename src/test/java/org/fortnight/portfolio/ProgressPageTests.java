package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fortnight.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The progress page, and what can be taken along from it. */
abstract class ProgressPageTests extends FinishedTrack {

    @Autowired
    KeptData kept;

    @BeforeEach
    void begin() {
        aTrackAndAda();
    }

    @Test
    void objectivesLightAsTheirChecksAreDone() {
        progress.enrol(ada, track.plan());
        assertThat(shown().select("[data-state=checked]:contains(say how many)"))
                .isEmpty();

        answer("3", 1);
        assertThat(shown().select("[data-state=checked]:contains(say how many)"))
                .isEmpty();

        answer("2", 2);
        run("def add(a, b): return a + b");
        tick("one", "points");
        assertThat(shown().select("li[data-state=checked]").eachText())
                .containsExactly("say how many checked", "add two numbers checked");
    }

    @Test
    void whatWasMadeAndTheFirstTriesAreShown() {
        answer("3", 1);
        answer("2", 2);
        run("def add(a, b): return a + b");
        tick("one", "points");

        var page = shown();

        assertThat(page.select(".made").text()).contains("Solve Adding", "notes/one.md");
        assertThat(page.select("section:has(#quiz) tbody tr td").eachText()).containsExactly("0", "1");
        assertThat(page.select("section:has(#hours) tbody tr td").eachText()).containsExactly("40 min", "1 h 40 min");
    }

    @Test
    void itIsThatOfTheTrackLastWorkedOnUnlessAnotherIsAskedFor() {
        tick("one", "read");
        var first = track;
        clock.advance(Duration.ofSeconds(2));
        aTrackOf(ada);

        assertThat(page(get("/progress", ada)).select(".kicker a").attr("href")).isEqualTo(path());
        assertThat(page(get("/progress?track=" + first.key(), ada))
                        .select(".kicker a")
                        .attr("href"))
                .isEqualTo(first.plan().path());
        assertThat(get("/progress?track=nowhere", ada)).hasStatus(404);
    }

    @Test
    void whoHasBegunNoneOfSeveralTracksIsToldWhatWillBeHere() {
        aTrackAndAda();

        assertThat(page(get("/progress", people.learner("New"))).select("main").text())
                .contains("once you have begun a track");
    }

    @Test
    void whatChangedAfterFinishingIsToldUntilItIsSeen() {
        finishAll();
        assertThat(shown().select(".news")).isEmpty();

        clock.advance(Duration.ofDays(2));
        edit("key: one\n", "key: one\nchanges:\n  - date: 2999-01-01\n    what: Two sums more.\n");
        edit("- [ ] Write three points → `notes/one.md` (15 min) {#points}\n", "");
        edit("## Quiz\n", "- [ ] Do two sums more (10 min) {#sums}\n\n## Quiz\n");
        var news = shown().select(".news");
        assertThat(news.text()).contains("Two sums more.", "New step: Do two sums more", "One step has left");

        gotIt(news.select("input[name=change]").eachAttr("value").toArray(String[]::new));
        gotIt("2999-01-01-nothing", "STEP_CAME read");

        assertThat(shown().select(".news")).isEmpty();
        assertThat(kept.of(ada))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.text()).contains("STEP_CAME sums").doesNotContain("nothing", "STEP_CAME read"));
    }

    @Test
    void gotItAnswersAScriptWithWhatIsLeftAndASentence() {
        finishAll();
        clock.advance(Duration.ofDays(2));
        edit("key: one\n", "key: one\nchanges:\n  - date: 2999-01-01\n    what: Two sums more.\n");
        var change = shown().select("input[name=change]").val();

        var answer = Jsoup.parseBodyFragment(text(send(
                mvc.post()
                        .uri(path() + "/lessons/one/changes/acknowledgement")
                        .param("change", change)
                        .header("HX-Request", "true"),
                ada)));

        assertThat(answer.select("section#changed [data-focus]").text()).isEqualTo("Changed since you finished");
        assertThat(answer.select("section#changed .news")).isEmpty();
        assertThat(answer.select("#said[hx-swap-oob]").text()).isEqualTo("Seen. That was all.");
    }

    @Test
    void myFortnightIsAPageAndAFile() {
        finishAll();
        clock.advance(Duration.ofSeconds(2));
        run("print('</code><script>alert(1)</script>')");
        send(
                mvc.put()
                        .uri(path() + "/lessons/one/note")
                        .param("text", "Sums are **easy**.")
                        .param("revision", "0"),
                ada);

        var page = page(get(path() + "/my-fortnight", ada));
        var file = get(path() + "/my-fortnight?format=md", ada);

        assertThat(page.select("header .quiet").first().text()).doesNotContain("–");
        assertThat(page.select(".kept-day pre").text()).contains("<script>alert(1)</script>");
        assertThat(page.select(".kept-day script")).isEmpty();
        assertThat(page.select(".kept-day .prose strong").text()).isEqualTo("easy");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(text(file))
                .contains("# My fortnight: A track of tests", "```python\nprint(", "1 of 1 question right");
        assertThat(page(get(path() + "/my-fortnight", people.learner("Bob"))).select(".kept-day"))
                .isEmpty();
    }

    private void gotIt(String... changes) {
        assertThat(send(
                        mvc.post()
                                .uri(path() + "/lessons/one/changes/acknowledgement")
                                .param("change", changes),
                        ada))
                .hasStatus3xxRedirection();
    }

    private void edit(String from, String to) {
        track.replace("one.md", from, to).look();
        assertThat(track.errors()).isEmpty();
    }

    private void aTrackOf(SignedIn me) {
        aTrackAndAda();
        ada = me;
        tick("one", "read");
    }

    private Document shown() {
        return page(get("/progress?track=" + track.key(), ada));
    }
}
