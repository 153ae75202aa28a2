package org.fortnight.progress;

/** How far somebody is with a day: what the fill of its mark says. */
public enum DayState {
    AHEAD,
    BEGUN,
    DONE,
    KNOWN
}
