package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The HTML of a version's prose, made at import. */
@Entity
class Rendering {

    @EmbeddedId
    private Key key;

    @Column(length = 1_000_000)
    private String html;

    @SuppressWarnings("NullAway.Init")
    protected Rendering() {}

    Rendering(Key key, String html) {
        this.key = key;
        this.html = html;
    }

    /** Answers whether that changed anything. */
    boolean becomes(String html) {
        boolean changed = !this.html.equals(html);
        this.html = html;
        return changed;
    }

    /** Which text, made by which state of the renderer. */
    @Embeddable
    record Key(long versionId, int renderer) {}
}
