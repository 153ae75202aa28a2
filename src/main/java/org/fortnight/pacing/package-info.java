/** Says by when: keeps everybody's pace through a track and moves their plan when life does. */
@ApplicationModule(allowedDependencies = {"account", "curriculum", "progress", "markdown"})
@NullMarked
package org.fortnight.pacing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
