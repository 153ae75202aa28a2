package org.fortnight.portfolio;

import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the track that a page of this package is about. */
@Component
class TrackChoice {

    private final Curriculum curriculum;
    private final Progress progress;

    TrackChoice(Curriculum curriculum, Progress progress) {
        this.curriculum = curriculum;
        this.progress = progress;
    }

    /** The one that an address names. */
    Plan named(String key, SignedIn me, Locale language) {
        return curriculum.track(key, me, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The one that is asked for, else the one last worked on, else the only one. */
    Optional<Plan> wanted(@Nullable String key, SignedIn me, Locale language) {
        if (key != null) {
            return Optional.of(named(key, me, language));
        }
        return progress.lastWorkedOn(me)
                .flatMap(last -> curriculum.track(last, me, language))
                .or(() -> Optional.of(curriculum.tracks(me, language))
                        .filter(tracks -> tracks.size() == 1)
                        .map(tracks -> tracks.get(0)));
    }

    /** The same track in the words of its authors. */
    Plan original(Plan plan, SignedIn me) {
        return curriculum
                .track(plan.track(), me, Locale.forLanguageTag(plan.language()))
                .orElse(plan);
    }
}
