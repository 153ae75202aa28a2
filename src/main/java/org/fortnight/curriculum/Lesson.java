package org.fortnight.curriculum;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lesson, whatever its file is called and whichever day it has; its text is in its versions. */
@Entity
class Lesson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Track track;

    private String key;
    private String file;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Stage stage;

    private @Nullable Integer day;
    private @Nullable LocalDate publish;
    private @Nullable Instant listedAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    Lesson(Track track, String key, String file) {
        this.track = track;
        this.key = key;
        this.file = file;
    }

    /** Notes where the text is now and from when on it may be read; answers whether that changed anything. */
    boolean comesFrom(String file, @Nullable LocalDate publish) {
        boolean changed = !this.file.equals(file) || !Objects.equals(this.publish, publish);
        this.file = file;
        this.publish = publish;
        if (listedAt == null && retiredAt != null) {
            // A draft whose file had gone is a draft again.
            retiredAt = null;
            changed = true;
        }
        return changed;
    }

    /** Gives the lesson its place in the plan; one that was retired returns. */
    boolean place(Stage stage, int day, Instant now) {
        boolean changed = this.stage != stage || this.day == null || this.day != day || retiredAt != null;
        this.stage = stage;
        this.day = day;
        this.retiredAt = null;
        if (listedAt == null) {
            listedAt = now;
        }
        return changed;
    }

    /** Takes the lesson out of the plan. One that was never in it is a draft and stays one. */
    boolean retire(Instant now) {
        if (stage == null) {
            return false;
        }
        stage = null;
        day = null;
        retiredAt = now;
        return true;
    }

    /** A draft whose file has gone is shown to nobody. It comes back when a stage lists it. */
    boolean vanish(Set<String> files, Instant now) {
        if (retiredAt != null || files.contains(file)) {
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

    String file() {
        return file;
    }

    boolean listed() {
        return stage != null;
    }

    /** Whether it is in the plan or has been. */
    boolean taught() {
        return listedAt != null;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
