/** Shows learners what they can do now, and gives them something to keep. */
@ApplicationModule(
        allowedDependencies = {"account", "curriculum", "progress", "pacing", "practice", "notebook", "markdown"})
@NullMarked
package org.fortnight.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
