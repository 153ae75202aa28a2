/** Grades what learners try, questions on the server and code in their browser, and keeps it. */
@ApplicationModule(allowedDependencies = {"account", "curriculum", "progress", "markdown"})
@NullMarked
package org.fortnight.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
