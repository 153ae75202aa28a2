package org.fortnight.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a day file: its text in clean HTML, its items, and everything that is wrong with it at once.
 *
 * <p>It never throws, and a text that takes longer than a second is refused; the making of new formulas, which has
 * limits of its own, is not counted.
 */
@Component
public class LessonReader {

    /** The version of the HTML this reader makes; raised when it changes, so that renderings are made anew. */
    public static final int RENDERER = 5;

    private static final String FIRST = """
            A *text*[^1] with $x$, a [link](#s) and `code`.

            ## S

            | a | b |
            |---|---|
            | 1 | 2 |

            > [!NOTE]
            > A note.

            ### Your turn: one

            - [x] yes
              > Why.
            - [ ] no

            ```python run ask="?"
            print(1)
            ```

            ## Steps

            - [ ] [S](#s) (5 min, core)

            ## References

            - <https://example.org>

            [^1]: A footnote.
            """;

    private static final Links NOWHERE = new Links() {
        @Override
        public Optional<String> lesson(String file) {
            return Optional.empty();
        }

        @Override
        public Optional<String> media(String path) {
            return Optional.empty();
        }
    };

    private static final Logger log = LoggerFactory.getLogger(LessonReader.class);

    private final Formulas formulas;
    private final PictureHtml pictures;
    private final StrictYaml yaml;
    private final FrontMatterReader frontMatter;

    /** Loads what reading needs, so that the first text does not pay for it: that alone takes most of a second. */
    LessonReader(Formulas formulas, PictureHtml pictures, StrictYaml yaml) {
        this.formulas = formulas;
        this.pictures = pictures;
        this.yaml = yaml;
        this.frontMatter = new FrontMatterReader(yaml);
        var draft = new Draft("first.md", "en", NOWHERE);
        parser(Line.of(FIRST.lines().toList(), 1, draft), draft, (tex, display) -> "<math></math>")
                .parse(FrontMatterReader.NONE);
    }

    public Reading read(Source source, Links links) {
        var draft = new Draft(source.file(), source.language(), links);
        String text = readable(source.text(), draft);
        var refusal = HostileText.refusal(text);
        if (refusal.isPresent()) {
            return refused(draft, refusal.get().line(), refusal.get().what());
        }
        try {
            var lesson = draft.second.of(() -> lesson(text.lines().toList(), draft));
            return reading(lesson, draft);
        } catch (OneSecond.Spent e) {
            return refused(
                    new Draft(source.file(), source.language(), links),
                    1,
                    "the text nests or repeats beyond reason, or its formulas do");
        } catch (IllegalStateException e) {
            log.error("{} cannot be read; this is a fault of the reader, please report it", source.file(), e);
            return refused(
                    new Draft(source.file(), source.language(), links), 1, "the reader stumbles over something here");
        }
    }

    /** Whether a section with this title is the one that warms up for its lesson. */
    public static boolean isWarmUp(String title, String language) {
        return LessonWords.of(language).warmUp().contains(LessonWords.plain(title));
    }

    /** Without what an editor leaves at the front, and with a sign in the place of what no database need keep. */
    private static String readable(String written, Draft draft) {
        String text = written.replace("\uFEFF", "");
        int line = Controls.line(text.lines().toList());
        if (line > 0) {
            draft.error(
                    line,
                    "a control character stands here (" + Controls.first(text).orElseThrow() + ")",
                    "take it out; it may have come along with a copied text");
        }
        return Controls.replaced(text);
    }

    private Optional<LessonText> lesson(List<String> lines, Draft draft) {
        int start = FrontMatterReader.end(lines);
        var front = frontMatter.read(lines, draft);
        var body = Line.of(lines.subList(start, lines.size()), start + 1, draft);
        var lesson = parser(body, draft, formulas).parse(front.orElse(FrontMatterReader.NONE));
        front.ifPresent(matter -> new LessonCheck(draft, lesson, lines).run());
        return front.map(matter -> lesson);
    }

    private LessonParser parser(List<Line> lines, Draft draft, Formulas formulas) {
        return new LessonParser(lines, draft, formulas, new PictureDressing(draft, pictures, yaml));
    }

    private static Reading refused(Draft draft, int line, String what) {
        draft.error(line, what, "write it more simply; until then the last good version stays live");
        return reading(Optional.empty(), draft);
    }

    private static Reading reading(Optional<LessonText> lesson, Draft draft) {
        var problems = draft.problems().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        return new Reading(lesson, problems, Set.copyOf(draft.linksAskedFor()));
    }

    /**
     * A file as it was found.
     *
     * @param file its path inside the track's folder, with {@code /}
     * @param language of its words: {@code en}, {@code zh-CN}
     */
    public record Source(String file, String language, String text) {}

    /** Where links to other files lead; paths are inside the track's folder and carry no fragment. */
    public interface Links {

        /** The address of the lesson in a file such as {@code 05-fine-tuning.md}; empty when there is none. */
        Optional<String> lesson(String file);

        /** The address of a file such as {@code media/d01-map.svg}; empty when there is none. */
        Optional<String> media(String path);

        /** The words that the text links to their definitions; none unless there is a glossary. */
        default Terms terms() {
            return Terms.NONE;
        }
    }

    /**
     * What a file holds.
     *
     * @param lesson empty when an error leaves nothing to show
     * @param problems in the order of their lines
     * @param linksAskedFor every path that {@link Links} was asked for: the text depends on what they answered
     */
    public record Reading(Optional<LessonText> lesson, List<Problem> problems, Set<String> linksAskedFor) {}
}
