package org.fortnight.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Formulas, worked out once and kept in the database by their TeX. */
@Component
class KeptFormulas implements Formulas {

    /** Raised when the MathML made of the same TeX changes. */
    private static final int SETTING = 2;

    private static final int MOST_IN_MEMORY = 10_000;

    private final JdbcClient sql;
    private final Formulas maker;
    private final Cache<String, String> recent =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();
    private boolean loaded;

    @Autowired
    KeptFormulas(JdbcClient sql) {
        this(sql, new Temml());
    }

    KeptFormulas(JdbcClient sql, Formulas maker) {
        this.sql = sql;
        this.maker = maker;
    }

    /** A first start will need the engine in a moment. */
    @PostConstruct
    void prepare() {
        if (!sql.sql("select exists (select 1 from formula)")
                .query(Boolean.class)
                .single()) {
            maker.warmUp();
        }
    }

    @Override
    public String mathml(String tex, boolean display) {
        load();
        String hash = hash(tex, display);
        String known = recent.getIfPresent(hash);
        if (known == null) {
            known = sql.sql("select mathml from formula where hash = ?")
                    .param(hash)
                    .query(String.class)
                    .optional()
                    .orElseGet(() -> make(hash, tex, display));
            recent.put(hash, known);
        }
        return known;
    }

    /**
     * Formulas of texts that are nobody's but their author's: what lessons have is used again, and nothing is written down,
     * so that nobody fills the database by typing.
     */
    Formulas unkept() {
        return (tex, display) -> {
            load();
            String known = recent.getIfPresent(hash(tex, display));
            return known == null ? maker.mathml(tex, display) : known;
        };
    }

    /** Not before: a start that knows all its formulas needs the processor for itself. */
    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void warmUp() {
        maker.warmUp();
    }

    /** One statement for all that are known, in the place of one for each. */
    private synchronized void load() {
        if (!loaded) {
            sql.sql("select hash, mathml from formula order by hash limit ?")
                    .param(MOST_IN_MEMORY)
                    .query(row -> {
                        recent.put(row.getString("hash"), row.getString("mathml"));
                    });
            loaded = true;
        }
    }

    private String make(String hash, String tex, boolean display) {
        String mathml = maker.mathml(tex, display);
        sql.sql("insert into formula (hash, tex, mathml) values (?, ?, ?) on conflict do nothing")
                .params(hash, tex, mathml)
                .update();
        return mathml;
    }

    private static String hash(String tex, boolean display) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String named = SETTING + (display ? " display " : " inline ") + tex;
            return HexFormat.of().formatHex(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
