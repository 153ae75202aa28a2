package org.fortnight.curriculum;

import java.time.Duration;
import org.springframework.http.CacheControl;
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
                .map(picture -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("Content-Security-Policy", POLICY)
                        .contentType(MediaType.parseMediaType(picture.contentType()))
                        .body(picture.content()))
                .orElse(ResponseEntity.notFound().build());
    }
}
