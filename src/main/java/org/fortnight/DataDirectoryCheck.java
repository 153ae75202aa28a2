package org.fortnight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Finds out, before the database does, whether the data directory can be written. */
class DataDirectoryCheck implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
            check(Path.of(environment.getProperty("fortnight.data.directory", "./data")));
        }
    }

    private static void check(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "check", null));
        } catch (IOException e) {
            throw new CannotStartException(
                    "the data directory " + directory.toAbsolutePath().normalize()
                            + " cannot be written; let this user write there, or choose another with FORTNIGHT_DATA_DIRECTORY.");
        }
    }
}
