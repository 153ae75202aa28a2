package org.fortnight.notebook;

import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of this package. */
final class Paths {

    static final String LESSON = "/tracks/{track}/lessons/{lesson}";
    static final String NOTE = LESSON + "/note";
    static final String MARK = LESSON + "/sections/{section}/mark";
    static final String NOTES = "/notes";

    /** Where the note stands in its lesson. */
    static final String AT_NOTE = "#your-note";

    private Paths() {}

    static String note(String lesson) {
        return lesson + "/note";
    }

    static String mark(String lesson, String section) {
        return lesson
                + UriComponentsBuilder.fromPath("/sections/{section}/mark")
                        .encode()
                        .buildAndExpand(section)
                        .toUriString();
    }
}
