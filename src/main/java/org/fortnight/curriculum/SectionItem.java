package org.fortnight.curriculum;

import java.util.List;

/**
 * A section of a lesson as what people keep about it refers to it.
 *
 * @param item its row, which stays the same through every edit
 * @param formerKeys keys it had before; forms made then still find it
 * @param words its heading's, as {@link WrittenItem} writes them
 * @param retired whether it has left the lesson
 */
public record SectionItem(long item, String key, List<String> formerKeys, String words, boolean retired) {

    /** Whether an address means this section. */
    public boolean isCalled(String name) {
        return key.equals(name) || formerKeys.contains(name);
    }
}
