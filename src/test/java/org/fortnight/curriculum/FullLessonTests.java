package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.curriculum.ShippedTrack.Day;
import org.fortnight.markdown.LessonText.Choice;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be counted of a day. */
class FullLessonTests {

    /** A function of which only its docstring is written. */
    private static final Pattern EMPTY = Pattern.compile("\"\"\"\\n +\\.\\.\\.[ \\t]*(\\n|$)");

    /** A place to fill in a program that is written. */
    private static final Pattern BLANK = Pattern.compile("(?m)^[^\"#\\n]*[=(,\\[:+*/-] *\\.\\.\\.[^\"\\n]*$");

    private static final Set<String> FRAME = Set.of("Warm-up", "Common mistakes", "Summary", "Note");

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void threeToFiveObjectivesSayWhatChecksThem(Day day) {
        var objectives = day.text().frontMatter().objectives();

        assertThat(objectives).hasSizeBetween(3, 5);
        assertThat(objectives)
                .allSatisfy(objective -> assertThat(objective.by()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void theWarmUpAsksThreeFoldedQuestions(Day day) {
        assertThat(body(day, "Warm-up").select("details > summary")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void threeOrFourSectionsHoldBetween1500And2200Words(Day day) {
        assertThat(concepts(day)).hasSizeBetween(3, 4);
        assertThat(concepts(day).stream().mapToInt(Section::words).sum()).isBetween(1500, 2200);
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void eachSectionHasCodeToGuessAndRunAndAQuestionThatIsGraded(Day day) {
        assertThat(concepts(day)).allSatisfy(section -> {
            assertThat(CurriculumContentTests.blocks(section)).isNotEmpty();
            assertThat(CurriculumContentTests.blocks(section))
                    .allSatisfy(block -> assertThat(block.attr("data-ask")).isNotBlank());
            assertThat(section.blocks()).anyMatch(block -> block.question() >= 0 || block.exercise() >= 0);
        });
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void aDrawingSaysInWordsWhatItShows(Day day) {
        var drawings = concepts(day).stream()
                .flatMap(section -> body(section).select("img[src$=.svg]").stream())
                .toList();

        assertThat(drawings).isNotEmpty();
        assertThat(drawings)
                .allSatisfy(
                        drawing -> assertThat(drawing.attr("alt").split(" ")).hasSizeGreaterThan(8));
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void aPictureMovesBesideTheHardestIdea(Day day) {
        assertThat(concepts(day))
                .anyMatch(
                        section -> !body(section).select("figure[data-picture]").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void twoExercisesHaveTwoHintsAndALinkToTheirSection(Day day) {
        var exercises = day.text().exercises().stream()
                .filter(exercise -> exercise.section().equals("exercises"))
                .toList();

        assertThat(exercises).hasSize(2);
        assertThat(exercises).allSatisfy(exercise -> {
            assertThat(exercise.hints()).hasSize(2);
            assertThat(body(exercise.task()).select("a[href^=#]")).isNotEmpty();
        });
    }

    /** In the first week a worked program with blanks comes first; later both begin empty. */
    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void helpFadesFromBlanksToEmptyFunctions(Day day) {
        boolean firstWeek = ShippedTrack.TRACK.plan().orElseThrow().lessons().indexOf(day.key()) < 7;
        var stubs = day.text().exercises().stream()
                .filter(exercise -> exercise.section().equals("exercises"))
                .map(Exercise::stub)
                .toList();

        assertThat(BLANK.matcher(stubs.get(0)).find()).isEqualTo(firstWeek);
        assertThat(stubs.subList(firstWeek ? 1 : 0, 2))
                .allSatisfy(stub -> assertThat(stub).containsPattern(EMPTY).doesNotContainPattern(BLANK));
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void theTermsThatADayAddsStandInItsText(Day day) {
        var terms = ShippedTrack.TRACK.glossary().orElseThrow().of(day.key());
        String text = day.file().text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");

        assertThat(terms).hasSizeBetween(6, 20).allSatisfy(term -> {
            assertThat(term.spellings()).as(term.term()).anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)));
            assertThat(term.zh()).as(term.term()).isNotNull();
            assertThat(sentences(term.definition())).as(term.term()).hasSizeBetween(1, 2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void theLessonEndsWithThreeMistakesFiveSentencesATalkAndANote(Day day) {
        assertThat(body(day, "Common mistakes").select("> p:has(> strong:first-child), > ul > li, > ol > li, > h3"))
                .hasSize(3);
        assertThat(sentences(body(day, "Summary").text())).hasSize(5);
        assertThat(body(day.text().talk()).text()).contains("?");
        assertThat(body(day, "Note").text()).startsWith("Tell a colleague in two sentences");
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void fiveQuestionsStandInTheQuizAndOneWaitsForTheReviews(Day day) {
        assertThat(questions(day, Place.QUIZ)).hasSize(5);
        assertThat(questions(day, Place.TRANSFER)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void theRightChoiceIsTheLongestInAtMostAThird(Day day) {
        var choosing = Stream.of(Place.QUIZ, Place.TRANSFER)
                .flatMap(place -> questions(day, place).stream())
                .filter(question -> question.kind() == Kind.SINGLE)
                .toList();

        assertThat(choosing.stream().filter(FullLessonTests::longestIsRight).count() * 3)
                .isLessThanOrEqualTo(choosing.size());
    }

    @ParameterizedTest
    @MethodSource("org.fortnight.curriculum.ShippedTrack#days")
    void everyReferenceHasAnAddressAndSaysWhatItIsGoodFor(Day day) {
        assertThat(day.text().references()).isNotEmpty().allSatisfy(entry -> {
            assertThat(body(entry).select("a[href^=http]")).isNotEmpty();
            assertThat(body(entry).text().split(" ")).hasSizeGreaterThan(8);
        });
    }

    @Test
    void noPlaceOfTheRightChoiceIsAFavourite() {
        var places = ShippedTrack.days()
                .flatMap(day -> questions(day, Place.QUIZ).stream())
                .filter(question -> question.kind() == Kind.SINGLE)
                .collect(Collectors.groupingBy(FullLessonTests::rightPlace, Collectors.counting()));
        long all = places.values().stream().mapToLong(Long::longValue).sum();

        assertThat(places.values()).allSatisfy(many -> assertThat(many * 100).isLessThanOrEqualTo(all * 40));
    }

    /** For writers: how hard each day is to read, by Flesch (1948); 60 is plain English, 30 is hard. */
    @Test
    void readingEaseIsReported() throws IOException {
        var lines = ShippedTrack.days().map(FullLessonTests::ease).toList();
        Files.write(Path.of("target", "reading-ease.txt"), lines);

        assertThat(lines).hasSize(14).allMatch(line -> line.matches("\\S+ +\\d+\\.\\d words a sentence, ease -?\\d+"));
    }

    private static String ease(Day day) {
        String text = concepts(day).stream()
                .map(section -> {
                    var body = body(section);
                    body.select("pre, table, math").remove();
                    return body.text();
                })
                .collect(Collectors.joining(" "));
        long sentences = sentences(text).count();
        var words = Pattern.compile("[A-Za-z']+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
        double syllables = words.stream().mapToInt(FullLessonTests::syllables).sum();
        double length = (double) words.size() / sentences;
        return String.format(
                Locale.ROOT,
                "%-18s %.1f words a sentence, ease %.0f",
                day.key(),
                length,
                206.835 - 1.015 * length - 84.6 * syllables / words.size());
    }

    /** Groups of vowels, without a silent e at the end. */
    private static int syllables(String word) {
        var groups = Pattern.compile("[aeiouy]+")
                .matcher(word.toLowerCase(Locale.ROOT).replaceAll("(?<=..)e$", ""));
        return Math.max(1, (int) groups.results().count());
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?:])\\s+(?=[\\p{Lu}\\d])")).filter(part -> part.matches(".*[.!?].*"));
    }

    private static boolean longestIsRight(Question question) {
        var lengths = question.choices().stream()
                .map(choice -> body(choice.html()).text().length())
                .toList();
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return lengths.indexOf(longest) == rightPlace(question) && lengths.lastIndexOf(longest) == rightPlace(question);
    }

    private static int rightPlace(Question question) {
        return question.choices().stream().map(Choice::right).toList().indexOf(true);
    }

    private static List<Question> questions(Day day, Place place) {
        return day.text().questions().stream()
                .filter(question -> question.place() == place)
                .toList();
    }

    private static List<Section> concepts(Day day) {
        return day.text().sections().stream()
                .filter(section -> !FRAME.contains(section.title()))
                .toList();
    }

    private static Element body(Day day, String title) {
        return day.text().sections().stream()
                .filter(section -> section.title().equals(title))
                .map(FullLessonTests::body)
                .findFirst()
                .orElseThrow(() -> new AssertionError(day + " has no section " + title));
    }

    private static Element body(Section section) {
        return Jsoup.parseBodyFragment(section.blocks().stream()
                        .map(block -> block.html().toString())
                        .collect(Collectors.joining()))
                .body();
    }

    private static Element body(SafeHtml html) {
        return Jsoup.parseBodyFragment(html.toString()).body();
    }
}
