package org.fortnight.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fortnight.account.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is kept of notes and marks, and what is never overwritten. */
abstract class WritingTests extends NotebookDoor {

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
    void aMarkMovesWithItsSectionToAnotherLessonAndBack() {
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

        track.write("one.md", DAY).delete("three.md").lists("one", "two").look();
        assertThat(track.errors()).isEmpty();

        assertThat(page("/notes?track=" + track.key(), ada).select("[data-mark] a[href]"))
                .hasSize(1);
        assertThat(notebook.comeBack(ada, track.plan()))
                .singleElement()
                .satisfies(mark -> assertThat(mark.lesson()).isEqualTo("one"));
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
}
