package org.fortnight.picture;

import java.util.List;

/**
 * A picture before it moves, or why it cannot be drawn.
 *
 * @param html heading, drawing, words and question; of our own making, but with an author's words in it. Empty when
 *     something is wrong
 * @param problems with the settings; empty when there is none
 * @param nanos of the processor that it took; 0 when it was known
 */
public record FirstFrame(String html, List<Problem> problems, long nanos) {

    /**
     * What is wrong with a setting.
     *
     * @param name of the setting; empty when it is all of them together
     * @param what is wrong, as the second half of a sentence that begins with the name
     */
    public record Problem(String name, String what, String remedy) {}
}
