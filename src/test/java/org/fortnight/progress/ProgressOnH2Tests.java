package org.fortnight.progress;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class ProgressOnH2Tests extends ProgressTests {

    private static final DataSource DATABASE = migrated(
            JdbcConnectionPool.create(
                    "jdbc:h2:mem:progress;MODE=PostgreSQL;NON_KEYWORDS=KEY,DAY;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                    "sa",
                    ""),
            "h2");

    @Override
    DataSource database() {
        return DATABASE;
    }
}
