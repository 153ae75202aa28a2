package org.fortnight.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The anchors of one lesson: a heading's written key, else its words as GitHub makes a slug of them; each once.
 *
 * <p>A heading that has a key is also found by its slug, as on GitHub.
 */
final class Anchors {

    /** What the pages of lessons call their own parts; FolderWatchTests finds one that is missing here. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "also-today",
            "content",
            "main",
            "menu",
            "menu-language",
            "menu-theme",
            "menu-tracks",
            "new-terms",
            "plan",
            "python-words",
            "picture-modules",
            "said",
            "your-note",
            "your-note-answer",
            "your-note-help",
            "your-note-state",
            "your-note-text");

    private static final int MOST = 80;
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)]\\([^()]*\\)");

    private final Map<Integer, String> byLine = new HashMap<>();
    private final Map<String, String> bySlug = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    Anchors(List<Line> lines, LessonWords words) {
        taken.addAll(OF_THE_PAGE);
        for (var part : LessonWords.Part.values()) {
            taken.add(part.anchor());
        }
        var headings = lines.stream().filter(line -> line.heading() > 0).toList();
        var keys = exerciseKeys(lines);
        headings.forEach(line -> {
            String key = Optional.ofNullable(Keys.of(line.headingText()).key()).orElse(keys.get(line.number()));
            if (key != null) {
                byLine.put(line.number(), key);
                taken.add(key);
            }
        });
        headings.forEach(line -> {
            String slug = slug(Keys.of(line.headingText()).text());
            var part = line.heading() == 2
                    ? words.part(Keys.of(line.headingText()).text())
                    : Optional.<LessonWords.Part>empty();
            part.ifPresent(known -> byLine.put(line.number(), known.anchor()));
            part.ifPresent(known -> found.add(known.anchor()));
            String anchor = byLine.computeIfAbsent(line.number(), number -> unique(slug));
            found.add(anchor);
            bySlug.putIfAbsent(slug, anchor);
        });
    }

    /** Whether the page itself has a part of this name, so that nothing in a lesson can have it as its key. */
    static boolean ofThePage(String key) {
        return OF_THE_PAGE.contains(key)
                || Stream.of(LessonWords.Part.values())
                        .anyMatch(part -> part.anchor().equals(key));
    }

    /** The anchor of the heading in a line. */
    String at(int line) {
        return byLine.getOrDefault(line, "section");
    }

    /** The anchor that a fragment of an address means; empty when it leads nowhere. */
    Optional<String> find(String fragment) {
        String decoded = decoded(fragment);
        return found.contains(decoded) ? Optional.of(decoded) : Optional.ofNullable(bySlug.get(slug(decoded)));
    }

    /** An exercise without a key in its heading has the one of its code. */
    private static Map<Integer, String> exerciseKeys(List<Line> lines) {
        var keys = new HashMap<Integer, String>();
        int heading = 0;
        for (var line : lines) {
            heading = line.heading() > 0 ? line.number() : heading;
            String key = FenceOptions.of(line.fenceInfo()).get("exercise");
            if (key != null) {
                keys.putIfAbsent(heading, key);
            }
        }
        return keys;
    }

    private String unique(String slug) {
        String anchor = slug;
        for (int n = 1; !taken.add(anchor); n++) {
            anchor = slug + "-" + n;
        }
        return anchor;
    }

    private static String slug(String heading) {
        String slug = LINK.matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}\\s_-]", "")
                .strip()
                .replaceAll("\\s", "-");
        return slug.isEmpty() ? "section" : slug.substring(0, Math.min(MOST, slug.length()));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
