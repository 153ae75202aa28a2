package org.fortnight.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The lines in which the values of a YAML text stand.
 *
 * @param lines by path, such as {@code stages[1].title}
 * @param borrowed lines with an alias or a tag
 * @param controls what control characters the values have, by line
 */
record YamlPlaces(Map<String, Integer> lines, List<Integer> borrowed, Map<Integer, String> controls) {

    static YamlPlaces of(YAMLMapper yaml, String text) {
        var places = new YamlPlaces(new HashMap<>(), new ArrayList<>(), new TreeMap<>());
        try (var parser = (YAMLParser) yaml.createParser(text)) {
            places.walk(parser);
        }
        return places;
    }

    /** The line of a value, or of the nearest thing round it. */
    int line(String path) {
        String at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault(at, 1);
    }

    /** The first line below the given one in which a value of this name stands. */
    int lineAfter(String name, int line) {
        return lines.entrySet().stream()
                .filter(place -> place.getKey().equals(name) || place.getKey().endsWith("." + name))
                .mapToInt(Map.Entry::getValue)
                .filter(at -> at > line)
                .min()
                .orElse(Math.max(1, line));
    }

    private void walk(YAMLParser parser) {
        Deque<Level> levels = new ArrayDeque<>();
        String name = "";
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int line = Math.max(1, parser.currentTokenLocation().getLineNr());
            if (parser.isCurrentAlias() || parser.getTypeId() != null) {
                borrowed.add(line);
            }
            if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
                Controls.first(parser.getString()).ifPresent(control -> controls.putIfAbsent(line, control));
            }
            if (token == JsonToken.PROPERTY_NAME) {
                name = (levels.isEmpty() || levels.peek().path.isEmpty() ? "" : levels.peek().path + ".")
                        + parser.currentName();
                lines.put(name, line);
            } else if (token.isStructEnd()) {
                levels.pop();
            } else {
                var level = levels.peek();
                String path = level == null ? "" : level.list ? level.path + "[" + level.next++ + "]" : name;
                lines.putIfAbsent(path, line);
                if (token.isStructStart()) {
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                }
            }
        }
    }

    private static final class Level {

        private final String path;
        private final boolean list;
        private int next;

        Level(String path, boolean list) {
            this.path = path;
            this.list = list;
        }
    }
}
