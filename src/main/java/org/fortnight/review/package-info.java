/** Brings back what somebody missed, guessed or wants to see again, until it stays. */
@ApplicationModule(
        allowedDependencies = {"account", "curriculum", "progress", "practice", "pacing", "notebook", "markdown"})
@NullMarked
package org.fortnight.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
