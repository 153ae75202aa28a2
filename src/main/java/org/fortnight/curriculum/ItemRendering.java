package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The HTML of questions, choices, explanations and solutions: apart, so that no search or history shows it by accident. */
@Entity
class ItemRendering {

    @EmbeddedId
    private Rendering.Key key;

    @Column(length = 1_000_000)
    private String html;

    @SuppressWarnings("NullAway.Init")
    protected ItemRendering() {}

    ItemRendering(Rendering.Key key, String html) {
        this.key = key;
        this.html = html;
    }

    /** Answers whether that changed anything. */
    boolean becomes(String html) {
        boolean changed = !this.html.equals(html);
        this.html = html;
        return changed;
    }
}
