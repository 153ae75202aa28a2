package org.fortnight.picture;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** First frames, drawn once and kept in the database: a start that knows them all need not wake the engine. */
@Component("pictures")
class KeptPictures implements Pictures {

    private final JdbcClient sql;
    private final Supplier<DrawnPictures> drawn = SingletonSupplier.of(DrawnPictures::shipped);
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Description> descriptions = new ConcurrentHashMap<>();

    KeptPictures(JdbcClient sql) {
        this.sql = sql;
    }

    /** A first start will need them all in a moment; a later one knows its frames, and needs the processor for itself. */
    @PostConstruct
    void prepare() {
        if (!sql.sql("select exists (select 1 from picture_frame)")
                .query(Boolean.class)
                .single()) {
            drawn.get().warmUp();
        }
    }

    @Override
    public List<String> names() {
        return drawn.get().names();
    }

    @Override
    public FirstFrame firstFrame(String name, Map<String, Object> settings, String language) {
        String hash = hash(name, settings, language);
        return sql.sql("select html from picture_frame where hash = ?")
                .param(hash)
                .query(String.class)
                .optional()
                .map(html -> new FirstFrame(html, List.of(), 0))
                .orElseGet(() -> draw(hash, name, settings, language));
    }

    @Override
    public Description description(String name, String language) {
        return descriptions.computeIfAbsent(
                name + " " + language, key -> drawn.get().description(name, language));
    }

    private FirstFrame draw(String hash, String name, Map<String, Object> settings, String language) {
        var frame = drawn.get().firstFrame(name, settings, language);
        if (frame.problems().isEmpty()) {
            sql.sql("insert into picture_frame (hash, html) values (?, ?) on conflict do nothing")
                    .params(hash, frame.html())
                    .update();
        }
        return frame;
    }

    private String hash(String name, Map<String, Object> settings, String language) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String all = String.join(
                    "\n", drawn.get().source(name), json.writeValueAsString(new TreeMap<>(settings)), language);
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
