package org.fortnight.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import org.fortnight.MovableClock;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A learner at the door of a track with two lessons, {@code one} and {@code two}, and a notebook. */
abstract class NotebookDoor {

    static final String DAY = """
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

    TestTrack track;
    SignedIn ada;

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

    final String text() {
        return page(lesson(), ada).select(".note-form textarea").first().wholeText();
    }

    static String revision(MvcTestResult saved) {
        assertThat(saved).hasStatusOk();
        return html(saved).select("[name=revision]").val();
    }

    final MockMvcRequestBuilder note(String text, long revision) {
        var request = put("/one/note").param("text", text);
        return revision == 0 ? request : request.param("revision", "" + revision);
    }

    final MockMvcRequestBuilder preview(String text) {
        return mvc.post().uri(lesson() + "/note/preview").param("text", text);
    }

    final MockMvcRequestBuilder mark(String section, String kind, String line) {
        return put("/one/sections/" + section + "/mark").param("kind", kind).param("line", line);
    }

    final MockMvcRequestBuilder unmark(String section) {
        return mvc.post().uri(lesson() + "/sections/" + section + "/mark").param("_method", "delete");
    }

    final MockMvcRequestBuilder put(String path) {
        return mvc.post().uri(track.plan().path() + "/lessons" + path).param("_method", "put");
    }

    static MockMvcRequestBuilder htmx(MockMvcRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    final String lesson() {
        return "/tracks/" + track.key() + "/lessons/one";
    }

    final Document page(String path, @Nullable SignedIn me) {
        return html(send(mvc.get().uri(path), me));
    }

    final MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn me) {
        request.with(formToken());
        return (me == null ? request : request.with(people.session(me))).exchange();
    }

    static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
