package org.fortnight.curriculum;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures and data, by the hash of their content; the name is for people. */
@Controller
class MediaController {

    /** A drawing opened by itself is a document: it may run nothing and load nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final MediaShelf media;

    MediaController(MediaShelf media) {
        this.media = media;
    }

    @GetMapping("/media/{hash}/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String hash, @PathVariable String name) {
        return media.findByHash(hash)
                .filter(picture -> picture.mayBeCalled(name))
                .map(picture -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("Content-Security-Policy", POLICY)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(picture, name))
                        .contentType(MediaType.parseMediaType(picture.contentType()))
                        .body(picture.content()))
                .orElse(ResponseEntity.notFound().build());
    }

    /** Said in any case: Spring would call a file whose ending it does not know {@code f.txt}. */
    private static String disposition(Media picture, String name) {
        var kind = picture.contentType().equals("application/zip")
                ? ContentDisposition.attachment()
                : ContentDisposition.inline();
        return kind.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
