/** The application and its configuration; nothing imports this package. */
@NullMarked
package org.fortnight;

import org.jspecify.annotations.NullMarked;
