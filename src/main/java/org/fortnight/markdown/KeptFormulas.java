package org.fortnight.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fortnight.markdown.FormulaText.Formula;
import org.fortnight.markdown.Temml.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Formulas, worked out once and kept in the database by their TeX: making one takes some 30 ms. */
@Component
class KeptFormulas implements Formulas, DisposableBean {

    private final JdbcClient sql;
    private final Map<String, String> recent = new ConcurrentHashMap<>();
    private @Nullable Temml temml;

    KeptFormulas(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void prepare(List<Formula> formulas) {
        var asked = new LinkedHashMap<String, Asked>();
        formulas.forEach(formula ->
                asked.put(hash(formula.tex(), formula.display()), new Asked(formula.tex(), formula.display())));
        asked.keySet().removeIf(recent::containsKey);
        if (!asked.isEmpty()) {
            sql.sql("select hash, mathml from formula where hash in (:hashes)")
                    .param("hashes", asked.keySet())
                    .query(row -> {
                        recent.put(row.getString("hash"), row.getString("mathml"));
                    });
            asked.keySet().removeIf(recent::containsKey);
        }
        make(asked);
    }

    private void make(Map<String, Asked> asked) {
        var hashes = List.copyOf(asked.keySet());
        var formulas = List.copyOf(asked.values());
        var answers = formulas.isEmpty() ? List.<String>of() : temml().answers(formulas);
        for (int i = 0; i < answers.size(); i++) {
            try {
                keep(
                        hashes.get(i),
                        formulas.get(i).tex(),
                        Temml.mathml(answers.get(i), formulas.get(i).tex()));
            } catch (FormulaException wrong) {
                // Said where the formula stands, when it is asked for by itself.
            }
        }
    }

    @Override
    public String mathml(String tex, boolean display) {
        String hash = hash(tex, display);
        String known = recent.get(hash);
        return known != null ? known : keep(hash, tex, temml().mathml(tex, display));
    }

    private String keep(String hash, String tex, String mathml) {
        sql.sql("insert into formula (hash, tex, mathml) values (?, ?, ?) on conflict do nothing")
                .params(hash, tex, mathml)
                .update();
        recent.put(hash, mathml);
        return mathml;
    }

    /** The engine has a thread of its own, which would keep the process alive. */
    @Override
    public synchronized void destroy() {
        if (temml != null) {
            temml.close();
        }
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
