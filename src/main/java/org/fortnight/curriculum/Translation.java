package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the words of an original's items in a translation: by key, else by place when both have as many. */
record Translation(LessonContent original, LessonContent words) {

    Optional<LessonContent.Step> step(int index) {
        return find(original.steps(), words.steps(), LessonContent.Step::key, index)
                .map(words.steps()::get);
    }

    /** The place in the translation of the original's question, or -1. */
    int question(int index) {
        return find(original.questions(), words.questions(), LessonContent.Question::key, index)
                .orElse(-1);
    }

    /** The place in the translation of the original's exercise, or -1. */
    int exercise(int index) {
        return find(original.exercises(), words.exercises(), LessonContent.Exercise::key, index)
                .orElse(-1);
    }

    private static <T> Optional<Integer> find(
            List<T> originals, List<T> translated, Function<T, String> key, int index) {
        String wanted = key.apply(originals.get(index));
        for (int i = 0; i < translated.size(); i++) {
            if (key.apply(translated.get(i)).equals(wanted)) {
                return Optional.of(i);
            }
        }
        boolean byPlace = originals.size() == translated.size()
                && key.apply(translated.get(index)).isEmpty();
        return byPlace ? Optional.of(index) : Optional.empty();
    }
}
