package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.TestReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the authors' guide are one track: written into a folder as they stand there, and read. */
class AuthorsGuideTests {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,4})(yaml|markdown)\\n(.*?)^\\1$");

    @TempDir
    static Path folder;

    private static TrackFolder track;

    @BeforeAll
    static void copiesTheExamplesOut() throws IOException {
        var examples = BLOCK.matcher(Files.readString(Path.of("curriculum", "README.md")))
                .results()
                .toList();
        var yaml = examples.stream()
                .filter(example -> example.group(2).equals("yaml"))
                .map(example -> example.group(3))
                .toList();
        write("track.yml", yaml.get(0));
        write("glossary.yml", yaml.get(1));
        write(
                "01-attention.md",
                examples.stream()
                        .filter(example -> example.group(2).equals("markdown"))
                        .map(example -> example.group(3))
                        .collect(Collectors.joining("\n")));
        write("media/row.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        write("starter/my-project/README.md", "# My project\n");
        track = read();
    }

    @Test
    void nothingIsWrongWithThem() {
        assertThat(track.problems()).isEmpty();
    }

    @Test
    void theyShowEveryKindOfItem() {
        var lesson = lesson();

        assertThat(lesson.sections())
                .extracting(LessonText.Section::title)
                .containsExactly("Warm-up", "Attention, slowly", "Common mistakes", "Summary", "Note");
        assertThat(lesson.steps()).hasSize(6);
        assertThat(lesson.exercises())
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.hints()).hasSize(2));
        assertThat(lesson.questions())
                .extracting(Question::key, Question::place)
                .containsExactlyInAnyOrder(
                        tuple("your-shares", Question.Place.YOUR_TURN),
                        tuple("q-scale", Question.Place.QUIZ),
                        tuple("q-perplexity", Question.Place.QUIZ),
                        tuple("t-search", Question.Place.TRANSFER));
        assertThat(lesson.references()).hasSize(1);
    }

    @Test
    void theTermOfTheGlossaryIsLinkedInTheText() {
        assertThat(lesson().sections().get(1).blocks().get(0).html().toString())
                .contains("href=\"/tracks/my-track/glossary#term-softmax\"");
        assertThat(track.glossary().orElseThrow().of("attention"))
                .extracting(Glossary.Term::zh)
                .isEqualTo(List.of("归一化指数函数"));
    }

    @Test
    void theStarterIsThere() {
        assertThat(track.media()).containsKey("starter/my-project");
    }

    private static LessonText lesson() {
        return track.originals().get("attention").read();
    }

    private static void write(String file, String text) throws IOException {
        var path = folder.resolve("my-track").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static TrackFolder read() {
        var look = FolderLook.at(folder).orElseThrow();
        var files = Snapshot.EMPTY.next(folder, look, look).tracks().get("my-track");
        return new TrackFolderReader(TestReader.reader(), TestReader.yaml(), EditCheck.NO_HISTORY)
                .read("my-track", files, Known.NOTHING)
                .orElseThrow();
    }
}
