/** Knows the pictures that move: which there are, what may be set in them, and how each looks before it moves. */
@ApplicationModule(allowedDependencies = {"script"})
@NullMarked
package org.fortnight.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
