package org.fortnight.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/** A picture that lessons show, kept by the hash of its content. */
@Entity
class Media {

    /** Two megabytes: what a page can bear. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    @Id
    private String hash;

    private String contentType;

    @Column(length = MOST_BYTES)
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

    /** The content type by the file's ending, of the kinds of picture that browsers show. */
    static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            default -> throw new IllegalArgumentException("Not a picture: " + name);
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
