/** What people do from end to end: in a real browser, and with the jar as it is shipped. */
package org.fortnight.journey;
