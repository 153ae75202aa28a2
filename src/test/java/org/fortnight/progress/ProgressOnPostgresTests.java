package org.fortnight.progress;

import javax.sql.DataSource;
import org.fortnight.PostgresDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ProgressOnPostgresTests extends ProgressTests {

    private static final DataSource DATABASE =
            migrated(new DriverManagerDataSource(PostgresDatabase.create(), "postgres", ""), "postgresql");

    @Override
    DataSource database() {
        return DATABASE;
    }
}
