package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.web.util.UriUtils;

/** A picture that lessons show, or a file that their code opens or learners take home, kept by the hash of its content. */
@Entity
class Media {

    /** Two megabytes: what a page can bear. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

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
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "zip" -> "application/zip";
            case "csv", "tsv", "txt", "json", "jsonl" -> "text/plain;charset=UTF-8";
            default -> throw new IllegalArgumentException("Neither a picture nor data: " + name);
        };
    }

    /** The address of a picture, which never changes its content. */
    static String path(String hash, String name) {
        return "/media/" + hash + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content;
    }
}
