package org.fortnight.picture;

import java.util.List;
import java.util.Map;

/** The portal's own moving pictures, by name. */
public interface Pictures {

    /** The names of all, in alphabetical order. */
    List<String> names();

    /**
     * How a picture looks before it moves.
     *
     * @param name one of {@link #names}
     * @param settings as a lesson gives them; what is left out has the picture's own value
     * @param language of its words: Chinese where it begins with {@code zh}, else English
     */
    FirstFrame firstFrame(String name, Map<String, Object> settings, String language);

    /** What a picture shows and what may be set in it, in the words of a language. */
    Description description(String name, String language);
}
