package org.fortnight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.fortnight.MovableClock;
import org.fortnight.SqlCount;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A learner before three days of lessons; it is Monday noon when a test begins. */
abstract class ReviewDoor {

    static final String DAY = """
            ---
            key: KEY
            title: The lesson KEY
            summary: A lesson of tests.
            objectives:
              - can: do something
                by: []
            ---

            An opening.

            ## Numbers

            ### Your turn: how many? {#turn}

            Answer: 12 ± 0.5

            > TURN-EXPLAINED.

            ## Exercises

            ### Solve it {#solve}

            Do what KEY says.

            ```python exercise=solve
            def one(): ...
            ```

            ```python tests=solve
            assert one() == 1, "one is 1"
            ```

            ## Steps

            - [ ] Read [Numbers](#numbers) (10 min, core) {#read}
            - [ ] Solve [it](#solve) (10 min, optional)
            - [ ] [Quiz](#quiz) (10 min, core)

            ## Quiz

            ### The first of KEY? {#first}

            - [x] It is so
              > SO-IS-RIGHT.
            - [ ] It is not
              > NOT-IS-WRONG.

            ### The second of KEY? {#second}

            - [x] It is so
              > SO-IS-RIGHT.
            - [ ] It is not
              > NOT-IS-WRONG.

            ### KEY in another setting? {#other transfer}

            - [x] It is so
              > SO-IS-RIGHT.
            - [ ] It is not
              > NOT-IS-WRONG.
            """;

    static final String RIGHT = "It is so";
    static final String WRONG = "It is not";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @Autowired
    MovableClock clock;

    @Autowired
    List<PersonalData> data;

    private Instant before;
    LocalDate monday;
    TestTrack track;
    SignedIn ada;
    private RequestPostProcessor session;

    @BeforeEach
    void threeDaysOnAMonday() {
        before = clock.instant();
        ada = people.learner("Ada");
        session = people.session(ada);
        monday = SignedIn.today(ada, clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        on(monday);
        track = folder.track().lists("one", "two", "three");
        for (var key : List.of("one", "two", "three")) {
            track.write(key + ".md", DAY.replace("KEY", key));
        }
        track.look();
        assertThat(track.errors()).isEmpty();
        progress.enrol(ada, track.plan());
    }

    @AfterEach
    void backToThePresent() {
        clock.setTo(before);
    }

    final void on(LocalDate day) {
        clock.setTo(day.atTime(12, 0).atZone(ada.zone()).toInstant());
    }

    final void finish(String lesson) {
        var found = track.lesson(lesson);
        found.steps().forEach(step -> progress.complete(ada, track.plan(), found, step));
    }

    final Document review() {
        return page("/review");
    }

    final Document today() {
        return page("/today");
    }

    final Document lessonPage(String lesson) {
        return page(track.lesson(lesson).path());
    }

    final Document page(String path) {
        var answer = send(mvc.get().uri(URI.create(path)));
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    final void answerInLesson(String lesson, String question, String words) {
        send(form(
                lessonPage(lesson)
                        .select("[data-question=" + question + "] form")
                        .first(),
                words));
    }

    /** Answers what is asked now; what is told then. */
    final Document answer(String words) {
        return answer(review(), words);
    }

    final Document answer(Document asked, String words) {
        return follow(send(form(asked.select("#review form").first(), words)));
    }

    final Document follow(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        return page(answer.getResponse().getRedirectedUrl());
    }

    /** What a browser sends of a form, with the choice of these words. */
    final MockMvcRequestBuilder form(Element form, String words) {
        var request = mvc.post().uri(form.attr("action"));
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        form.select(".choices li").stream()
                .filter(choice -> choice.select("label").text().equals(words))
                .forEach(
                        choice -> request.param("choice", choice.select("input").val()));
        return request;
    }

    final MvcTestResult send(MockMvcRequestBuilder request) {
        return request.with(formToken()).with(session).exchange();
    }

    static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    final List<String> kept() {
        return jdbc.sql("""
                        select item.key, r.number, r.correct from review_answer r join item on item.id = r.item_id
                        where r.person_id = ? and r.carried_from is null order by r.answered_at
                        """)
                .param(ada.id().value())
                .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getBoolean(3))
                .list();
    }
}
