package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A track, as its {@code track.yml} last described it without an error. */
@Entity
class Track {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String key;
    private String folder;
    private String title;
    private String summary;
    private String language;

    @Column(length = 100_000)
    private String definition;

    @Column(length = 200_000)
    private String glossary;

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Track() {}

    Track(TrackFile file, String folder, String definition, String glossary) {
        this.key = file.key();
        this.folder = folder;
        this.title = file.title();
        this.summary = file.summary();
        this.language = file.language();
        this.definition = definition;
        this.glossary = glossary;
    }

    /** Takes over what the file says now; answers whether that changed anything. */
    boolean describe(TrackFile file, String folder, String definition) {
        if (this.definition.equals(definition) && this.folder.equals(folder) && retiredAt == null) {
            return false;
        }
        this.folder = folder;
        this.title = file.title();
        this.summary = file.summary();
        this.language = file.language();
        this.definition = definition;
        this.retiredAt = null;
        return true;
    }

    /** Takes over the terms of the track; answers whether that changed anything. */
    boolean explains(String glossary) {
        boolean changed = !this.glossary.equals(glossary);
        this.glossary = glossary;
        return changed;
    }

    long id() {
        return Rows.id(id, this);
    }

    String key() {
        return key;
    }

    String folder() {
        return folder;
    }

    String definition() {
        return definition;
    }

    String glossary() {
        return glossary;
    }
}
