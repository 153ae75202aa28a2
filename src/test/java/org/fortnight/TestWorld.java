package org.fortnight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every test of the running application stands on: a clock to move, statements to count, an empty curriculum folder. */
@TestConfiguration(proxyBeanMethods = false)
class TestWorld {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    static SqlCount sqlCount() {
        return new SqlCount();
    }

    static class Folders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path root = Files.createTempDirectory("fortnight-test");
                Path curriculum = Files.createDirectory(root.resolve("curriculum"));
                TestPropertyValues.of("fortnight.curriculum.location=" + curriculum, "fortnight.data.directory=" + root)
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
