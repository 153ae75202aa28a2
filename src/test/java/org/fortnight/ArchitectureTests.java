package org.fortnight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** What we agreed on about who may know what, beside what Spring Modulith holds. */
class ArchitectureTests {

    private static final JavaClasses FORTNIGHT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fortnight");

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    @Test
    void nothingImportsTheRootPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fortnight")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fortnight")
                .check(FORTNIGHT);
    }

    @Test
    void onlyMarkdownTouchesTheParserAndTheCleaner() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fortnight.markdown")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vladsch.flexmark..", "org.jsoup..")
                .check(FORTNIGHT);
    }

    @Test
    void noFeatureDependsOnThePagesThatComposeIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fortnight.study")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fortnight.study")
                .check(FORTNIGHT);
    }

    @Test
    void controllersEntitiesAndRepositoriesStayInsideTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(FORTNIGHT);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(FORTNIGHT);
    }

    @Test
    void uncheckedHtmlLeavesThroughOneFragmentOnly() throws IOException {
        try (var templates = Files.walk(TEMPLATES)) {
            var places = templates
                    .filter(Files::isRegularFile)
                    .flatMap(template -> unescaped(template).map(line -> TEMPLATES.relativize(template) + ": " + line))
                    .toList();

            assertThat(places)
                    .singleElement()
                    .asString()
                    .startsWith("fragments.html: ")
                    .contains("org.fortnight.markdown.SafeHtml");
        }
    }

    /** {@code th:utext}, its other spelling and inlined {@code [(…)]}. */
    private static Stream<String> unescaped(Path template) {
        var unescaped = Pattern.compile("th[:-]utext|\\[\\(");
        try {
            return Files.readString(template).lines().filter(unescaped.asPredicate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
