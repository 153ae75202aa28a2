/** Turns text from people into safe HTML, items and problems; nothing else touches the parser and the sanitiser. */
@ApplicationModule(allowedDependencies = {"picture", "script"})
@NullMarked
package org.fortnight.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
