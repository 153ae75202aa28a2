package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import org.fortnight.WebTest;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Days that are known, through the door and without a script. */
@WebTest
class KnownTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    private TestTrack track;
    private SignedIn ada;

    @BeforeEach
    void aTrackOfTwoDays() {
        track = folder.track()
                .lists("one", "two")
                .lesson("one", "Read the page (10 min, core) {#read}", "Write three points (20 min) {#points}")
                .lesson("two", "Read on (10 min, core) {#read}")
                .look();
        ada = people.learner("Ada");
    }

    @Test
    void aDayIsSetToKnownAndTakenBackByTheButtonsOfItsPage() throws Exception {
        assertThat(page("/lessons/one").select("form[action$=/lessons/one/known] input[name=_method]"))
                .isEmpty();
        assertThat(send("post")).hasRedirectedUrl("/tracks/" + track.key() + "/lessons/one#known-one");

        var known = page("/lessons/one");
        assertThat(known.select("#known-one").text()).contains("known").contains("Take it back");
        assertThat(known.select("[data-progress='lesson:one']").text()).isEqualTo("known");
        assertThat(known.select("#known-one input[name=_method]").val()).isEqualTo("delete");

        send("delete");
        assertThat(page("/lessons/one").select("#known-one input[name=_method]"))
                .isEmpty();
    }

    @Test
    void thePlanSaysWhatIsKnownAndHowManyDays() throws Exception {
        send("post");

        var plan = page("");
        assertThat(plan.select("[data-progress=track]").text()).isEqualTo("0 of 1 step, 1 day known");
        assertThat(plan.select(".mark-state[data-state=known]").text()).isEqualTo("Day 1, The lesson one: known");
        assertThat(plan.select("#known-one form button").text()).startsWith("Take it back into my plan");
    }

    @Test
    void aVisitorIsOfferedNothing() {
        var html = mvc.get().uri("/tracks/" + track.key() + "/lessons/one").exchange();

        assertThat(html).bodyText().doesNotContain("/lessons/one/known");
    }

    private MvcTestResult send(String method) {
        return mvc.post()
                .uri("/tracks/" + track.key() + "/lessons/one/known")
                .param("_method", method)
                .with(people.session(ada))
                .with(formToken())
                .exchange();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri("/tracks/" + track.key() + path)
                .with(people.session(ada))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
