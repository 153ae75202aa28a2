package org.fortnight.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Formulas, worked out once and kept in the database by their TeX: making one takes some 30 ms. */
@Component
class KeptFormulas implements Formulas {

    private final JdbcClient sql;
    private final Map<String, String> recent = new ConcurrentHashMap<>();
    private @Nullable Temml temml;

    KeptFormulas(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String mathml(String tex, boolean display) {
        String hash = hash(tex, display);
        String known = recent.get(hash);
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

    private String make(String hash, String tex, boolean display) {
        String mathml = temml().mathml(tex, display);
        sql.sql("insert into formula (hash, tex, mathml) values (?, ?, ?) on conflict do nothing")
                .params(hash, tex, mathml)
                .update();
        return mathml;
    }

    /** Made when the first new formula comes: a start that knows them all needs no engine. */
    private synchronized Temml temml() {
        if (temml == null) {
            temml = new Temml();
        }
        return temml;
    }

    private static String hash(String tex, boolean display) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((LessonReader.RENDERER + (display ? " display " : " inline ") + tex)
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
