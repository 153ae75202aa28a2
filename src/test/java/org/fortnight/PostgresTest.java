package org.fortnight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL, listening on a port of its own ({@code @LocalServerPort}).
 *
 * <p>All of them share one application and one database, apart from those of {@link WebTest}. To run the same test on
 * both, put it into an abstract class and extend that twice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({TestWorld.class, TestPeople.class, TestFolder.class})
@ContextConfiguration(initializers = {TestWorld.Folders.class, PostgresDatabase.Initializer.class})
public @interface PostgresTest {}
