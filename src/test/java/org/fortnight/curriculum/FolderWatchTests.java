package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fortnight.MovableClock;
import org.fortnight.WebTest;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.Problem;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What reaches the pages of all that happens in the folder. */
@WebTest
class FolderWatchTests {

    private static final String HOSTILE = "[".repeat(60_000);

    @Autowired
    TestFolder folder;

    @Autowired
    FolderWatch watch;

    @Autowired
    CurriculumProperties properties;

    @Autowired
    CurriculumImporter importer;

    @Autowired
    Renewal renewal;

    @Autowired
    JdbcClient sql;

    @Autowired
    LiveCurriculum curriculum;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private TestTrack track;

    @BeforeEach
    void aTrack() {
        track = folder.track()
                .lists("one", "two")
                .lesson("one", "Read the first page (10 min, core)")
                .lesson("two", "Read the second page (10 min, core)")
                .look();
    }

    @Test
    void aHalfWrittenFileIsNotRead() {
        String whole = folder.read(file("one.md")).replace("An opening.", "Written slowly.");

        folder.undisturbed(() -> {
            overwrite("one.md", whole.substring(0, 20));
            watch.look();
            overwrite("one.md", whole.substring(0, 60));
            watch.look();
            overwrite("one.md", whole);
            watch.look();

            assertThat(track.errors()).isEmpty();
            assertThat(page("one")).bodyText().contains("An opening.");

            watch.look();
            assertThat(page("one")).bodyText().contains("Written slowly.");
        });
    }

    @Test
    void aFileWrittenByRenameIsSeenThoughSizeAndTimeAreTheSame() throws IOException {
        var before = Files.getLastModifiedTime(folder.path(file("one.md")));

        folder.undisturbed(() -> {
            track.replace("one.md", "An opening.", "On opening.");
            dated("one.md", before);
            track.look();
        });

        assertThat(page("one")).bodyText().contains("On opening.");
    }

    @Test
    void aNextStartShowsTheLastRunAndItsFirstLookWhatWasWrittenSince() {
        folder.undisturbed(() -> {
            track.replace("one.md", "An opening.", "Written overnight.");
            var next = new FolderWatch(properties, importer, renewal, curriculum);

            next.start();
            assertThat(page("one")).bodyText().contains("An opening.");

            next.look();
            assertThat(page("one")).bodyText().contains("Written overnight.");
        });
    }

    @Test
    void aStartWithANewerRendererMakesTheStoredPageOfABrokenFileAnew() {
        folder.undisturbed(() -> {
            track.replace("one.md", "title:", "titel:").look();
            for (String table : List.of("rendering", "item_rendering")) {
                sql.sql("update " + table + " set renderer = ? where version_id = ?")
                        .params(LessonReader.RENDERER - 1, track.lesson("one").version())
                        .update();
            }

            new FolderWatch(properties, importer, renewal, curriculum).start();

            assertThat(sql.sql("select count(*) from rendering where version_id = ? and renderer = ?")
                            .params(track.lesson("one").version(), LessonReader.RENDERER)
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(page("one")).hasStatusOk().bodyText().contains("An opening.");
        });
    }

    @Test
    void severalFilesChangedAtOnceAreOneRevision() {
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            track.replace("one.md", "An opening.", "A first opening.")
                    .replace("two.md", "An opening.", "A second opening.")
                    .lists("two", "one")
                    .look();

            assertThat(curriculum.revision()).isEqualTo(before + 1);
            assertThat(page("one")).bodyText().contains("A first opening.");
            assertThat(page("two")).bodyText().contains("A second opening.");
            assertThat(track.lesson("two").day()).isEqualTo(1);
        });
    }

    @Test
    void aLookWithNothingNewRaisesNoRevision() {
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            track.look();

            assertThat(curriculum.revision()).isEqualTo(before);
        });
    }

    @Test
    void aFileSavedUnchangedRaisesNoRevision() {
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            track.write("one.md", folder.read(file("one.md"))).look();

            assertThat(curriculum.revision()).isEqualTo(before);
        });
    }

    @Test
    void aTracksFolderThatVanishesChangesNothingAndIsAnError() {
        track.lesson("draft", "Read more (10 min, core)").look();
        var here = folder.path(track.key());
        var away = folder.path("").resolveSibling(track.key());
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            move(here, away);
            folder.look();

            assertThat(track.plan().lessons()).hasSize(2);
            assertThat(track.plan().drafts()).hasSize(1);
            assertThat(page("one")).hasStatusOk();
            assertThat(track.errors()).singleElement().asString().contains("track.yml is gone");
            assertThat(curriculum.revision()).isEqualTo(before);

            move(away, here);
            folder.look();
            assertThat(track.errors()).isEmpty();
            assertThat(curriculum.revision()).isEqualTo(before);
        });
    }

    @Test
    void aTracksFolderMayBeRenamed() {
        folder.undisturbed(() -> {
            move(folder.path(track.key()), folder.path("renamed-" + track.key()));
            folder.look();
        });

        assertThat(track.errors()).isEmpty();
        assertThat(page("one")).hasStatusOk();
    }

    @Test
    void aLocationThatIsATrackItselfIsAnErrorThatSaysWhichToGive() {
        folder.undisturbed(() -> {
            folder.write("track.yml", folder.read(file("track.yml")));
            folder.look();
            assertThat(misplaced())
                    .singleElement()
                    .asString()
                    .startsWith("track.yml:1: ")
                    .contains("set FORTNIGHT_CURRICULUM_LOCATION to "
                            + folder.path("").toAbsolutePath().getParent());
            assertThat(page("one")).hasStatusOk();

            folder.delete("track.yml");
            folder.look();
            assertThat(misplaced()).isEmpty();
        });
    }

    private List<Problem> misplaced() {
        return curriculum.report().problems().stream()
                .filter(problem -> problem.file().equals("track.yml"))
                .toList();
    }

    @Test
    void theWholeFolderMayVanishAndReturn() {
        var root = folder.path("");
        var away = root.resolveSibling("away");
        folder.undisturbed(() -> {
            long before = curriculum.revision();

            move(root, away);
            folder.look();
            assertThat(page("one")).hasStatusOk();

            move(away, root);
            folder.look();
            assertThat(page("one")).hasStatusOk();
            assertThat(track.errors()).isEmpty();
            assertThat(curriculum.revision()).isEqualTo(before);
        });
    }

    @Test
    void tenHostileFilesDoNotKeepAnHonestEditBack() {
        for (int i = 0; i < 10; i++) {
            track.write(
                    "hostile-" + i + ".md", folder.read(file("one.md")).replace("key: one", "key: h" + i) + HOSTILE);
        }
        track.replace("one.md", "An opening.", "An honest opening.").look();

        assertThat(track.errors()).hasSize(10).allMatch(error -> error.contains("/hostile-"));
        assertThat(page("one")).bodyText().contains("An honest opening.");

        track.replace("one.md", "An honest opening.", "A second one.").look();
        assertThat(page("one")).bodyText().contains("A second one.");
    }

    @Test
    void aPictureChangedUnderTheSameNameHasANewAddress() {
        track.write("media/map.svg", svg("red"))
                .replace("one.md", "An opening.", "![A map](media/map.svg)")
                .look();
        String before = picture("one");

        track.write("media/map.svg", svg("tan")).look();
        String now = picture("one");

        assertThat(now).isNotEqualTo(before);
        assertThat(mvc.get().uri(now)).bodyText().contains("tan");
        assertThat(mvc.get().uri(before)).bodyText().contains("red");
    }

    @Test
    void aPictureIsServedForEverAndMayRunNothing() {
        track.write("media/map.svg", svg("red"))
                .replace("one.md", "An opening.", "![A map](media/map.svg)")
                .look();

        var response = mvc.get().uri(picture("one")).exchange();

        assertThat(response).hasStatusOk().hasContentType("image/svg+xml");
        assertThat(response.getResponse().getHeader("Cache-Control"))
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(response.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("sandbox");
    }

    @Test
    void noPictureIsFoundByAnythingButItsHash() {
        track.write("media/map.svg", svg("red")).look();

        assertThat(mvc.get().uri("/media/0/map.svg")).hasStatus(404);
        assertThat(mvc.get().uri("/media/" + track.key() + "/track.yml")).hasStatus(404);
    }

    @Test
    void aPictureOfMoreThanTwoMegabytesIsAnError() {
        track.write("media/large.svg", svg("red") + " ".repeat(Media.MOST_BYTES))
                .look();

        assertThat(track.errors())
                .singleElement()
                .asString()
                .contains("media/large.svg:1: the file has more than 2 MB");
    }

    @Test
    void aLinkThatLeadsNowhereIsAWarningUntilItsFileIsThere() {
        track.replace("one.md", "An opening.", "Go on with [the third day](three.md).")
                .look();
        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings())
                .singleElement()
                .asString()
                .contains("/one.md:")
                .contains("three.md");

        track.lists("one", "two", "three")
                .lesson("three", "Read the third page (10 min, core)")
                .look();

        assertThat(track.warnings()).isEmpty();
        assertThat(page("one")).bodyText().contains("/tracks/" + track.key() + "/lessons/three\"");
    }

    @Test
    void aSectionMayBeNamedLikeAnyPartOfThePage() {
        var parts = ids("one").stream().filter(id -> !id.contains("read")).toList();
        track.replace("one.md", "## Steps", "## " + String.join("\n\nText.\n\n## ", parts) + "\n\nText.\n\n## Steps")
                .look();

        assertThat(track.errors()).isEmpty();
        assertThat(parts).contains("plan", "content", "menu");
        assertThat(ids("one")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2 * parts.size());
    }

    @Test
    void aFileThatNoListNamesIsADraftAndAWarning() {
        track.lesson("extra", "Read more (10 min, core)").look();

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings())
                .singleElement()
                .asString()
                .contains("extra.md is a draft")
                .contains("add `extra` to a stage");
        assertThat(track.plan().lessons()).extracting(Plan.Lesson::key).containsExactly("one", "two");
        assertThat(track.plan().drafts()).extracting(Plan.Lesson::key).containsExactly("extra");
        assertThat(page("extra")).hasStatus(404);

        track.lists("one", "two", "extra").look();
        assertThat(track.warnings()).isEmpty();
        assertThat(page("extra")).hasStatusOk();
    }

    @Test
    void anEmptyEntryInThePlanIsAnErrorAndTheSiteGoesOn() {
        String plan = folder.read(file("track.yml"));

        track.write("track.yml", plan.replace("language: en", "language: en\ntranslations:\n  -"))
                .replace("one.md", "An opening.", "An honest opening.")
                .look();
        assertThat(track.errors()).singleElement().asString().contains("/track.yml:");
        assertThat(page("one")).hasStatusOk().bodyText().contains("An honest opening.");

        track.write("track.yml", plan + "  -\n").look();
        assertThat(track.errors()).singleElement().asString().contains("/track.yml:");
        assertThat(page("one")).hasStatusOk();

        track.write("track.yml", plan.replace("key: only", "key: " + "o".repeat(65)))
                .look();
        assertThat(track.errors()).singleElement().asString().contains("/track.yml:");
        assertThat(page("one")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key : one", "\"key\": one", "'key' : 'one'"})
    void aKeyMayBeWrittenAsYamlAllows(String key) {
        track.replace("one.md", "key: one", key)
                .replace("one.md", "An opening.", "Written otherwise.")
                .replace("two.md", "An opening.", "See [the first](one.md).")
                .look();

        assertThat(track.errors()).isEmpty();
        assertThat(track.warnings()).isEmpty();
        assertThat(page("one")).bodyText().contains("Written otherwise.");
        assertThat(page("two")).bodyText().contains("/lessons/one\"");
    }

    @Test
    void aChangedKeyIsSaidInItsLineHoweverItIsWritten() {
        track.replace("one.md", "key: one", "key : other").look();

        assertThat(track.errors()).anySatisfy(error -> assertThat(error).contains("/one.md:2: the key of one.md was"));
    }

    @Test
    void aFileWithAByteOrderMarkIsReadLikeAnyOther() {
        track.write("one.md", "\uFEFF" + folder.read(file("one.md")).replace("An opening.", "From another editor."))
                .look();

        assertThat(track.errors()).isEmpty();
        assertThat(page("one")).bodyText().contains("From another editor.");
    }

    @Test
    void picturesThatArriveBeforeThePlanAreKept() {
        var late = folder.track()
                .write("media/map.svg", svg("red"))
                .lesson("one", "Read it (10 min, core)")
                .look()
                .look();
        late.replace("one.md", "An opening.", "![A map](media/map.svg)")
                .lists("one")
                .look();

        var body = mvc.get().uri(late.plan().path() + "/lessons/one").exchange();
        var address = Pattern.compile("/media/[0-9a-f]{64}/map\\.svg")
                .matcher(new String(
                        body.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(address.find()).isTrue();
        assertThat(mvc.get().uri(address.group())).bodyText().contains("red");
    }

    @Test
    void aPictureChangedInsideAQuestionHasANewAddressToo() {
        track.write("media/map.svg", svg("red"))
                .replace(
                        "one.md",
                        "An opening.",
                        "An opening.\n\n## Look\n\n### Your turn: how many? {#many}\n\n"
                                + "![A map](media/map.svg)\n\nAnswer: 2 ± 0.1\n\n> Two.")
                .look();
        String before = picture("one");

        track.write("media/map.svg", svg("tan")).look();

        assertThat(track.errors()).isEmpty();
        assertThat(picture("one")).isNotEqualTo(before);
    }

    @Test
    void aFolderThatLeadsInACircleHoldsNothingUp() throws IOException {
        folder.undisturbed(() -> {
            var circle = folder.path(file("circle"));
            try {
                Files.createSymbolicLink(circle, folder.path(track.key()));
                track.replace("one.md", "An opening.", "Past the circle.").look();
                assertThat(page("one")).bodyText().contains("Past the circle.");
                Files.delete(circle);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aDayWhoseFileWasBrokenFromTheStartLeavesTheOthersTheirNumbers() {
        track.write("broken.md", "---\nkey: broken\n---\n")
                .lists("one", "broken", "two")
                .look();

        assertThat(track.plan().day(2)).isEmpty();
        assertThat(track.plan().day(3)).map(Plan.Lesson::key).contains("two");
        assertThat(page("one")).bodyText().contains("/tracks/" + track.key() + "/lessons/two\"");
    }

    @Test
    void aListedLessonsFileMayBeRenamedWithoutAnErrorMeanwhile() {
        folder.undisturbed(() -> {
            track.rename("one.md", "renamed.md");
            watch.look();
            assertThat(track.errors()).isEmpty();

            watch.look();
            assertThat(track.errors()).isEmpty();
            assertThat(page("one")).hasStatusOk();
        });
    }

    @Test
    void aFileIsGoneWhenTwoLooksHaveNotSeenIt() {
        folder.undisturbed(() -> {
            track.delete("one.md");
            watch.look();
            assertThat(track.errors()).isEmpty();

            watch.look();
            assertThat(track.errors()).singleElement().asString().contains("`one` is listed, and no file has that key");
        });
    }

    @Test
    void aDraftWhoseFileIsRenamedStaysADraft() {
        track.lesson("draft", "Read more (10 min, core)").look();

        folder.undisturbed(() -> {
            track.rename("draft.md", "renamed.md");
            watch.look();
            folder.look();
        });

        assertThat(track.plan().drafts()).extracting(Plan.Lesson::key).containsExactly("draft");
        assertThat(page("draft")).hasStatus(404);
    }

    @Test
    void aLessonTakenOutOfThePlanIsNoDraft() {
        track.lists("one").look();
        assertThat(track.warnings()).isEmpty();

        track.replace("one.md", "An opening.", "Another opening.").look();
        assertThat(track.warnings()).isEmpty();
    }

    @Test
    void muchThatChangedInSmallEditsAsksForAWordToThoseWhoHaveFinished() {
        var now = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        try {
            String text = "Attention weighs every earlier word and adds up what they say. ".repeat(20);
            track.replace("one.md", "An opening.", text).look();
            assertThat(track.warnings())
                    .singleElement()
                    .asString()
                    .contains("/one.md:1: much has changed since version 1 and `changes` says nothing about it");

            track.replace("one.md", "objectives:", "changes:\n  - 2026-11-24: How attention weighs words.\nobjectives:")
                    .look();
            assertThat(track.warnings()).isEmpty();

            track.replace("one.md", "Attention weighs every earlier word", "Attention weighs each earlier word")
                    .look();
            assertThat(track.warnings()).isEmpty();

            track.replace("one.md", "and adds up what they say", "with care").look();
            assertThat(track.warnings()).singleElement().asString().contains("since version 3");
            assertThat(track.errors()).isEmpty();
        } finally {
            clock.setTo(now);
        }
    }

    @Test
    void aDraftMayChangeAsMuchAsItLikes() {
        track.lesson("draft", "Read more (10 min, core)").look();
        track.replace("draft.md", "An opening.", "Quite another text. ".repeat(40))
                .look();
        assertThat(track.warnings()).singleElement().asString().contains("is a draft");

        track.lists("one", "two", "draft").look();
        assertThat(track.warnings()).isEmpty();
    }

    @Test
    void aLessonOpensOnItsDayOfPublication() {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        track.lesson("two", Map.of("publish", tomorrow.toString()), "Read the second page (10 min, core)")
                .look();
        assertThat(track.errors()).isEmpty();
        assertThat(page("two")).hasStatus(404);

        try {
            clock.advance(Duration.ofDays(1));
            assertThat(page("two")).hasStatusOk();
        } finally {
            clock.setTo(now);
        }
    }

    private MvcTestResult page(String lesson) {
        return mvc.get()
                .uri("/tracks/{track}/lessons/{lesson}", track.key(), lesson)
                .exchange();
    }

    private List<String> ids(String lesson) {
        try {
            return Jsoup.parse(page(lesson).getResponse().getContentAsString())
                    .select("[id]")
                    .eachAttr("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String picture(String lesson) {
        try {
            var address = Pattern.compile("/media/[0-9a-f]{64}/map\\.svg")
                    .matcher(page(lesson).getResponse().getContentAsString());
            assertThat(address.find()).isTrue();
            return address.group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name) {
        return track.key() + "/" + name;
    }

    /** As an editor that writes in place. */
    private void overwrite(String name, String text) {
        try {
            Files.writeString(folder.path(file(name)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dated(String name, FileTime time) {
        try {
            Files.setLastModifiedTime(folder.path(file(name)), time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String svg(String colour) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"" + colour + "\"/></svg>";
    }
}
