package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.ShippedTrack.Day;
import org.fortnight.curriculum.ShippedTrack.Mistake;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curriculum that is shipped: its plan, and every program in it. */
class CurriculumContentTests {

    private static final Path STARTER = ShippedTrack.FOLDER.resolve("starter/my-llm-track");
    private static final Path RUNNER = Path.of("src/test/resources/org/fortnight/curriculum/run_programs.py");

    @TempDir
    static Path work;

    private static final Map<String, String> ENDINGS = new HashMap<>();

    @BeforeAll
    static void runsEveryProgram() throws IOException, InterruptedException {
        try (var data = Files.list(ShippedTrack.FOLDER.resolve("data"))) {
            for (var file :
                    data.filter(path -> !path.toString().endsWith(".py")).toList()) {
                Files.copy(file, work.resolve(file.getFileName()));
            }
        }
        for (var program : programs().entrySet()) {
            Files.writeString(work.resolve(program.getKey() + ".py"), program.getValue());
        }
        run();
    }

    @Test
    void theCheckFindsNeitherErrorNorWarning() {
        assertThat(ShippedTrack.TRACK.problems()).isEmpty();
    }

    @Test
    void fourteenDaysStandInFourStages() {
        var plan = ShippedTrack.TRACK.plan().orElseThrow();

        assertThat(plan.stages()).extracting(stage -> stage.lessons().size()).containsExactly(3, 4, 4, 3);
        assertThat(ShippedTrack.TRACK.originals().keySet())
                .containsAll(plan.lessons())
                .hasSize(15)
                .contains(plan.check());
    }

    @Test
    void theStartingCheckHasTwelveQuestionsInTwoLanguages() {
        var key = ShippedTrack.TRACK.plan().orElseThrow().check();
        var english = ShippedTrack.TRACK.originals().get(key).read();
        var chinese = ShippedTrack.TRACK.translations().get("zh-CN").get(key).read();

        assertThat(english.questions()).hasSize(12);
        assertThat(english.frontMatter().objectives().stream().flatMap(topic -> topic.by().stream()))
                .containsExactlyElementsOf(
                        english.questions().stream().map(Question::key).toList());
        assertThat(chinese.questions()).zipSatisfy(english.questions(), (zh, en) -> {
            assertThat(zh.key()).isEqualTo(en.key());
            assertThat(zh.answer()).isEqualTo(en.answer());
            assertThat(zh.mistakes()).hasSameSizeAs(en.mistakes());
            assertThat(zh.choices())
                    .extracting(Choice::right)
                    .containsExactlyElementsOf(
                            en.choices().stream().map(Choice::right).toList());
        });
    }

    @Test
    void theStartingCheckCannotBeGuessedByPlaceOrLength() {
        var questions =
                ShippedTrack.TRACK
                        .originals()
                        .get(ShippedTrack.TRACK.plan().orElseThrow().check())
                        .read()
                        .questions()
                        .stream()
                        .filter(question -> !question.choices().isEmpty())
                        .toList();

        assertThat(questions.stream()
                        .map(question -> question.choices().stream()
                                .map(Choice::right)
                                .toList()
                                .indexOf(true))
                        .distinct())
                .hasSizeGreaterThan(3);
        assertThat(questions).allSatisfy(question -> {
            var right = question.choices().stream()
                    .filter(Choice::right)
                    .mapToInt(CurriculumContentTests::letters)
                    .max();
            var wrong = question.choices().stream()
                    .filter(choice -> !choice.right())
                    .mapToInt(CurriculumContentTests::letters)
                    .max();
            assertThat(right.orElseThrow()).isLessThanOrEqualTo(wrong.orElseThrow());
        });
    }

    private static int letters(Choice choice) {
        return Jsoup.parse(choice.html().toString()).text().length();
    }

    /** A step that leaves a folder has a file in it. */
    @Test
    void theStarterHasATemplateForEveryFileThatAStepLeaves() {
        assertThat(ShippedTrack.days().flatMap(day -> day.text().steps().stream()))
                .filteredOn(step -> step.leaves() != null)
                .hasSizeGreaterThan(28)
                .allSatisfy(step -> assertThat(STARTER.resolve(step.leaves())).exists());
    }

    @Test
    void aLessonOffersTheStarter() {
        assertThat(ShippedTrack.days().map(Day::prose)).anyMatch(text -> text.contains("](starter/my-llm-track/)"));
        assertThat(ShippedTrack.TRACK.media()).containsKey("starter/my-llm-track");
    }

    @Test
    void everySolutionPassesItsTests() {
        assertThat(endings(".solution"))
                .isNotEmpty()
                .allSatisfy((name, ending) -> assertThat(ending).as(name).isEqualTo("passed"));
    }

    @Test
    void everyStubFailsItsTestsAndCanBeRead() {
        assertThat(endings(".stub"))
                .isNotEmpty()
                .allSatisfy((name, ending) ->
                        assertThat(ending).as(name).isNotEqualTo("passed").doesNotStartWith("SyntaxError"));
    }

    @Test
    void theCodeInEveryTextRuns() {
        assertThat(endings(".text"))
                .hasSize(14)
                .allSatisfy((name, ending) -> assertThat(ending).as(name).isEqualTo("passed"));
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void everyTypicalMistakeIsCaught(Day day) {
        var mistakes = day.checked().mistakes();

        assertThat(day.text().exercises()).allSatisfy(exercise -> {
            assertThat(mistakes.get(exercise.key())).as(exercise.key()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(mistakes.get(exercise.key()))
                    .allSatisfy(mistake -> assertThat(exercise.solution()).containsOnlyOnce(mistake.replace()));
        });
        assertThat(endings(".mistake", name -> name.startsWith(day.key() + ".")))
                .hasSize(mistakes.values().stream().mapToInt(List::size).sum())
                .allSatisfy((name, ending) ->
                        assertThat(ending).as(name).isNotEqualTo("passed").doesNotStartWith("SyntaxError"));
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void theTextQuotesWhatItsCodePrints(Day day) throws IOException {
        String printed = Files.readString(work.resolve(day.key() + ".text.out"));

        assertThat(day.checked().quoted()).isNotEmpty().allSatisfy(number -> {
            assertThat(printed).contains(number);
            assertThat(day.prose()).contains(number);
        });
    }

    private static Map<String, String> programs() {
        var programs = new HashMap<String, String>();
        ShippedTrack.days().forEach(day -> {
            programs.put(day.key() + ".text", code(day));
            for (var exercise : day.text().exercises()) {
                String name = day.key() + "." + exercise.key();
                programs.put(name + ".solution", tested(exercise.solution(), exercise));
                programs.put(name + ".stub", tested(exercise.stub(), exercise));
                var mistakes = day.checked().mistakes().getOrDefault(exercise.key(), List.of());
                for (int i = 0; i < mistakes.size(); i++) {
                    programs.put(name + "-" + i + ".mistake", tested(made(mistakes.get(i), exercise), exercise));
                }
            }
        });
        return programs;
    }

    private static String tested(String program, Exercise exercise) {
        return program + "\n\n" + exercise.tests();
    }

    private static String made(Mistake mistake, Exercise exercise) {
        return exercise.solution().replace(mistake.replace(), mistake.by());
    }

    /** The blocks of a text that run in its page; like there, each knows what those above it defined. */
    private static String code(Day day) {
        return "show = table = print\n"
                + blocks(day)
                        .map(block -> block.selectFirst("code").wholeText())
                        .collect(Collectors.joining("\n"));
    }

    static Stream<Element> blocks(Day day) {
        return day.text().sections().stream().flatMap(CurriculumContentTests::blocks);
    }

    static Stream<Element> blocks(Section section) {
        return section.blocks().stream()
                .flatMap(block -> Jsoup.parseBodyFragment(block.html().toString()).select("[data-run]").stream());
    }

    private static Map<String, String> endings(String kind) {
        return endings(kind, name -> true);
    }

    private static Map<String, String> endings(String kind, Predicate<String> which) {
        return ENDINGS.entrySet().stream()
                .filter(ending -> ending.getKey().endsWith(kind) && which.test(ending.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void run() throws IOException, InterruptedException {
        var said = Files.createTempFile("programs", ".txt");
        var python = python(said);
        if (!python.waitFor(4, TimeUnit.MINUTES)) {
            python.destroyForcibly();
        }
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            var parts = line.split("\t", 2);
            ENDINGS.put(parts[0], parts[1]);
        }
        Files.delete(said);
    }

    private static Process python(Path said) {
        try {
            return new ProcessBuilder(
                            "python3",
                            "-X",
                            "utf8",
                            "-B",
                            RUNNER.toAbsolutePath().toString(),
                            work.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            return abort("Programs are not run: there is no python3 on this machine; install Python 3.10 or later");
        }
    }
}
