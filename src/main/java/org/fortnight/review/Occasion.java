package org.fortnight.review;

import java.util.Optional;
import org.fortnight.curriculum.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Why somebody sits down to review a track: what waits, to warm up for a lesson, or to see what is left a month later.
 *
 * @param lesson what is warmed up for, or null
 * @param again whether it is the whole track once more
 */
record Occasion(Plan plan, Plan.@Nullable Lesson lesson, boolean again) {

    static Occasion daily(Plan plan) {
        return new Occasion(plan, null, false);
    }

    static Occasion again(Plan plan) {
        return new Occasion(plan, null, true);
    }

    /** To warm up for a lesson; that of one that is not there is what waits. */
    static Occasion warmUp(Plan plan, String lesson) {
        return new Occasion(
                plan, plan.lesson(lesson).filter(one -> one.day() > 0).orElse(null), false);
    }

    public Optional<Plan.Lesson> warmUp() {
        return Optional.ofNullable(lesson);
    }

    /** The address of what comes next. */
    public String path() {
        return address().encode().toUriString();
    }

    /** The address of what became of one thing. */
    String path(Thing answered) {
        return address()
                .queryParam("answered", "{answered}")
                .encode()
                .buildAndExpand(answered.lesson().key() + "/" + answered.key())
                .toUriString();
    }

    private UriComponentsBuilder address() {
        var path = UriComponentsBuilder.fromPath(again ? "/review/again" : "/review")
                .queryParam("track", plan.track());
        return lesson == null ? path : path.queryParam("warmup", lesson.key());
    }
}
