/** Reads the folder of lessons, checks it, keeps every version and tells the plan of each track. */
@ApplicationModule(allowedDependencies = {"account", "markdown"})
@NullMarked
package org.fortnight.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
