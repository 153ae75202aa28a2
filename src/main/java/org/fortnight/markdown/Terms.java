package org.fortnight.markdown;

import java.util.List;

/** The words that a lesson's text links to where they are explained, each at its first mention. */
public record Terms(List<Term> all) {

    public static final Terms NONE = new Terms(List.of());

    public Terms {
        all = List.copyOf(all);
    }

    /**
     * One word or phrase.
     *
     * @param spellings as it may stand in a text; one without capitals is also found where a sentence begins with it
     * @param address where it is explained
     * @param definition in plain words, for those who only want to look
     */
    public record Term(List<String> spellings, String address, String definition) {}
}
