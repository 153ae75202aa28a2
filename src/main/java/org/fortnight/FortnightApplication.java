package org.fortnight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Fortnight: guided study tracks from a folder of Markdown lessons. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class FortnightApplication {

    /** Ends with exit code 1 when it cannot start; {@link StartFailures} has said why. */
    public static void main(String[] arguments) {
        // A data directory may be named from where one stands, as every other path; H2 would refuse it.
        System.setProperty("h2.implicitRelativePath", "true");
        try {
            SpringApplication.run(FortnightApplication.class, arguments);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            System.exit(1);
        }
    }
}
