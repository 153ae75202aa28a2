/** Keeps what people have done and counts every figure about it. */
@ApplicationModule(allowedDependencies = {"account", "curriculum", "markdown"})
@NullMarked
package org.fortnight.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
