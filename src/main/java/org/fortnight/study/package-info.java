/** Composes the pages a learner reads: home, today, track and lesson. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "curriculum",
            "progress",
            "practice",
            "pacing",
            "placement",
            "notebook",
            "review",
            "markdown"
        })
@NullMarked
package org.fortnight.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
