/** Runs JavaScript that comes with the portal inside the JVM: what browsers run too, or what there is in no other language. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fortnight.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
