package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTests {

    record Plan(
            @NotBlank String title,
            @NotEmpty List<@Valid Stage> stages,
            @Nullable String note) {}

    record Stage(
            @NotBlank @Size(max = 8, message = "has at most 8 letters")
            String key) {}

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aTextBecomesARecord() {
        var plan = TestReader.yaml().read("track.yml", "title: A\nstages:\n  - key: one\n", 1, Plan.class, problems);

        assertThat(problems).isEmpty();
        assertThat(plan).contains(new Plan("A", List.of(new Stage("one")), null));
    }

    @Test
    void everyProblemIsSaidInItsLine() {
        assertThat(said("titel: A\nstages:\n  - key: one\n    colour: x\n  - key: much-too-long\n"))
                .containsExactlyInAnyOrder(
                        "track.yml:10: `title` is missing; add `title: …`",
                        "track.yml:10: `titel` is not known here; write one of note, stages, title",
                        "track.yml:13: `colour` is not known here; write one of key",
                        "track.yml:14: `key` has at most 8 letters; mend it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: A: b | track.yml:10: the colon in `A: b` ends the text for YAML",
                "title: A\\ntitle: B | track.yml:11: `title` stands here twice; keep one of them",
                "title: A\\n\\tstages: [] | track.yml:11: a tab stands before the text; indent with blanks",
                "title: [A | this cannot be read as YAML",
                "title: A\\nstages: 5 | is not of the right kind",
                "title: A\\nstages: [{key: *a}] | aliases and tags of YAML",
                "title: A\\nnote: \"C:\\0\" | track.yml:11: a control character is written here (U+0000); take it out",
                "title: A\\nnote: \"\\uD800\" | track.yml:11: a control character is written here (U+D800)",
                "title: A\\nnote: a\u0007b | track.yml:11: a control character stands here (U+0007); take it out"
            })
    void aSlipIsNamed(String yaml, String said) {
        assertThat(said(yaml.replace("\\n", "\n").replace("\\t", "\t")))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @Test
    void aBombIsNotUnfolded() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(said(bomb.toString())).isNotEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(said("title: " + "a".repeat(70_000)))
                .containsExactly("track.yml:10: the text has more than 64 KB; write it shorter");
    }

    /** The text begins in line 10 of its file. */
    private List<String> said(String yaml) {
        var plan = TestReader.yaml().read("track.yml", yaml, 10, Plan.class, problems);

        assertThat(plan).isEmpty();
        return problems.stream().map(Problem::toString).toList();
    }
}
