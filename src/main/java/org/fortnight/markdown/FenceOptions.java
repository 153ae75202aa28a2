package org.fortnight.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The options of a fence: {@code python run ask="What will it print?" files=reviews.csv}. */
final class FenceOptions {

    private static final Pattern OPTION =
            Pattern.compile("(\\w{1,40})=(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|[“”]([^“”]*+)[“”]|(\\S++))");

    private FenceOptions() {}

    static Map<String, String> of(String info) {
        var options = new LinkedHashMap<String, String>();
        OPTION.matcher(info)
                .results()
                .forEach(option -> options.put(
                        option.group(1),
                        option.group(2) != null
                                ? option.group(2).replace("\\\"", "\"").replace("\\\\", "\\")
                                : option.group(3) != null ? option.group(3) : option.group(4)));
        return options;
    }
}
