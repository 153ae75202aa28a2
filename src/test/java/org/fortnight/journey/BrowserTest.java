package org.fortnight.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A journey in a real browser, on the lessons that are shipped. Takes a {@link Chromium} as parameter.
 *
 * <p>Skipped with one line where there is no Chromium; in continuous integration that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Chromium.Provided.class)
@Import(FailingPages.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journeys;MODE=PostgreSQL;NON_KEYWORDS=KEY,DAY;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "fortnight.curriculum.location=./curriculum",
            "fortnight.trusted-proxies=127.0.0.1,::1"
        })
@interface BrowserTest {}
