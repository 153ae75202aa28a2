package org.fortnight.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fortnight.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Notes and marks through the door: what is refused and never lost, and what the page of all shows. */
@WebTest
class NotebookPageTests extends NotebookDoor {

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
    void twoLongVersionsAreNotOfferedAsOne() {
        send(note("a".repeat(9000), 0), ada);

        assertThat(html(send(note("b".repeat(9000), 0), ada))
                        .select("[data-keep]")
                        .eachAttr("data-keep"))
                .containsExactly("mine", "other");
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
        assertThat(html(answer).text()).doesNotContain("One");
        assertThat(html(answer).select("main a[href^=/login]").attr("href")).contains("your-note");
        assertThat(send(htmx(note("long thought", 3)), null)).hasStatus(HttpStatus.UNAUTHORIZED);
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
        assertThat(day.text()).contains("my thought", "has left the plan");
        assertThat(day.select("h2 a")).isEmpty();
        assertThat(notebook.notes(ada, track.plan())).hasSize(1);
        var refused = send(note("more of it", 1), ada);
        assertThat(refused).hasStatus(HttpStatus.GONE);
        assertThat(html(refused).select("pre").text()).isEqualTo("more of it");
        assertThat(send(unmark("mask").header("Referer", "https://example.org/notes?q=why"), ada))
                .hasRedirectedUrl("/notes?q=why");
        assertThat(page("/notes?track=" + track.key(), ada).select("[data-mark]"))
                .isEmpty();
    }

    @Test
    void theNotesOfALessonThatWasReplacedNameItsSuccessors() {
        send(note("my thought", 0), ada);
        track.lesson("heir", Map.of("replaces", "[one]"), "Something else (10 min, core) {#else}")
                .delete("one.md")
                .lists("heir", "two")
                .look();
        assertThat(track.errors()).isEmpty();

        var day = page("/notes?track=" + track.key(), ada).select("[data-lesson=one]");
        assertThat(day.text()).contains("my thought", "What it taught now stands here: The lesson heir");
        assertThat(day.select("a").eachAttr("href"))
                .contains(track.lesson("heir").path());
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
}
