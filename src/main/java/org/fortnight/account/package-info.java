/** Knows the people: who they are, how they sign in, what role they have and which language and time they live in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fortnight.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
