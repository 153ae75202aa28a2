package org.fortnight.notebook;

/** What became of a note that was sent. */
sealed interface Saving {

    /** It is kept, now or already. */
    record Saved(StoredNote note) implements Saving {}

    /** Somebody wrote another one since; it stands, and nothing was overwritten. */
    record Conflict(StoredNote other) implements Saving {}

    /**
     * It is longer than a note may be.
     *
     * @param bytes how long
     */
    record TooLong(int bytes) implements Saving {}
}
