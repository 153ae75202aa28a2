package org.fortnight;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL, started once for all tests of the JVM; every application context gets a database of its own. */
public final class PostgresDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresDatabase() {}

    /** The address of a new, empty database; the user is {@code postgres}, without a password. */
    public static String create() {
        String name = "fortnight_" + DATABASES.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not create the database " + name, e);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    /** Started by the first test that asks; it ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + create(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=",
                            "spring.datasource.hikari.maximum-pool-size=5")
                    .applyTo(context);
        }
    }
}
