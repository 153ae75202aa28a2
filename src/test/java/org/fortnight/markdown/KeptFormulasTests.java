package org.fortnight.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.fortnight.markdown.Formulas.FormulaException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptFormulasTests {

    private final List<String> made = new ArrayList<>();
    private final JdbcClient sql = JdbcClient.create(database());

    @BeforeEach
    void table() {
        sql.sql("drop table if exists formula").update();
        sql.sql("create table formula (hash varchar(64) primary key, tex varchar(10000) not null,"
                        + " mathml varchar(200000) not null)")
                .update();
    }

    @Test
    void aFormulaIsMadeOnce() {
        var formulas = formulas();

        formulas.mathml("x", false);

        assertThat(formulas.mathml("x", false)).isEqualTo("<math>x</math>");
        assertThat(made).containsExactly("x");
    }

    @Test
    void theNextStartKnowsIt() {
        formulas().mathml("x", false);

        assertThat(formulas().mathml("x", false)).isEqualTo("<math>x</math>");
        assertThat(made).containsExactly("x");
    }

    @Test
    void onALineOfItsOwnItIsAnotherOne() {
        var formulas = formulas();

        formulas.mathml("x", false);
        formulas.mathml("x", true);

        assertThat(made).containsExactly("x", "x");
    }

    @Test
    void anotherNodeMayHaveMadeItMeanwhile() {
        var one = formulas();
        var other = formulas();
        one.mathml("a", false);
        other.mathml("b", false);

        assertThat(other.mathml("a", false)).isEqualTo("<math>a</math>");
        assertThat(made).containsExactly("a", "b");
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        var formulas = new KeptFormulas(sql, (tex, display) -> {
            throw new FormulaException("no", false);
        });

        assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> formulas.mathml("x", false));
        assertThat(sql.sql("select count(*) from formula").query(Integer.class).single())
                .isZero();
    }

    private KeptFormulas formulas() {
        return new KeptFormulas(sql, (tex, display) -> {
            made.add(tex);
            return "<math>" + tex + "</math>";
        });
    }

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:formulas;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return database;
    }
}
