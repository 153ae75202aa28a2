package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step, question, exercise or section of a lesson. It keeps its row through every edit; its key is a label. */
@Entity
class Item {

    enum Kind {
        STEP,
        QUESTION,
        EXERCISE,
        SECTION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Lesson lesson;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String key;
    private boolean keyWritten;

    @Column(length = 2000)
    private String formerKeys = "";

    private String section;

    @Column(length = 2000)
    private String words;

    private int position;
    private Instant addedAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    Item(Lesson lesson, Kind kind, String key, WrittenItem written, int position, Instant now) {
        this.lesson = lesson;
        this.kind = kind;
        this.key = key;
        this.keyWritten = written.key() != null;
        this.section = written.section();
        this.words = written.words();
        this.position = position;
        this.addedAt = now;
    }

    /** Takes over how the item stands in the lesson now. A key that is new to it becomes its label. */
    void standsAs(WrittenItem written, int position, Instant now) {
        if (written.key() != null && !written.key().equals(key)) {
            formerKeys = (key + " " + formerKeys).strip();
            key = written.key();
        }
        keyWritten |= written.key() != null;
        section = written.section();
        words = written.words();
        this.position = position;
        if (retiredAt != null) {
            retiredAt = null;
            addedAt = now;
        }
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    long id() {
        return Rows.id(id, this);
    }

    long lessonId() {
        return lesson.id();
    }

    /** Whether this item of another lesson is the same by kind and key. */
    boolean isLike(Item other) {
        return kind == other.kind && (key.equals(other.key) || hadKey(other.key));
    }

    Kind kind() {
        return kind;
    }

    String key() {
        return key;
    }

    boolean keyWritten() {
        return keyWritten;
    }

    boolean hadKey(String candidate) {
        return formerKeyList().contains(candidate);
    }

    private List<String> formerKeyList() {
        return formerKeys.isEmpty() ? List.of() : List.of(formerKeys.split(" "));
    }

    String section() {
        return section;
    }

    String words() {
        return words;
    }

    int position() {
        return position;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
