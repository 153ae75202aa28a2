package org.fortnight.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Counts what is to be read: code and marks are not; a Chinese character counts as half a word. */
final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]](?:['’-]|[\\p{L}\\p{N}&&[^\\p{IsHan}]])*");
    private static final Pattern NO_WORDS =
            Pattern.compile("\\[\\^[^\\]]*]|\\]\\([^()]*\\)|</?[a-zA-Z][^<>]*>|\\$\\S[^$]*\\$");

    private Words() {}

    static int in(List<Line> lines) {
        long han = 0;
        long others = 0;
        for (var line : lines) {
            if (!line.code()) {
                String text = NO_WORDS.matcher(line.text()).replaceAll(" ");
                han += text.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count();
                others += WORD.matcher(text).results().count();
            }
        }
        return (int) (han / 2 + others);
    }
}
