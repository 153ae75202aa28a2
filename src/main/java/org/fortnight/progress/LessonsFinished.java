package org.fortnight.progress;

import org.fortnight.account.SignedIn;

/** Somebody has just finished a lesson, or more than one: what is published then, after it was written down. */
public record LessonsFinished(SignedIn person, TrackProgress progress) {}
