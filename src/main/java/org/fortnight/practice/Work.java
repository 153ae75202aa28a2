package org.fortnight.practice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one person has tried in one lesson, by the rows of its questions and exercises.
 *
 * @param stuck exercises whose solution was asked for
 */
record Work(Map<Long, Answered> first, Map<Long, Answered> latest, Map<Long, Runs> runs, Set<Long> stuck) {

    /** What is known of a visitor. */
    static final Work NONE = new Work(Map.of(), Map.of(), Map.of(), Set.of());

    /**
     * The runs of one exercise.
     *
     * @param code of the latest
     * @param counted how many had code that was neither the stub nor that of the run before
     * @param passed whether all checks ever did
     */
    record Runs(String code, Instant at, int runs, int counted, boolean passed) {

        static final Runs NONE = new Runs("", Instant.EPOCH, 0, 0, false);
    }

    Optional<Answered> latest(long question) {
        return Optional.ofNullable(latest.get(question));
    }

    Optional<Answered> first(long question) {
        return Optional.ofNullable(first.get(question));
    }

    Runs runs(long exercise) {
        return runs.getOrDefault(exercise, Runs.NONE);
    }
}
