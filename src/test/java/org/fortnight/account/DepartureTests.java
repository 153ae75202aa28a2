package org.fortnight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.fortnight.curriculum.TestFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept about people, table by table: all of it can be taken along, and all of it goes. */
abstract class DepartureTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Departure departure;

    @Autowired
    DepartedAdvice advice;

    @Autowired
    List<PersonalData> features;

    @Autowired
    TransactionTemplate transaction;

    SignedIn ada;
    PersonalRows rows;

    @BeforeEach
    void somebodyWithWork() {
        rows = new PersonalRows(jdbc, folder);
        ada = people.learner("Ada");
        rows.add(ada);
    }

    @Test
    void everyTableWithAPersonHasAContributor() {
        var tables = jdbc.sql("""
                        select table_name from information_schema.columns
                        where column_name = 'person_id' and table_schema = 'public'
                        """).query(String.class).list();

        assertThat(tables)
                .as("A table with person_id that no PersonalData names")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void whateverRefersToAPersonDoesSoByPersonId() {
        var columns = jdbc.sql("""
                        select used.column_name
                        from information_schema.referential_constraints reference
                        join information_schema.table_constraints target
                          on target.constraint_name = reference.unique_constraint_name
                         and target.constraint_schema = reference.unique_constraint_schema
                        join information_schema.key_column_usage used
                          on used.constraint_name = reference.constraint_name
                         and used.constraint_schema = reference.constraint_schema
                        where target.table_name = 'person' and target.table_schema = 'public'
                        """).query(String.class).list();

        assertThat(columns).isNotEmpty().containsOnly("person_id");
    }

    @Test
    void nothingOfSomebodyIsLeftAndEverythingOfOthersIs() {
        var bea = people.learner("Bea");
        rows.add(bea);

        departure.of(ada.id());

        assertThat(tablesWith(ada)).isEmpty();
        assertThat(departure.happenedTo(ada.id())).isTrue();
        assertThat(tablesWith(bea))
                .as("every table has a row of hers, so that each is tried")
                .containsExactlyInAnyOrderElementsOf(tables());
        assertThat(departure.happenedTo(bea.id())).isFalse();
    }

    @Test
    void twoWhoDeleteTheSameAccountAtOnceBothSucceed() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> leaving = () -> {
                departure.of(ada.id());
                return null;
            };
            for (var left : threads.invokeAll(List.of(leaving, leaving))) {
                assertThat(left.get()).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(departure.happenedTo(ada.id())).isTrue();
        assertThat(tablesWith(ada)).isEmpty();
    }

    @Test
    void whatComesAfterwardsIsRefusedAndTheSenderIsTold() {
        departure.of(ada.id());
        var request = new MockHttpServletRequest();
        CurrentPerson.is(request, ada);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> rows.add(PersonalRows.TICK, ada))
                .satisfies(refused -> assertThat(advice.departed(refused, request, new MockHttpServletResponse())
                                .getViewName())
                        .isEqualTo("redirect:/account/deleted"));
    }

    @Test
    void aRowThatIsRefusedForAnotherReasonIsAnErrorAsBefore() {
        var request = new MockHttpServletRequest();
        CurrentPerson.is(request, ada);
        var refused = new DataIntegrityViolationException("another reason");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> advice.departed(refused, request, new MockHttpServletResponse()))
                .isSameAs(refused);
    }

    @Test
    void theExportHasEveryRowAndNoSecret() throws IOException {
        var secrets = jdbc.sql("select password_hash, sign_in_secret from person where id = ?")
                .param(ada.id().value())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();

        var response = mvc.get()
                .uri("/account/data")
                .with(people.session(ada))
                .exchange()
                .getResponse();

        var files = ArchiveTests.read(response.getContentAsByteArray());
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"fortnight-[\\d-]{10}\\.zip\"");
        var code = "runs/" + rows.track() + "/one/thing/2026-11-24T22-30-00-250Z.py";
        assertThat(files).containsKeys("README.md", "profile.json", "done.json", "done.md", "answers.json");
        assertThat(files.get("profile.json")).contains("\"Ada\"", ada.email(), "Europe/Berlin");
        assertThat(files.get("done.json")).contains("2026-11-24T23:30+01:00", "\"thing\"", "Read a thing", "\"one\"");
        assertThat(files.get("answers.json")).contains("65536");
        assertThat(files.get("runs.json")).contains(code);
        assertThat(files.get(code)).isEqualTo("print(\"茶\")");
        assertThat(files.get("README.md"))
                .contains("Europe/Berlin", "`profile.json`: ", "`runs/`: ", "`marks.json`: ", "`certificates.json`: ");
        assertThat(String.join("\n", files.values()))
                .as("times of another clock than the README says")
                .doesNotContainPattern("T[\\d:.]+Z\"");
        assertThat(String.join("\n", files.values())).doesNotContain(secrets);
    }

    final List<String> tablesWith(SignedIn person) {
        return tables().stream()
                .filter(table -> jdbc.sql("select count(*) from " + table + " where person_id = ?")
                                .param(person.id().value())
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private TreeSet<String> tables() {
        return features.stream()
                .flatMap(feature -> feature.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
