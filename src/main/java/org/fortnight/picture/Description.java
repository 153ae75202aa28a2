package org.fortnight.picture;

import java.util.List;

/**
 * A picture in words, for those who write lessons.
 *
 * @param about one sentence: what is seen by moving it
 */
public record Description(String title, String about, List<Setting> settings) {

    /**
     * What may be set.
     *
     * @param says what it is for
     * @param may what it may be: {@code a whole number from 1 to 20}
     * @param preset its value when nothing is said, as it would be written; empty when there is none
     */
    public record Setting(String name, String says, String may, String preset) {}
}
