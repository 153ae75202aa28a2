package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.fortnight.markdown.FrontMatter.Change;
import org.fortnight.markdown.LessonReader.Source;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Heading;
import org.fortnight.markdown.LessonText.Quantity;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.LessonText.Step;
import org.junit.jupiter.api.Test;

/** One lesson that uses everything, in English and in Chinese. */
class SampleLessonTests {

    private final LessonReader.Reading reading = TestReader.reader()
            .read(new Source("02-tokens.md", "en", resource("sample/02-tokens.md")), TestReader.ANYWHERE);
    private final LessonText lesson = reading.lesson().orElseThrow();
    private final LessonReader.Reading translation = TestReader.reader()
            .read(
                    new Source("zh-CN/02-tokens.md", "zh-CN", resource("sample/zh-CN/02-tokens.md")),
                    TestReader.ANYWHERE);

    @Test
    void nothingIsWrongWithIt() {
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void theFrontMatterIsRead() {
        var front = lesson.frontMatter();

        assertThat(front.key()).isEqualTo("tokens");
        assertThat(front.title()).isEqualTo("Tokens: pieces of words");
        assertThat(front.objectives()).hasSize(2);
        assertThat(front.objectives().get(1).by()).containsExactly("q-cost", "quiz");
        assertThat(front.needs()).containsExactly("nlp-basics", "lists and dictionaries");
        assertThat(front.publish()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(front.changes())
                .containsExactly(
                        new Change(LocalDate.of(2026, 11, 20), "The table of costs is new."),
                        new Change(LocalDate.of(2026, 11, 21), "The second exercise has a hint."));
    }

    @Test
    void sectionsAreTheAuthorsOwn() {
        assertThat(lesson.sections())
                .extracting(Section::anchor, Section::key, Section::title)
                .containsExactly(
                        tuple("pieces-slowly", null, "Pieces, slowly"), tuple("costs", "costs", "What it costs"));
        assertThat(lesson.sections().get(0).headings())
                .containsExactly(new Heading("a-picture-of-it", "A picture of it", 3));
        assertThat(lesson.talk().toString()).isEqualTo("<p>Who pays for tokens in your company?</p>");
    }

    @Test
    void yourTurnsStandBetweenTheProse() {
        var blocks = lesson.sections().get(0).blocks();

        assertThat(blocks).hasSize(3);
        assertThat(lesson.questions().get(blocks.get(1).question()).key()).isEqualTo("your-merge");
        assertThat(blocks.get(2).html().toString()).contains("The merged pieces are read", "<figure><img");
        var last = lesson.sections().get(1).blocks().get(1);
        assertThat(lesson.exercises().get(last.exercise()).key()).isEqualTo("your-code");
    }

    @Test
    void stepsHaveMinutesTargetsAndWhatTheyLeave() {
        assertThat(lesson.steps())
                .extracting(Step::label, Step::minutes, Step::requirement, Step::target, Step::leaves, Step::key)
                .containsExactly(
                        tuple("Pieces, slowly", 10, Requirement.CORE, "pieces-slowly", null, null),
                        tuple("Read what it costs", 5, Requirement.REQUIRED, "costs", null, null),
                        tuple("Solve Merge once", 20, Requirement.CORE, "merge-once", null, null),
                        tuple("Write three points", 15, Requirement.REQUIRED, null, "notes/d02.md", "paper"),
                        tuple("Watch a film", 20, Requirement.OPTIONAL, null, null, "watch"),
                        tuple("Answer the quiz", 10, Requirement.CORE, "quiz", null, null));
    }

    @Test
    void questionsAreReadWithAllTheirAnswers() {
        assertThat(lesson.questions())
                .extracting(Question::key, Question::place, Question::kind, Question::section)
                .containsExactly(
                        tuple("your-merge", Place.YOUR_TURN, Kind.NUMERIC, "pieces-slowly"),
                        tuple("q-cost", Place.QUIZ, Kind.NUMERIC, "quiz"),
                        tuple("q-which", Place.QUIZ, Kind.MULTIPLE, "quiz"),
                        tuple("q-later", Place.TRANSFER, Kind.SINGLE, "quiz"));
        var turn = lesson.questions().get(0);
        assertThat(turn.answer()).isEqualTo(new Quantity(4, 0, ""));
        assertThat(turn.mistakes()).hasSize(1);
        assertThat(turn.mistakes().get(0).explanation().toString()).isEqualTo("<p>That is before the merge.</p>");
        assertThat(lesson.questions().get(1).answer()).isEqualTo(new Quantity(5, 0.05, "EUR"));
        var which = lesson.questions().get(2);
        assertThat(which.fixedOrder()).isTrue();
        assertThat(which.label()).isEqualTo("Which hold?");
        assertThat(which.prompt().toString()).isEqualTo("<p>Which hold?</p>\n<p>Two of these do.</p>");
        assertThat(which.choices()).extracting(LessonText.Choice::right).containsExactly(true, true, false);
        assertThat(lesson.questions().get(3).choices())
                .extracting(choice -> choice.html() + " " + choice.explanation())
                .containsExactly(
                        "<code>words.txt</code> <p>It stays.</p>", "<code>reviews.csv</code> <p>It grows.</p>");
    }

    @Test
    void exercisesAreTakenOutOfTheProse() {
        assertThat(lesson.exercises())
                .extracting(Exercise::key, Exercise::section)
                .containsExactly(tuple("your-code", "costs"), tuple("merge-once", "exercises"));
        var merge = lesson.exercises().get(1);
        assertThat(merge.task().toString())
                .isEqualTo("<p><code>merge(\"aab\")</code> → <code>[\"aa\", \"b\"]</code>.</p>");
        assertThat(merge.hints())
                .extracting(SafeHtml::toString)
                .containsExactly("<p>Look at <em>pairs</em>.</p>", "<p><code>zip(text, text[1:])</code></p>");
        assertThat(merge.stub()).startsWith("def merge(text):\n    \"\"\"merge").endsWith("    ...\n");
        assertThat(merge.tests()).startsWith("assert merge(\"aab\")").endsWith("piece\"\n");
        assertThat(merge.solution()).endsWith("return [text[:2], text[2:]]\n");
        assertThat(merge.files()).containsOnlyKeys("words.txt");
    }

    @Test
    void nothingThatIsShownBeforeAnAnswerBetraysIt() {
        var shown = new StringBuilder(lesson.opening().toString()).append(lesson.talk());
        lesson.sections().forEach(section -> section.blocks().forEach(block -> shown.append(block.html())));
        lesson.exercises().forEach(exercise -> shown.append(exercise.task()));

        assertThat(shown.toString()).doesNotContain("return", "assert", "b, an, an, a", "[x]", "Answer");
    }

    @Test
    void referencesAreEntries() {
        assertThat(lesson.references())
                .extracting(SafeHtml::toString)
                .containsExactly(
                        "<a href=\"https://example.org/paper\" rel=\"noopener noreferrer\">A paper</a> — somebody, 2016. Section 3\nis enough.",
                        "<a href=\"/tracks/t/lessons/nlp-basics#counting\">Day 1</a>, again.");
        assertThat(reading.linksAskedFor())
                .containsExactlyInAnyOrder("01-nlp-basics.md", "media/merge.svg", "data/reviews.csv", "data/words.txt");
    }

    @Test
    void aChineseLessonHasItsOwnWords() {
        assertThat(translation.problems())
                .extracting(Problem::toString)
                .containsExactly("zh-CN/02-tokens.md:61: the step takes 35 minutes; 1 to 30 are possible; split it");
        var chinese = translation.lesson().orElseThrow();
        assertThat(chinese.steps())
                .extracting(Step::minutes, Step::requirement, Step::target, Step::leaves)
                .containsExactly(
                        tuple(35, Requirement.CORE, "slowly", null),
                        tuple(20, Requirement.REQUIRED, "merge-once", null),
                        tuple(10, Requirement.OPTIONAL, null, "notes/电影.md"),
                        tuple(10, Requirement.CORE, "quiz", null));
        assertThat(chinese.questions()).extracting(Question::key).containsExactly("your-merge", "q-cost");
        assertThat(chinese.questions().get(0).answer()).isEqualTo(new Quantity(4, 0, ""));
        assertThat(chinese.questions().get(0).mistakes()).hasSize(1);
        assertThat(chinese.exercises().get(0).hints()).hasSize(2);
        assertThat(chinese.talk().toString()).isEqualTo("<p>谁来付钱？</p>");
        assertThat(chinese.references()).hasSize(2);
        assertThat(translation.linksAskedFor()).containsExactly("01-nlp-basics.md");
        assertThat(chinese.words()).isEqualTo(9);
    }

    @Test
    void wordsAreThoseOfTheProse() {
        assertThat(lesson.sections()).extracting(Section::words).containsExactly(34, 5);
        assertThat(lesson.words()).isEqualTo(50);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SampleLessonTests.class.getResourceAsStream("/curriculum/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
