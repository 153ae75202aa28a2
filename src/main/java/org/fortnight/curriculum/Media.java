package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.web.util.UriUtils;

/** A picture that lessons show, or a file that their code opens or learners take home, kept by the hash of its content. */
@Entity
class Media {

    /** Two megabytes: what a page can bear. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("zip", "application/zip"),
            Map.entry("csv", TEXT),
            Map.entry("tsv", TEXT),
            Map.entry("txt", TEXT),
            Map.entry("json", TEXT),
            Map.entry("jsonl", TEXT));

    @Id
    private String hash;

    private String contentType;

    @Column(columnDefinition = "binary_content")
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    private Instant importedAt;

    @SuppressWarnings("NullAway.Init")
    protected Media() {}

    Media(String hash, String contentType, byte[] content, Instant now) {
        this.hash = hash;
        this.contentType = contentType;
        this.content = content;
        this.importedAt = now;
    }

    /** The content type by the file's ending, of the kinds of picture that browsers show; of data, that of plain text. */
    static String type(String name) {
        return typeOf(name).orElseThrow(() -> new IllegalArgumentException("Neither a picture nor data: " + name));
    }

    private static Optional<String> typeOf(String name) {
        return Optional.ofNullable(
                TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** The address of a picture, which never changes its content. */
    static String path(String hash, String name) {
        return "/media/" + hash + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /** Whether a name has an ending for this content: an address must not hand it out as something else. */
    boolean mayBeCalled(String name) {
        return typeOf(name).filter(contentType::equals).isPresent();
    }

    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content;
    }
}
