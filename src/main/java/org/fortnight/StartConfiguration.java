package org.fortnight;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What is checked and said when Fortnight starts. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StartConfiguration.class);

    /** A database that a newer Fortnight has written is left alone. */
    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return flyway -> {
            if (isNewer(flyway)) {
                throw new CannotStartException("the database was written by a newer Fortnight; start that version, or"
                        + " restore the backup made before the update.");
            }
            flyway.migrate();
        };
    }

    private static boolean isNewer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state.isApplied() && !state.isResolved());
    }

    @EventListener
    void sayWhere(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info(
                    "Fortnight is ready at http://localhost:{}",
                    web.getWebServer().getPort());
        }
    }
}
