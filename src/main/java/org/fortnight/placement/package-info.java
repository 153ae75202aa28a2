/** Finds out where somebody may begin, and how far they have come. */
@ApplicationModule(allowedDependencies = {"account", "curriculum", "progress", "practice"})
@NullMarked
package org.fortnight.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
