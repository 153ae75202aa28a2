package org.fortnight.curriculum;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stage of a track, such as the basics. */
@Entity
class Stage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Track track;

    private String key;
    private String title;
    private int number;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Stage() {}

    Stage(Track track, String key, String title, int number) {
        this.track = track;
        this.key = key;
        this.title = title;
        this.number = number;
    }

    /** Puts the stage at its place in the plan; answers whether that changed anything. */
    boolean place(String title, int number) {
        if (this.title.equals(title) && this.number == number && retiredAt == null) {
            return false;
        }
        this.title = title;
        this.number = number;
        this.retiredAt = null;
        return true;
    }

    boolean retire(Instant now) {
        if (retiredAt != null) {
            return false;
        }
        retiredAt = now;
        return true;
    }

    long id() {
        return Rows.id(id, this);
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    int number() {
        return number;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
