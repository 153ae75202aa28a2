package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One text of a lesson in one language, kept for good; facts about learners refer to the one they saw. */
@Entity
class LessonVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Lesson lesson;

    private String language;
    private int number;

    @Column(length = 300)
    private String title;

    @Column(length = 2000)
    private String summary;

    private String file;

    @Column(length = 200_000)
    private String source;

    private String sourceHash;
    private int changeCount;

    @Column(length = 1_000_000)
    private String items;

    private Instant importedAt;

    @SuppressWarnings("NullAway.Init")
    protected LessonVersion() {}

    LessonVersion(Lesson lesson, int number, LessonFile file, LessonContent content, String items, Instant now) {
        this.lesson = lesson;
        this.number = number;
        this.language = file.language();
        this.title = content.title();
        this.summary = content.summary();
        this.file = file.path();
        this.source = file.text();
        this.sourceHash = file.hash();
        this.changeCount = file.read().frontMatter().changes().size();
        this.items = items;
        this.importedAt = now;
    }

    long id() {
        return Rows.id(id, this);
    }
}
