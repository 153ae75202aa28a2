package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.TestReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The curriculum that is shipped. */
class CurriculumContentTests {

    private static final Path CURRICULUM = Path.of("curriculum");
    private static final Path RUNNER = Path.of("src/test/resources/org/fortnight/curriculum/run_exercises.py");

    private static TrackFolder shipped;

    @TempDir
    Path work;

    @BeforeAll
    static void readsTheFolder() {
        var look = FolderLook.at(CURRICULUM).orElseThrow();
        var files = Snapshot.EMPTY.next(CURRICULUM, look, look).tracks().get("llm-14-days");
        shipped = new TrackFolderReader(TestReader.reader(), TestReader.yaml(), EditCheck.NO_HISTORY)
                .read("llm-14-days", files, Known.NOTHING)
                .orElseThrow();
    }

    @Test
    void theCheckFindsNeitherErrorNorWarning() {
        assertThat(shipped.problems()).isEmpty();
    }

    @Test
    void fourteenDaysStandInFourStages() {
        var plan = shipped.plan().orElseThrow();

        assertThat(plan.stages()).extracting(stage -> stage.lessons().size()).containsExactly(3, 4, 4, 3);
        assertThat(shipped.originals()).containsOnlyKeys(plan.lessons());
    }

    @Test
    void everySolutionPassesItsTestsAndEveryStubFailsThem() throws Exception {
        var programs = new HashMap<String, String>();
        exercises().forEach((name, exercise) -> {
            programs.put(name + ".solution", exercise.solution() + "\n\n" + exercise.tests());
            programs.put(name + ".stub", exercise.stub() + "\n\n" + exercise.tests());
        });

        var endings = run(programs);

        assertThat(endings).hasSameSizeAs(programs);
        endings.forEach((name, ending) -> {
            if (name.endsWith(".solution")) {
                assertThat(ending).as(name).isEqualTo("passed");
            } else {
                assertThat(ending).as(name).isNotEqualTo("passed").doesNotStartWith("SyntaxError");
            }
        });
    }

    private static Map<String, Exercise> exercises() {
        var exercises = new HashMap<String, Exercise>();
        shipped.originals()
                .forEach((lesson, file) -> file.read()
                        .exercises()
                        .forEach(exercise -> exercises.put(lesson + "." + exercise.key(), exercise)));
        return exercises;
    }

    private Map<String, String> run(Map<String, String> programs) throws IOException, InterruptedException {
        for (var program : programs.entrySet()) {
            Files.writeString(work.resolve(program.getKey() + ".py"), program.getValue());
        }
        var said = Files.createTempFile("exercises", ".txt");
        var python = python(said);
        if (!python.waitFor(2, TimeUnit.MINUTES)) {
            python.destroyForcibly();
        }
        var endings = new HashMap<String, String>();
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            var parts = line.split("\t", 2);
            endings.put(parts[0], parts[1]);
        }
        Files.delete(said);
        return endings;
    }

    private Process python(Path said) {
        var command = new ProcessBuilder(
                        "python3", "-X", "utf8", "-B", RUNNER.toAbsolutePath().toString(), work.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        try {
            return command.start();
        } catch (IOException e) {
            return abort("Exercises are not run: there is no python3 on this machine; install Python 3.10 or later");
        }
    }
}
