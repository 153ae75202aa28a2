package org.fortnight.progress;

import org.fortnight.account.SignedIn;

/** Somebody has just finished days, or set them to known: what is published then, after it was written down. */
public record DaysSettled(SignedIn person, TrackProgress progress) {}
