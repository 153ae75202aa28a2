package org.fortnight.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fortnight.MovableClock;
import org.fortnight.account.SignedIn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Exercises through the door: runs that are kept, help in its order, the file to take away. */
abstract class ExercisingTests extends LessonDoor {

    private static final String DAY = """
            ---
            key: one
            title: One
            summary: A lesson of tests.
            objectives:
              - can: do something
                by: []
            ---

            An opening.

            ## Doubling

            Some text.

            ## Exercises

            ### Double it {#double}

            Write what [Doubling](#doubling) says.

            <details>
            <summary>Hint</summary>

            Times two.

            </details>

            <details>
            <summary>Hint</summary>

            `n * 2`

            </details>

            ```python exercise=double files=words.txt
            def double(n):
                ...
            ```

            ```python tests=double
            assert double(2) == 4, "twice two"
            assert double(0) == 0, "twice nothing"
            ```

            ```python solution=double
            def double(n):
                return n * 2  # THE-SOLUTION
            ```

            ## Steps

            - [ ] Read [Doubling](#doubling) (10 min, core)
            - [ ] Solve [Double it](#double) (10 min, core)
            """;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aLessonWithAnExercise() {
        track = folder.track()
                .lists("one")
                .write("one.md", DAY)
                .write("data/words.txt", "one two")
                .look();
        assertThat(track.errors()).isEmpty();
        ada = people.learner("Ada");
    }

    @Test
    void thePageHasTheStubTheChecksAndNoSolution() {
        for (var reader : new SignedIn[] {null, ada}) {
            var page = page(reader);

            assertThat(page.select("textarea").text()).contains("def double(n)");
            assertThat(page.select("#tests-double").text()).contains("twice two");
            assertThat(page.select(".fold summary").eachText()).contains("Hint 1", "Hint 2", "The checks");
            assertThat(page.select("#way-double a").attr("href")).isEqualTo("#doubling");
            assertThat(page.html()).doesNotContain("THE-SOLUTION");
        }
    }

    @Test
    void itsDataIsServedAsPlainText() {
        var file = page(ada).select("form[data-program]").attr("data-files");
        assertThat(file).startsWith("words.txt=/media/");

        var answer = send(mvc.get().uri(file.substring(file.indexOf('=') + 1)), ada);

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .isEqualTo("one two");
    }

    @Test
    void aRunKeepsItsCode() {
        assertThat(run("x = 1\r\ny = 2", 0, 2)).hasStatusOk();

        assertThat(page(ada).select("textarea").first().wholeText()).isEqualTo("x = 1\ny = 2");
        assertThat(Long.parseLong(page(ada).select("form[data-program]").attr("data-kept-at")))
                .isPositive();
        assertThat(page(people.learner("Bob")).select("textarea").text()).contains("def double(n)");
        assertThat(step("double").done()).isFalse();
    }

    @Test
    void aPassTicksTheStep() {
        var answer = html(run("passes", 2, 2));

        assertThat(step("double").done()).isTrue();
        assertThat(answer.select("[data-step=double]").attr("data-done")).isEqualTo("true");
        assertThat(answer.select("#said").text()).contains("Ticked.");
        assertThat(how()).isEqualTo("PASSED");
        assertThat(answer.select("#way-double").attr("data-passed")).isEqualTo("true");
        assertThat(solution().html()).contains("THE-SOLUTION");
    }

    @Test
    void threeRunsThatChangeSomethingOfferTheSolution() {
        run("def double(n):\n    ...\n", 0, 2);
        run("a", 0, 2);
        run("a  ", 0, 2);
        run("b", 0, 2);
        assertThat(solution().html()).doesNotContain("THE-SOLUTION");

        var third = html(run("c", 1, 2));

        assertThat(third.select("#way-double a[hx-get]").attr("href")).endsWith("/exercises/double/solution");
        assertThat(solution().text()).contains("THE-SOLUTION", "once more from memory");
        assertThat(step("double").done()).isFalse();
    }

    @Test
    void whoIsStuckIsOfferedTheSolutionAtOnceAndItIsWrittenDown() {
        assertThat(solution().html()).doesNotContain("THE-SOLUTION");

        assertThat(send(mvc.post().uri(path() + "/stuck"), ada)).hasRedirectedUrl(lesson() + "#double");
        send(mvc.post().uri(path() + "/stuck").header("HX-Request", "true"), ada);

        assertThat(solution().html()).contains("THE-SOLUTION");
        assertThat(jdbc.sql("select count(*) from stuck where person_id = ?")
                        .param(ada.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aVisitorsRunLeadsToRegistering() {
        var answer = send(attempt("x", 2, 2, version()), null);

        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/register?then=");
    }

    @Test
    void aRunThatCannotBeIsRefused() {
        assertThat(send(attempt("x", -1, 2, version()), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(attempt("x", 1, 2000, version()), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(attempt("x".repeat(30_001), 1, 2, version()), ada)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(attempt("x", 1, 2, "999999"), ada)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(mvc.get().uri(lesson() + "/exercises/nothing/file"), ada))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(attempt("x", 0, 0, version()), ada)).hasStatus(HttpStatus.FOUND);
        assertThat(step("double").done()).isFalse();
    }

    @Test
    void theFileToTakeAwaySaysTheSameUnderPlainPython(@TempDir Path folder) throws Exception {
        run("def double(n):\n    return n * 3\n", 1, 2);
        var file = send(mvc.get().uri(path() + "/file"), ada);
        assertThat(file).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"double.py\"");
        var program = file.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(python(folder, program))
                .contains("1 of 2 checks pass", "twice two", "got 6", "expected 4", "line 1");
        assertThat(python(folder, program.replace("n * 3", "n * 2"))).contains("All 2 checks pass.");
        assertThat(python(folder, program.replace("return n * 3", "...")))
                .contains("0 of 2", "Line 4 still has a blank");
        // What Python cannot read it names itself, before anything runs.
        assertThat(python(folder, program.replace("return n * 3", "return “n”")))
                .contains("line 4", "SyntaxError", "“");
        assertThat(python(folder, program.replace("return n * 3", "return nothing")))
                .contains("Line 4: NameError: name 'nothing' is not defined");
    }

    @Test
    void workMovesWithItsExerciseToAnotherLesson() {
        run("x = 1", 1, 2);
        track.write("two.md", DAY.replace("key: one", "key: two\nreplaces: [one]"))
                .delete("one.md")
                .lists("two")
                .look();
        assertThat(track.errors()).isEmpty();

        var page = html(send(mvc.get().uri("/tracks/" + track.key() + "/lessons/two"), ada));

        assertThat(page.select("[data-exercise] textarea").text()).isEqualTo("x = 1");
    }

    private static String python(Path folder, String program) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("double.py"), program);
        Process run;
        try {
            run = new ProcessBuilder("python3", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException noPython) {
            Assumptions.abort("There is no python3 here");
            throw noPython;
        }
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor(1, TimeUnit.MINUTES);
        return said;
    }

    /** The page that the solution's address leads to. */
    private Document solution() {
        var answer = send(mvc.get().uri(path() + "/solution"), ada);
        var elsewhere = answer.getResponse().getRedirectedUrl();
        return elsewhere == null ? html(answer) : page(ada);
    }

    private MvcTestResult run(String code, int passed, int total) {
        clock.advance(Duration.ofSeconds(1));
        return send(attempt(code, passed, total, version()).header("HX-Request", "true"), ada);
    }

    private MockMvcRequestBuilder attempt(String code, int passed, int total, String version) {
        return mvc.post()
                .uri(path() + "/attempts")
                .param("version", version)
                .param("passed", "" + passed)
                .param("total", "" + total)
                .param("code", code);
    }

    private String version() {
        return page(ada).select("form[data-program] input[name=version]").val();
    }

    private String path() {
        return lesson() + "/exercises/double";
    }
}
