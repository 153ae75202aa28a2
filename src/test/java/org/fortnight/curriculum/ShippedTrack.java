package org.fortnight.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.Problem;
import org.fortnight.markdown.TestReader;

/** The track that is shipped, read once, and what its tests know of each lesson. */
final class ShippedTrack {

    static final Path FOLDER = Path.of("curriculum", "llm-14-days");
    static final TrackFolder TRACK = read();

    private static final Path CHECKED = Path.of("src/test/resources/org/fortnight/curriculum/checked");

    private ShippedTrack() {}

    /** The lessons in the order of their days. */
    static Stream<Day> days() {
        return TRACK.plan().orElseThrow().lessons().stream()
                .map(key -> new Day(key, TRACK.originals().get(key), checked(key)));
    }

    private static TrackFolder read() {
        var curriculum = FOLDER.getParent();
        var look = FolderLook.at(curriculum).orElseThrow();
        var files = Snapshot.EMPTY.next(curriculum, look, look).tracks().get("llm-14-days");
        return new TrackFolderReader(TestReader.reader(), TestReader.yaml(), EditCheck.NO_HISTORY)
                .read("llm-14-days", files, Known.NOTHING)
                .orElseThrow();
    }

    private static Checked checked(String key) {
        var file = CHECKED.resolve(key + ".yml");
        var problems = new ArrayList<Problem>();
        try {
            return TestReader.yaml()
                    .read(file.toString(), Files.readString(file), 1, Checked.class, problems)
                    .orElseThrow(() -> new IllegalStateException(problems.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lesson as it is shipped. */
    record Day(String key, LessonFile file, Checked checked) {

        LessonText text() {
            return file.read();
        }

        /** The file's words, without its code. */
        String prose() {
            return file.text().replaceAll("(?ms)^```.*?^```$", "");
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * What a lesson's tests need besides the lesson.
     *
     * @param quoted numbers of the prose that its code prints
     * @param mistakes typical wrong solutions of each exercise
     */
    record Checked(List<String> quoted, Map<String, List<Mistake>> mistakes) {}

    /** A solution with one text, which occurs once, replaced. */
    record Mistake(String replace, String by) {}
}
