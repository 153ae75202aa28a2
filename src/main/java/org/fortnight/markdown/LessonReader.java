package org.fortnight.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads a day file: its text in clean HTML, its items, and everything that is wrong with it at once.
 *
 * <p>It never throws and never takes longer than about a second, whatever the text; a text it refuses is an error.
 */
@Component
public class LessonReader {

    /** The version of the HTML this reader makes; raised when it changes, so that renderings are made anew. */
    public static final int RENDERER = 1;

    public Reading read(Source source, Links links) {
        return new Reading(Optional.empty(), List.of(), Set.of());
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
