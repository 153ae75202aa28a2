package org.fortnight.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** A certificate: earned, kept, shown to whom its owner wants. */
abstract class CertificateTests extends FinishedTrack {

    @Autowired
    KeptData kept;

    @BeforeEach
    void begin() {
        aTrackAndAda();
    }

    @Test
    void beforeAllIsDoneOneIsToldWhatIsMissing() {
        tick("two", "on");

        var page = own();

        assertThat(page.select("main").text()).contains("So far 0 of 2 are; day 1 is next.");
        change(HttpMethod.POST, "");
        assertThat(own().select(".certificate")).isEmpty();
    }

    @Test
    void itKeepsApartWhatWasCheckedRunReportedAndPlanned() {
        finishAll();

        var facts = own().select(".certificate-facts > div").eachText();

        assertThat(own().select(".certificate-name").text()).isEqualTo("Ada");
        assertThat(facts)
                .containsExactly(
                        "Checked by the portal One quiz question, right at the first try: 1.",
                        "Run in the learner’s browser One Python exercise; all its checks passed.",
                        "Reported by the learner 3 steps of reading, writing and other work.",
                        "Planned 1 h 20 min for all steps that were done; nobody measured the time.",
                        "Set aside One required step was left out: Day 2, Watch a film");
    }

    @Test
    void nobodySeesItUntilItsOwnerGivesItAnAddress() {
        finishAll();
        assertThat(own().select("a.certificate-address")).isEmpty();

        change(HttpMethod.POST, "");
        var address = address();

        var seen = get(address, null);
        assertThat(page(seen).select(".certificate-name").text()).isEqualTo("Ada");
        assertThat(page(seen).select("main").text()).doesNotContain(ada.email());
        assertThat(seen.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(address.substring("/certificates/".length())).hasSizeGreaterThanOrEqualTo(43);
        assertThat(get("/certificates/nothing", null)).hasStatus(404);
    }

    @Test
    void switchingItOnTwiceMakesOneAddress() {
        finishAll();

        change(HttpMethod.POST, "");
        var address = address();
        change(HttpMethod.POST, "");

        assertThat(address()).isEqualTo(address);
    }

    @Test
    void anAddressThatWasRenewedOrTakenAwayIsGone() {
        finishAll();
        change(HttpMethod.POST, "");
        var first = address();

        change(HttpMethod.PUT, code(first));
        var second = address();
        change(HttpMethod.PUT, code(first));

        assertThat(second).isNotEqualTo(first).isEqualTo(address());
        assertThat(get(first, ada)).hasStatus(404);
        assertThat(get(second, null)).hasStatusOk();

        change(HttpMethod.DELETE, "");
        change(HttpMethod.PUT, code(second));

        assertThat(get(second, ada)).hasStatus(404);
        assertThat(own().select("a.certificate-address")).isEmpty();

        change(HttpMethod.POST, "");
        assertThat(address()).isNotIn(first, second);
    }

    @Test
    void othersChangeNothingOfIt() {
        finishAll();
        change(HttpMethod.POST, "");
        var address = address();
        var ada = this.ada;

        this.ada = people.learner("Bob");
        change(HttpMethod.PUT, code(address));
        change(HttpMethod.DELETE, "");
        assertThat(own().select(".certificate")).isEmpty();

        this.ada = ada;
        assertThat(address()).isEqualTo(address);
        assertThat(get(address, null)).hasStatusOk();
    }

    @Test
    void anEditOfTheLessonsTakesNothingAway() {
        finishAll();
        var before = own().select(".certificate").text();

        clock.advance(Duration.ofDays(3));
        track.lesson("three", "Read more (10 min, core)")
                .replace("two.md", "The lesson two", "Another title")
                .lists("one", "two", "three")
                .look();

        assertThat(own().select(".certificate").text()).isEqualTo(before);
        assertThat(page(get("/progress?track=" + track.key(), ada)).text()).contains("once every day is done");
        change(HttpMethod.POST, "");
        assertThat(page(get(address(), null)).select(".certificate").text()).isEqualTo(before);
    }

    @Test
    void workDoneLaterIsStatedWhenItsOwnerWants() {
        finishAll();
        change(HttpMethod.POST, "");
        var address = address();
        var first = own();
        assertThat(first.select(".certificate-outdated")).isEmpty();

        clock.advance(Duration.ofDays(3));
        progress.takeUp(ada, track.plan(), track.lesson("two").step("film").orElseThrow());
        tick("two", "film");
        assertThat(own().select(".certificate").text())
                .isEqualTo(first.select(".certificate").text());
        assertThat(own().select(".certificate-outdated button").text()).isEqualTo("Bring it up to date");

        bringUpToDate();

        var seen = page(get(address, null));
        assertThat(own().select(".certificate-outdated")).isEmpty();
        assertThat(seen.select(".certificate-facts").text())
                .contains("4 steps of reading")
                .doesNotContain("Set aside");
        assertThat(seen.select(".certificate-foot").text()).contains("; first stated as of ");
    }

    @Test
    void nobodyBringsUpToDateWhatIsNotEarnedAnyMore() {
        finishAll();
        var before = own().text();

        clock.advance(Duration.ofDays(3));
        track.lesson("three", "Read more (10 min, core)")
                .lists("one", "two", "three")
                .look();
        bringUpToDate();

        assertThat(own().text()).isEqualTo(before);
    }

    @Test
    void settingTheLastOpenDayToKnownIsTheEndOfTheWork() {
        finishTheFirstDay();
        progress.setKnown(ada, track.plan(), List.of(track.lesson("two")));

        track.lesson("three", "Read more (10 min, core)")
                .lists("one", "two", "three")
                .look();

        assertThat(own().select(".certificate").text()).contains("The lesson two (known beforehand)");
    }

    @Test
    void itGoesAlongWithWhatIsKeptAboutSomebody() {
        assertThat(kept.of(ada)).isEmpty();

        finishAll();
        change(HttpMethod.POST, "");

        assertThat(kept.of(ada))
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains(track.key(), code(address()), "\"says\" : {"));
        assertThat(kept.tables()).containsExactly("certificate_address", "certificate", "change_seen");
    }

    private Document own() {
        return page(get(path() + "/certificate", ada));
    }

    private String address() {
        return own().select("a.certificate-address").attr("href");
    }

    private static String code(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void bringUpToDate() {
        assertThat(send(mvc.put().uri(path() + "/certificate/statement"), ada)).hasStatus3xxRedirection();
    }

    private void change(HttpMethod method, String code) {
        assertThat(send(mvc.method(method).uri(path() + "/certificate").param("code", code), ada))
                .hasStatus3xxRedirection();
    }
}
