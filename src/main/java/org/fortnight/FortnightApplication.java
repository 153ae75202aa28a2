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

    public static void main(String[] arguments) {
        SpringApplication.run(FortnightApplication.class, arguments);
    }
}
