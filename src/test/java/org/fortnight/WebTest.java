package org.fortnight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages and statuses, with {@code MockMvcTester}, on H2 in memory.
 *
 * <p>All of them share one application and one database: a test makes the people it needs ({@link
 * org.fortnight.account.TestPeople}) and asserts nothing about the rest. Adding a mock, a property or a profile to one
 * class would start a second application; don't. Forms are sent with {@code .with(formToken())}, not with Spring's
 * {@code csrf()}, which would replace the application's tokens for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:fortnight;MODE=PostgreSQL;NON_KEYWORDS=KEY,DAY;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        })
@AutoConfigureMockMvc
@Import({TestWorld.class, TestPeople.class, TestFolder.class})
@ContextConfiguration(initializers = TestWorld.Folders.class)
public @interface WebTest {}
