package org.fortnight.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fortnight.markdown.Problem;
import org.springframework.boot.test.context.TestComponent;

/** The curriculum folder of the tests, edited as an instructor would and looked at when a test says so. */
@TestComponent
public class TestFolder {

    private final Path root;
    private final FolderWatch watch;
    private final LiveCurriculum curriculum;

    TestFolder(CurriculumProperties properties, FolderWatch watch, LiveCurriculum curriculum) {
        this.root = properties.location();
        this.watch = watch;
        this.curriculum = curriculum;
    }

    /** A track that no other test touches. */
    public TestTrack track() {
        return new TestTrack(this, "track-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Looks twice, as the watch does: what has settled is imported. */
    public void look() {
        watch.look();
        watch.look();
    }

    /** Keeps Fortnight from looking at the folder by itself meanwhile. */
    public void undisturbed(Runnable edits) {
        synchronized (watch) {
            edits.run();
        }
    }

    Path path(String file) {
        return root.resolve(file);
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            // By rename, as editors do: the size alone may stay the same within one tick of the file system's clock.
            var draft = Files.writeString(path(file + "~"), text);
            Files.move(draft, path(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void move(String from, String to) {
        try {
            Files.move(path(from), path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(String track, Locale language) {
        return curriculum.track(track, null, language).orElseThrow();
    }

    List<String> problems(String track, boolean errors) {
        return curriculum.report().problems().stream()
                .filter(problem -> problem.file().startsWith(track + "/"))
                .filter(problem -> problem.isError() == errors)
                .map(Problem::toString)
                .toList();
    }

    /** One track in the folder, told in a few words. */
    public static final class TestTrack {

        private final TestFolder folder;
        private final String key;

        TestTrack(TestFolder folder, String key) {
            this.folder = folder;
            this.key = key;
        }

        public String key() {
            return key;
        }

        public Plan plan() {
            return plan(Locale.ENGLISH);
        }

        public Plan plan(Locale language) {
            return folder.plan(key, language);
        }

        public Plan.Lesson lesson(String lesson) {
            return plan().lesson(lesson).orElseThrow();
        }

        public List<String> errors() {
            return folder.problems(key, true);
        }

        public List<String> warnings() {
            return folder.problems(key, false);
        }

        /** Writes the plan: one stage with these lessons. */
        public TestTrack lists(String... lessons) {
            return write("track.yml", """
                    key: %s
                    title: A track of tests
                    summary: It serves the tests.
                    language: en
                    stages:
                      - key: only
                        title: The only stage
                        lessons: [%s]
                    """.formatted(key, String.join(", ", lessons)));
        }

        /** Writes a lesson whose steps are these lines, such as {@code Read the page (10 min, core)}. */
        public TestTrack lesson(String lesson, String... steps) {
            return lesson(lesson, Map.of(), steps);
        }

        /** The same with more front matter. */
        public TestTrack lesson(String lesson, Map<String, String> more, String... steps) {
            var front = new StringBuilder();
            more.forEach((name, value) ->
                    front.append(name).append(": ").append(value).append('\n'));
            return write(lesson + ".md", """
                    ---
                    key: %s
                    title: %s
                    summary: A lesson of tests.
                    objectives:
                      - can: do something
                        by: []
                    %s---

                    An opening.

                    ## Steps

                    %s
                    """.formatted(
                            lesson, "The lesson " + lesson, front, "- [ ] " + String.join("\n- [ ] ", steps)));
        }

        public TestTrack write(String file, String text) {
            folder.write(key + "/" + file, text);
            return this;
        }

        public TestTrack replace(String file, String from, String to) {
            return write(file, folder.read(key + "/" + file).replace(from, to));
        }

        public TestTrack rename(String from, String to) {
            folder.move(key + "/" + from, key + "/" + to);
            return this;
        }

        public TestTrack delete(String file) {
            folder.delete(key + "/" + file);
            return this;
        }

        /** Lets Fortnight look at the folder. */
        public TestTrack look() {
            folder.look();
            return this;
        }
    }
}
