package org.fortnight.review;

import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Progress;
import org.fortnight.progress.Refusal;
import org.fortnight.progress.Refusal.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the track and the occasion that an address or a form names. */
@Component
class Sittings {

    private final Curriculum curriculum;
    private final Progress progress;

    Sittings(Curriculum curriculum, Progress progress) {
        this.curriculum = curriculum;
        this.progress = progress;
    }

    /**
     * What an address or a form says of a sitting.
     *
     * @param track its key, or null for the one last worked on
     * @param warmup the key of a lesson, or null
     * @param again whether it is the whole track once more
     */
    record Named(@Nullable String track, @Nullable String warmup, boolean again) {}

    /**
     * @return empty for somebody who has no track yet
     * @throws Refusal when there is no such track for this reader
     */
    Optional<Occasion> find(Named named, SignedIn me, Locale language) {
        return plan(named.track(), me, language).map(plan -> {
            if (named.again()) {
                return Occasion.again(plan);
            }
            return named.warmup() == null ? Occasion.daily(plan) : Occasion.warmUp(plan, named.warmup());
        });
    }

    private Optional<Plan> plan(@Nullable String key, SignedIn me, Locale language) {
        if (key != null) {
            return Optional.of(
                    curriculum.track(key, me, language).orElseThrow(() -> Refusal.notFound("track", Way.HOME)));
        }
        var tracks = curriculum.tracks(me, language);
        return progress.lastWorkedOn(me)
                .flatMap(last -> curriculum.track(last, me, language))
                .or(() -> tracks.stream().filter(plan -> tracks.size() == 1).findFirst());
    }
}
