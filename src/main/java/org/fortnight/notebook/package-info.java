/** Keeps what learners write down: a note for each day, and marks on sections. */
@ApplicationModule(allowedDependencies = {"account", "curriculum", "progress", "markdown"})
@NullMarked
package org.fortnight.notebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
