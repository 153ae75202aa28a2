package org.fortnight.curriculum;

import java.util.List;

/**
 * Said inside an import's transaction: these items of one lesson stand in another now ({@code replaces}), and what people
 * did on the first counts for the second. Said again by later imports; listeners take each pair once.
 *
 * @param toVersion the live version of the lesson that has the items now
 */
public record ItemsReplaced(List<Replacement> items, long toVersion) {

    public record Replacement(long fromItem, long toItem) {}
}
