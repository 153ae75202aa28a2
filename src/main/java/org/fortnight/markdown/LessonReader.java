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
 * <p>It never throws, and a text that takes the parser longer than a second is refused.
 */
@Component
public class LessonReader {

    /** The version of the HTML this reader makes; raised when it changes, so that renderings are made anew. */
    public static final int RENDERER = 1;

    private static final Logger log = LoggerFactory.getLogger(LessonReader.class);

    private final Formulas formulas;
    private final FrontMatterReader frontMatter;

    LessonReader(Formulas formulas, StrictYaml yaml) {
        this.formulas = formulas;
        this.frontMatter = new FrontMatterReader(yaml);
    }

    public Reading read(Source source, Links links) {
        var draft = new Draft(source.file(), source.language(), links);
        var lesson = HostileText.refusal(source.text())
                .map(refusal -> refused(draft, refusal.line(), refusal.what()))
                .orElseGet(() -> parse(source.text(), draft));
        var problems = draft.problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        return new Reading(lesson, problems, Set.copyOf(draft.linksAskedFor));
    }

    private Optional<LessonText> parse(String text, Draft draft) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        int start = FrontMatterReader.end(lines);
        try {
            var front = frontMatter.read(lines, draft);
            var body = Line.of(lines.subList(start, lines.size()), start + 1);
            return front.map(matter -> new LessonParser(body, draft, formulas).parse(matter));
        } catch (OneSecond.Spent e) {
            return refused(draft, start + 1, "the text takes too long to read");
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("{} cannot be read; please report it with the file", draft.file, e);
            return refused(draft, start + 1, "something in the text cannot be read");
        }
    }

    private static Optional<LessonText> refused(Draft draft, int line, String what) {
        draft.error(line, what, "write it more simply; until then the last good version stays live");
        return Optional.empty();
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
