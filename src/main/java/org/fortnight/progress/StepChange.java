package org.fortnight.progress;

import org.fortnight.account.SignedIn;
import org.fortnight.progress.Steps.Address;
import org.fortnight.progress.Steps.Found;

/** What somebody can do to a step; the texts about it bear these names. */
enum StepChange {
    TICKED {
        @Override
        TrackProgress make(Progress progress, SignedIn me, Found found) {
            return progress.complete(me, found.plan(), found.lesson(), found.step());
        }

        /** The tick waits in the address they come back to: see {@link ArrivalListener}. */
        @Override
        String door(Address address) {
            return Paths.arrive("/register", Paths.completion(address));
        }
    },
    TAKEN_BACK {
        @Override
        TrackProgress make(Progress progress, SignedIn me, Found found) {
            return progress.reopen(me, found.plan(), found.step());
        }
    },
    SET_ASIDE {
        @Override
        TrackProgress make(Progress progress, SignedIn me, Found found) {
            return progress.setAside(me, found.plan(), found.lesson(), found.step());
        }
    },
    TAKEN_UP {
        @Override
        TrackProgress make(Progress progress, SignedIn me, Found found) {
            return progress.takeUp(me, found.plan(), found.step());
        }
    };

    abstract TrackProgress make(Progress progress, SignedIn me, Found found);

    /** Where somebody who is not signed in goes first; only those who have ticked something come here for the rest. */
    String door(Address address) {
        return Paths.arrive("/login", Paths.lesson(address));
    }
}
