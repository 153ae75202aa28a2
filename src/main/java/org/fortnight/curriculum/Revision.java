package org.fortnight.curriculum;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counter that rises with every import that changed something. */
@Component
class Revision {

    private final JdbcClient sql;

    Revision(JdbcClient sql) {
        this.sql = sql;
    }

    long now() {
        return sql.sql("select revision from curriculum_revision where id = 1")
                .query(Long.class)
                .single();
    }

    /** Whether this renderer has made the pages that are stored; a newer one makes them anew. */
    boolean renderedBy(int renderer) {
        return sql.sql("select exists (select 1 from rendering where renderer = ?)")
                .param(renderer)
                .query(Boolean.class)
                .single();
    }

    /** Lets one import run at a time, on all nodes, until the transaction ends. */
    void lock() {
        sql.sql("select revision from curriculum_revision where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void rise() {
        sql.sql("update curriculum_revision set revision = revision + 1 where id = 1")
                .update();
    }
}
