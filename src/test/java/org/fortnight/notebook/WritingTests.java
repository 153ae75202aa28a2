package org.fortnight.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fortnight.MovableClock;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
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

/** Notes and marks through the door: what is kept, what is refused and never lost, what the page of all shows. */
abstract class WritingTests {

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

            ## Attention, slowly

            Some text.

            ## The mask {#mask}

            More text.

            ## Steps

            - [ ] Read [The mask](#mask) (10 min, core) {#read}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Notebook notebook;

    @Autowired
    NotebookData data;

    @Autowired
    MovableClock clock;

    private TestTrack track;
    private SignedIn ada;

    @BeforeEach
    void aLessonOfTwoSections() {
        track = folder.track()
                .lists("one", "two")
                .write("one.md", DAY)
                .lesson("two", "Read on (10 min, core) {#read}")
                .look();
        assertThat(track.errors()).isEmpty();
        ada = people.learner("Ada");
    }

    @Test
    void aNoteIsKeptAndShownAgain() {
        assertThat(send(note("Scores, *then* softmax.\r\n", 0), ada)).hasRedirectedUrl(lesson() + "#your-note");

        var form = page(lesson(), ada).select(".note-form");
        assertThat(form.select("textarea").first().wholeText()).isEqualTo("Scores, *then* softmax.\n");
        assertThat(form.select("[name=revision]").val()).isEqualTo("1");
        assertThat(notebook.notes(ada, track.plan()))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Scores, *then* softmax.\n"));
        assertThat(page(lesson(), people.learner("Bob"))
                        .select(".note-form textarea")
                        .text())
                .isEmpty();
    }

    @Test
    void aScriptHearsWhichRevisionIsSaved() {
        assertThat(revision(send(htmx(note("one", 0)), ada))).isEqualTo("1");
        assertThat(revision(send(htmx(note("two", 1)), ada))).isEqualTo("2");
    }

    @Test
    void theSameTextSentTwiceCountsOnce() {
        send(note("one", 0), ada);

        assertThat(revision(send(htmx(note("one", 0)), ada))).isEqualTo("1");
        assertThat(revision(send(htmx(note("one", 1)), ada))).isEqualTo("1");
    }

    @Test
    void aDoubleClickOnManyThreadsKeepsOneNote() throws Exception {
        List<Callable<MvcTestResult>> clicks = Collections.nCopies(8, () -> send(note("one", 0), ada));
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get()).hasStatus(HttpStatus.FOUND);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(revision(send(htmx(note("one", 1)), ada))).isEqualTo("1");
    }

    @Test
    void theSecondWriterSeesBothTextsAndOverwritesNothing() {
        send(note("theirs", 0), ada);

        var answer = send(note("mine", 0), ada);

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        var choices = html(answer);
        assertThat(choices.select("[data-keep=mine] textarea").text()).isEqualTo("mine");
        assertThat(choices.select("[data-keep=other] textarea").text()).isEqualTo("theirs");
        assertThat(choices.select("[data-keep=both] textarea").first().wholeText())
                .isEqualTo("theirs\n\nmine");
        assertThat(text()).isEqualTo("theirs");
        assertThat(html(send(htmx(note("mine", 0)), ada))
                        .select("[data-conflict] [name=revision]")
                        .eachAttr("value"))
                .containsOnly("1");

        assertThat(send(note("mine", 1), ada)).hasStatus(HttpStatus.FOUND);
        assertThat(text()).isEqualTo("mine");
    }

    @Test
    void twoLongVersionsAreNotOfferedAsOne() {
        send(note("a".repeat(9000), 0), ada);

        assertThat(html(send(note("b".repeat(9000), 0), ada))
                        .select("[data-keep]")
                        .eachAttr("data-keep"))
                .containsExactly("mine", "other");
    }

    @Test
    void anEmptiedNoteIsGoneAndStillTellsAnotherTab() {
        send(note("one", 0), ada);
        send(note("", 1), ada);

        assertThat(notebook.notes(ada, track.plan())).isEmpty();
        assertThat(page("/notes?track=" + track.key(), ada).select("[data-lesson=one]"))
                .isEmpty();
        assertThat(send(note("one and a half", 1), ada)).hasStatus(HttpStatus.CONFLICT);
        assertThat(send(note("again", 2), ada)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void sixteenKilobytesFitAndSeventeenComeBackWithAWord() {
        var fits = "注".repeat(16 * 1024 / 3) + "x";
        assertThat(send(note(fits, 0), ada)).hasStatus(HttpStatus.FOUND);
        assertThat(text()).isEqualTo(fits);

        var tooLong = "x".repeat(17 * 1024);
        var answer = send(note(tooLong, 1), ada);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(answer).select(".field-error").text()).contains("1,024 bytes longer");
        assertThat(html(answer).select(".note-form textarea").text()).isEqualTo(tooLong);
        assertThat(html(answer).select(".note-form [name=revision]").val()).isEqualTo("1");
        assertThat(send(preview(tooLong), ada)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text()).isEqualTo(fits);
    }

    @Test
    void aSignThatNoDatabaseKeepsHarmsNoNote() {
        send(note("a\0b\ud800c", 0), ada);

        assertThat(text()).isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void aRevisionThatCannotBeOverwritesNothing() {
        send(note("one", 0), ada);

        for (var revision : List.of("-1", "7", "9223372036854775807")) {
            assertThat(send(note("two", 0).param("revision", revision), ada)).hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(send(note("two", 0).param("revision", "x"), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text()).isEqualTo("one");
    }

    @Test
    void whoIsSignedOutMeanwhileGetsTheTextBack() {
        var answer = send(note("long thought", 3), null);

        assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
        var form = html(answer).select(".note-form");
        assertThat(form.select("textarea").text()).isEqualTo("long thought");
        assertThat(form.select("[name=revision]").val()).isEqualTo("3");
        assertThat(html(answer).select("main a[href^=/login]").attr("href")).contains("your-note");
        assertThat(send(htmx(note("long thought", 3)), null)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aRefusedTokenShowsWhatWasTyped() {
        var refused = mvc.post()
                .uri(lesson() + "/note")
                .param("_method", "put")
                .param("text", "first\nsecond")
                .param("revision", "0")
                .with(people.session(ada))
                .exchange();

        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(html(refused).select("main textarea[name=text]").first().wholeText())
                .isEqualTo("first\nsecond");
        assertThat(html(refused).select("main [name=_method]").val()).isEqualTo("put");
    }

    @Test
    void aPreviewShowsAndKeepsNothing() {
        var there = html(send(htmx(preview("**bold** <script>alert(1)</script>")), ada));
        var page = html(send(preview("**bold**"), ada));

        assertThat(there.select(".note-preview strong").text()).isEqualTo("bold");
        assertThat(there.select("script")).isEmpty();
        assertThat(page.select(".note-preview strong").text()).isEqualTo("bold");
        assertThat(page.select(".note-form textarea").text()).isEqualTo("**bold**");
        assertThat(text()).isEmpty();
    }

    @Test
    void aSectionIsMarkedOnceAndTheMarkTakenBack() {
        var form = page(lesson(), ada).select("#mask .mark-form");
        assertThat(form.attr("action")).isEqualTo(lesson() + "/sections/mask/mark");

        assertThat(send(mark("mask", "CONFUSING", " why\n above? "), ada)).hasRedirectedUrl(lesson() + "#mask");
        send(mark("mask", "CONFUSING", "why above?"), ada);

        assertThat(page(lesson(), ada).select("#mask .mark-said").text()).isEqualTo("Confusing · why above?");
        assertThat(page(lesson(), ada).select("[data-mark]")).hasSize(1);
        assertThat(page(lesson(), null).select(".section-mark")).isEmpty();

        var gone = html(send(htmx(unmark("mask")), ada));
        assertThat(gone.select(".section-mark summary[data-focus]").attr("id")).isEqualTo("mark-mask");
        assertThat(gone.select("#said").text()).isEqualTo("Mark taken away.");
        assertThat(page(lesson(), ada).select("[data-mark]")).isEmpty();
        assertThat(send(unmark("mask"), ada)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatIsToComeBackComesOldestFirst() {
        send(mark("mask", "COME_BACK", ""), ada);
        clock.advance(Duration.ofMinutes(1));
        send(mark("attention-slowly", "COME_BACK", ""), ada);
        clock.advance(Duration.ofMinutes(1));
        send(mark("mask", "COME_BACK", ""), ada);

        var sections = page(lesson(), ada).select(".section[id]").eachAttr("id");
        assertThat(sections).contains("mask", "attention-slowly");
        assertThat(notebook.comeBack(ada, track.plan()))
                .hasSize(2)
                .isSortedAccordingTo((one, other) -> one.markedAt().compareTo(other.markedAt()));
        send(mark("mask", "BOOKMARK", ""), ada);
        assertThat(notebook.comeBack(ada, track.plan()))
                .hasSize(1)
                .allSatisfy(mark -> assertThat(mark.lesson()).isEqualTo("one"));
    }

    @Test
    void aMarkStaysOnItsSectionThroughEdits() {
        send(mark("attention-slowly", "COME_BACK", "why?"), ada);

        track.replace("one.md", "## Attention, slowly", "## Attention, very slowly {#slow}")
                .look();

        assertThat(track.errors()).isEmpty();
        assertThat(page(lesson(), ada).select("#slow .mark-said").text()).isEqualTo("Come back to this · why?");
        assertThat(send(mark("attention-slowly", "BOOKMARK", ""), ada)).hasRedirectedUrl(lesson() + "#slow");
    }

    @Test
    void whatLeavesThePlanKeepsItsNotesAndMarks() {
        send(mark("mask", "COME_BACK", "why?"), ada);
        send(note("my thought", 0), ada);
        track.replace("one.md", "## The mask {#mask}\n\nMore text.\n", "")
                .replace("one.md", "[The mask](#mask)", "on")
                .look();
        assertThat(track.errors()).isEmpty();

        var mark = page("/notes?track=" + track.key(), ada).select("[data-mark]");
        assertThat(mark.text()).contains("The mask", "no longer in the plan", "why?");
        assertThat(mark.select("a")).isEmpty();
        assertThat(notebook.comeBack(ada, track.plan())).isEmpty();
        assertThat(send(mark("mask", "CONFUSING", ""), ada)).hasStatus(HttpStatus.GONE);

        track.lists("two").look();
        var day = page("/notes?track=" + track.key(), ada).select("[data-lesson=one]");
        assertThat(day.text()).contains("my thought", "Has left the plan".toLowerCase(java.util.Locale.ROOT));
        assertThat(day.select("h2 a")).isEmpty();
        assertThat(notebook.notes(ada, track.plan())).hasSize(1);
        assertThat(send(note("more", 1), ada)).hasStatus(HttpStatus.GONE);
        assertThat(send(unmark("mask").header("Referer", "https://example.org/notes?q=why"), ada))
                .hasRedirectedUrl("/notes?q=why");
        assertThat(page("/notes?track=" + track.key(), ada).select("[data-mark]"))
                .isEmpty();
    }

    @Test
    void aMarkMovesWithItsSectionToAnotherLesson() {
        send(mark("mask", "COME_BACK", "why?"), ada);
        track.write("three.md", DAY.replace("key: one", "key: three\nreplaces: [one]"))
                .delete("one.md")
                .lists("three", "two")
                .look();
        assertThat(track.errors()).isEmpty();

        assertThat(page("/notes?track=" + track.key(), ada).select("[data-mark]"))
                .hasSize(1);
        assertThat(notebook.comeBack(ada, track.plan()))
                .singleElement()
                .satisfies(mark -> assertThat(mark.lesson()).isEqualTo("three"));
    }

    @Test
    void aMarkThatCannotBeIsRefused() {
        assertThat(send(mark("mask", "LOUD", ""), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(mark("mask", "COME_BACK", "x".repeat(201)), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(mark("mask", "COME_BACK", "x".repeat(200)), ada)).hasStatus(HttpStatus.FOUND);
        assertThat(send(mark("nothing", "COME_BACK", ""), ada)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void allNotesAreListedByDayAndSearched() {
        send(note("Die Größe der 注意力 matters, <b>boldly</b>.", 0), ada);
        send(mark("mask", "CONFUSING", "Why ABOVE the diagonal?"), ada);
        send(put("/two/note").param("text", "Another thought").param("revision", "0"), ada);
        var notes = "/notes?track=" + track.key();

        assertThat(page(notes, ada).select("[data-lesson]").eachAttr("data-lesson"))
                .containsExactly("one", "two");
        for (var found : List.of("注意力", "GRÖSSE", "größe matters", "above diagonal", "lesson two", "the mask")) {
            assertThat(page(notes + "&q=" + found, ada).select("[data-lesson]"))
                    .as(found)
                    .hasSize(1);
        }
        var none = page(notes + "&q=nowhere <i>", ada);
        assertThat(none.select("main").text()).contains("No note has “nowhere <i>”. Try one word.");
        assertThat(page(notes, ada).select("[data-lesson=one] a[href$=your-note]"))
                .hasSize(1);
        assertThat(page(notes, people.learner("Bob")).select("main .lead").text())
                .startsWith("One question waits at the end of each day.");
    }

    @Test
    void aTrackWithoutNotesLeadsToThoseThatHaveSome() {
        send(note("Here", 0), ada);
        var other = folder.track()
                .lists("one")
                .lesson("one", "Read the page (10 min, core) {#read}")
                .look();

        assertThat(page("/notes?track=" + other.key(), ada).select("main a").eachAttr("href"))
                .contains("/notes?track=" + track.key());
    }

    @Test
    void allOfItGoesAlong() {
        send(note("# Mine", 0), ada);
        send(mark("mask", "COME_BACK", "why?"), ada);

        assertThat(data.of(ada)).extracting(PersonalData.Part::name).containsExactly("notes/one.md", "marks.json");
        assertThat(data.of(ada).get(0).text()).isEqualTo("# Mine");
        assertThat(data.of(ada).get(1).text()).contains("The mask", "why?", "COME_BACK");
        assertThat(data.of(people.learner("Bob"))).isEmpty();
    }

    private String text() {
        return page(lesson(), ada).select(".note-form textarea").first().wholeText();
    }

    private static String revision(MvcTestResult saved) {
        assertThat(saved).hasStatusOk();
        return html(saved).select("[name=revision]").val();
    }

    private MockMvcRequestBuilder note(String text, long revision) {
        var request = put("/one/note").param("text", text);
        return revision == 0 ? request : request.param("revision", "" + revision);
    }

    private MockMvcRequestBuilder preview(String text) {
        return mvc.post().uri(lesson() + "/note/preview").param("text", text);
    }

    private MockMvcRequestBuilder mark(String section, String kind, String line) {
        return put("/one/sections/" + section + "/mark").param("kind", kind).param("line", line);
    }

    private MockMvcRequestBuilder unmark(String section) {
        return mvc.post().uri(lesson() + "/sections/" + section + "/mark").param("_method", "delete");
    }

    private MockMvcRequestBuilder put(String path) {
        return mvc.post().uri(track.plan().path() + "/lessons" + path).param("_method", "put");
    }

    private static MockMvcRequestBuilder htmx(MockMvcRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    private String lesson() {
        return "/tracks/" + track.key() + "/lessons/one";
    }

    private Document page(String path, @Nullable SignedIn me) {
        return html(send(
                mvc.get()
                        .uri(path.replace("%", "%25")
                                .replace(" ", "%20")
                                .replace("<", "%3C")
                                .replace(">", "%3E")),
                me));
    }

    private MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn me) {
        request.with(formToken());
        return (me == null ? request : request.with(people.session(me))).exchange();
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
