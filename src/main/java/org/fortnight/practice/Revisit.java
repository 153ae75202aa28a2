package org.fortnight.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a lesson's page asks of its questions.
 *
 * @param anew questions that are done and shall be answered once more
 * @param typed what could not be graded, by question, to be mended
 * @param together whether the quiz is one form
 */
public record Revisit(Set<String> anew, Map<String, String> typed, boolean together) {

    /** The page as it is. */
    public static final Revisit NONE = new Revisit(Set.of(), Map.of(), false);

    private static final String ANEW = "anew";
    private static final String QUIZ = "quiz";
    private static final String TYPED = "typed.";

    public static Revisit of(HttpServletRequest request) {
        var anew = request.getParameterValues(ANEW);
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(TYPED)) {
                typed.put(name.substring(TYPED.length()), values[0]);
            }
        });
        return new Revisit(
                anew == null ? Set.of() : Set.copyOf(List.of(anew)), typed, "all".equals(request.getParameter(QUIZ)));
    }

    static Revisit anew(String question) {
        return new Revisit(Set.of(question), Map.of(), false);
    }

    @Nullable
    String typed(String question) {
        return typed.get(question);
    }

    /** The address of a lesson's page with this in it. */
    static String path(String lesson, Map<String, String> typed, boolean together) {
        var path = UriComponentsBuilder.fromPath(lesson);
        if (together) {
            path.queryParam(QUIZ, "all");
        }
        var values = new HashMap<String, Object>();
        int at = 0;
        for (var entry : typed.entrySet()) {
            path.queryParam(TYPED + entry.getKey(), "{v" + at + "}");
            values.put("v" + at++, entry.getValue());
        }
        return path.encode().buildAndExpand(values).toUriString();
    }
}
