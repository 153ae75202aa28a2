package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an import does with a text that its database would not take. */
abstract class ImportTests {

    @Autowired
    TestFolder folder;

    @Autowired
    LiveCurriculum curriculum;

    @Autowired
    MockMvcTester mvc;

    private TestTrack track;
    private TestTrack other;

    @BeforeEach
    void twoTracks() {
        track = aTrack();
        other = aTrack();
        folder.look();
    }

    /** What stays broken would be tried again in the tests that follow. */
    @AfterEach
    void mended() throws IOException {
        Files.deleteIfExists(folder.path(track.key() + "/" + tooLong()));
        track.lists("one").lesson("one", "Read the page (10 min, core)").look();
    }

    @Test
    void aTextWithANulCharacterIsAnErrorAndHoldsNoOtherTrackBack() {
        track.replace("one.md", "title: The lesson one", "title: \"A\\0B\"");
        theOtherTrackIsImported("Beside a title.");
        assertThat(track.errors()).singleElement().asString().contains("/one.md:3: a control character is written");

        track.lesson("one", "Read the\0page (10 min, core)");
        theOtherTrackIsImported("Beside a step.");
        assertThat(track.errors()).singleElement().asString().contains("/one.md:");

        track.lesson("one", "Read the page (10 min, core)").replace("track.yml", "A track of tests", "\"A\\0B\"");
        theOtherTrackIsImported("Beside a plan.");
        assertThat(track.errors()).singleElement().asString().contains("/track.yml:2: a control character");
        assertThat(track.plan().title()).isEqualTo("A track of tests");
    }

    @Test
    void aTrackThatCannotBeStoredHoldsNoOtherBack() {
        track.replace("one.md", "An opening.", "Not stored.").rename("one.md", tooLong());
        theOtherTrackIsImported("Stored all the same.");

        assertThat(track.errors()).singleElement().asString().contains("/track.yml:1: the track could not be stored");
        assertThat(other.errors()).isEmpty();
        assertThat(page(track)).hasStatusOk().bodyText().contains("An opening.");

        track.rename(tooLong(), "one.md").look();
        assertThat(track.errors()).isEmpty();
        assertThat(page(track)).bodyText().contains("Not stored.");
    }

    @Test
    void aTrackThatCannotBeStoredCostsNoRevision() {
        track.replace("one.md", "An opening.", "Not stored.").rename("one.md", tooLong());
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            folder.look();

            assertThat(curriculum.revision()).isEqualTo(before);
            assertThat(track.errors()).hasSize(1);
        });
    }

    private TestTrack aTrack() {
        return folder.track().lists("one").lesson("one", "Read the page (10 min, core)");
    }

    /** In the folder of files there is room for this name, in the database not together with the track's. */
    private static String tooLong() {
        return "o".repeat(250) + ".md";
    }

    private void theOtherTrackIsImported(String words) {
        other.lesson("one", "Read the page (10 min, core)").replace("one.md", "An opening.", words);
        folder.look();
        assertThat(page(other)).hasStatusOk().bodyText().contains(words);
    }

    private MvcTestResult page(TestTrack track) {
        return mvc.get().uri("/tracks/{track}/lessons/one", track.key()).exchange();
    }
}
