package org.fortnight.curriculum;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in a file: what the import looks for a row for.
 *
 * @param key as the author wrote it, or null
 * @param section the anchor of the section it stands in
 * @param words its words, without minutes and marks, in lower case and separated by single blanks
 */
record WrittenItem(@Nullable String key, String section, String words) {

    private static final int MOST_LETTERS = 2000;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    static WrittenItem of(@Nullable String key, String section, String label) {
        return new WrittenItem(key, section, words(label));
    }

    /**
     * How much two texts have in common, from 0 to 1: twice the shared words by the words of both (Dice's coefficient).
     */
    static double likeness(String one, String other) {
        var first = counted(one);
        var second = counted(other);
        long shared = first.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), second.getOrDefault(word.getKey(), 0L)))
                .sum();
        return 2.0 * shared / (sum(first) + sum(second));
    }

    private static Map<String, Long> counted(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A key for an item that has none: its first words, and a number where that is taken. */
    String newKey(HashSet<String> taken) {
        String slug = words.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > 48) {
            int end = slug.lastIndexOf('-', 48);
            slug = slug.substring(0, end > 16 ? end : 48);
        }
        String base = slug.isEmpty() ? "item" : slug;
        String key = base;
        for (int n = 2; taken.contains(key); n++) {
            key = base + "-" + n;
        }
        return key;
    }

    /** Chinese is taken apart by character: the JDK knows no words in it. */
    static String allWords(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    private static String words(String label) {
        var words = allWords(label);
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS);
    }
}
