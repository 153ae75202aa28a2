package org.fortnight.account;

/**
 * Said when somebody has registered or signed in, before they are led on.
 *
 * @param then the address inside this site that they came for
 */
public record PersonArrived(SignedIn person, String then) {}
