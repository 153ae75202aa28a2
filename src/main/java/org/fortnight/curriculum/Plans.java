package org.fortnight.curriculum;

import java.util.List;
import java.util.Optional;

/** All plans as they stand at one revision. */
record Plans(long revision, List<TrackPlans> tracks) {

    static final Plans NONE = new Plans(-1, List.of());

    Optional<TrackPlans> track(String key) {
        return tracks.stream().filter(track -> track.key().equals(key)).findFirst();
    }
}
