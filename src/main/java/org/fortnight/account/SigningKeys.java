package org.fortnight.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that this installation signs with, made when they are first needed and shared by all nodes. */
@Component
class SigningKeys {

    private final JdbcClient sql;

    SigningKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two nodes that start at once end with the same key. */
    String named(String name) {
        sql.sql("insert into signing_key (name, secret) values (?, ?) on conflict do nothing")
                .params(name, Secrets.random())
                .update();
        return sql.sql("select secret from signing_key where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
