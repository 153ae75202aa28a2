package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.fortnight.WebTest;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What learners take home: a folder of the track as a ZIP file. */
@WebTest
class StarterTests {

    @Autowired
    TestFolder folder;

    @Autowired
    MockMvcTester mvc;

    private TestTrack track;

    @BeforeEach
    void aTrackWithAStarter() {
        track = folder.track()
                .lists("one")
                .lesson("one", "Read the page (10 min, core)")
                .replace("one.md", "An opening.", "Take [the starter](starter/my-track/) along.")
                .write("data/reviews.csv", "id,text\n1,Fine\n")
                .write("starter/my-track/README.md", "# My track\n")
                .write("starter/my-track/notes/d01.md", "# Day 1\n")
                .write("starter/my-track/.github/workflows/ci.yml", "on: push\n")
                .look();
    }

    @Test
    void aLinkToTheFolderLeadsToAZipOfAllItsFilesAndTheData() throws IOException {
        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).isEmpty();
        assertThat(address()).endsWith("/my-track.zip");
        assertThat(mvc.get().uri(address())).hasStatusOk().hasContentType("application/zip");
        assertThat(zip())
                .containsOnly(
                        Map.entry("my-track/.github/workflows/ci.yml", "on: push\n"),
                        Map.entry("my-track/README.md", "# My track\n"),
                        Map.entry("my-track/data/reviews.csv", "id,text\n1,Fine\n"),
                        Map.entry("my-track/notes/d01.md", "# Day 1\n"));
    }

    @Test
    void theZipIsDownloadedByItsNameAndByNoOtherKindOfName() {
        assertThat(mvc.get().uri(address()))
                .headers()
                .hasValue(
                        "Content-Disposition", "attachment; filename=\"my-track.zip\"; filename*=UTF-8''my-track.zip");
        assertThat(mvc.get().uri(address().replace("my-track.zip", "setup.bat")))
                .hasStatus(404);
        assertThat(mvc.get().uri(address().replace("my-track.zip", "page.svg"))).hasStatus(404);
    }

    @Test
    void anEditedTemplateReachesTheZipTheDataStillInIt() throws IOException {
        String before = address();

        track.write("starter/my-track/notes/d01.md", "# The first day\n").look();

        assertThat(address()).isNotEqualTo(before);
        assertThat(zip())
                .containsEntry("my-track/notes/d01.md", "# The first day\n")
                .containsEntry("my-track/data/reviews.csv", "id,text\n1,Fine\n");
    }

    @Test
    void theSameFilesMakeTheSameZip() {
        String before = address();

        track.write("starter/my-track/notes/d01.md", "# Day 1\n").look();

        assertThat(address()).isEqualTo(before);
    }

    @Test
    void aStarterThatIsTooLargeIsAnErrorAndTheLinkStaysText() {
        var random = new java.util.Random(1);
        var text = new StringBuilder();
        while (text.length() < Media.MOST_BYTES - 1000) {
            text.append(Long.toHexString(random.nextLong())).append(Long.toString(random.nextLong(), 36));
        }
        track.write("starter/my-track/a.txt", text.toString())
                .write("starter/my-track/b.txt", text.reverse().toString())
                .look();

        assertThat(track.errors())
                .singleElement()
                .asString()
                .contains("starter/my-track:1: the folder makes a ZIP file of more than 2 MB");
    }

    @Test
    void aFileThatIsTooLargeIsAnErrorAndLeftOut() throws IOException {
        track.write("starter/my-track/large.txt", " ".repeat(Media.MOST_BYTES + 1))
                .look();

        assertThat(track.errors())
                .singleElement()
                .asString()
                .contains("starter/my-track/large.txt:1: the file has more than 2 MB");
        assertThat(zip()).doesNotContainKey("my-track/large.txt").containsKey("my-track/README.md");
    }

    private String address() {
        var page = mvc.get().uri("/tracks/" + track.key() + "/lessons/one").exchange();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select(".opening a")
                .attr("href");
    }

    private Map<String, String> zip() throws IOException {
        var files = new TreeMap<String, String>();
        var bytes = mvc.get().uri(address()).exchange().getResponse().getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
