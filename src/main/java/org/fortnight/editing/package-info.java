/** Is the desk of those who write lessons. */
@ApplicationModule(allowedDependencies = {"markdown", "picture"})
@NullMarked
package org.fortnight.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
