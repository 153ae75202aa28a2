package org.fortnight.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptPicturesTests {

    private final JdbcClient sql = JdbcClient.create(database());

    @BeforeEach
    void table() {
        sql.sql("drop table if exists picture_frame").update();
        sql.sql("create table picture_frame (hash varchar(64) primary key, html varchar(1000000) not null)")
                .update();
    }

    @Test
    void aFrameIsDrawnOnceAndTheNextStartKnowsIt() {
        var drawn = new KeptPictures(sql).firstFrame("merges", Map.of("text", "goods"), "en");

        var known = new KeptPictures(sql).firstFrame("merges", Map.of("text", "goods"), "en");

        assertThat(drawn.nanos()).isPositive();
        assertThat(known).isEqualTo(new FirstFrame(drawn.html(), drawn.problems(), 0));
    }

    @Test
    void otherSettingsAndAnotherLanguageAreOtherFrames() {
        var pictures = new KeptPictures(sql);

        pictures.firstFrame("merges", Map.of("text", "goods"), "en");
        pictures.firstFrame("merges", Map.of("text", "good"), "en");
        pictures.firstFrame("merges", Map.of("text", "good"), "zh");

        assertThat(frames()).isEqualTo(3);
    }

    @Test
    void whatCannotBeDrawnIsNotKept() {
        var frame = new KeptPictures(sql).firstFrame("merges", Map.of("text", 7), "en");

        assertThat(frame.problems()).hasSize(1);
        assertThat(frames()).isZero();
    }

    private int frames() {
        return sql.sql("select count(*) from picture_frame")
                .query(Integer.class)
                .single();
    }

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:pictures;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return database;
    }
}
