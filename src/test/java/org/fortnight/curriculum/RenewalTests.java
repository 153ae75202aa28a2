package org.fortnight.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.markdown.LessonReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newer renderer makes of lessons that no file brings back. */
abstract class RenewalTests {

    @Autowired
    TestFolder folder;

    @Autowired
    LiveCurriculum curriculum;

    @Autowired
    Renewal renewal;

    @Autowired
    JdbcClient sql;

    private TestTrack track;

    @BeforeEach
    void aRetiredLessonWithoutAFile() {
        track = folder.track()
                .lists("one", "two")
                .lesson("one", "Read the page (10 min, core)")
                .lesson("two", "Read the page (10 min, core)")
                .write("media/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .replace("two.md", "An opening.", "See [the first](one.md) and ![a map](media/map.svg).")
                .look();
        track.lists("one").delete("two.md").look();
    }

    @Test
    void aRetiredLessonWithoutAFileIsRenewedFromItsStoredText() {
        var before = body();
        anOlderRendererMadeThePage();
        assertThat(body().opening()).asString().contains("Once ");

        renewal.run();
        curriculum.refresh();

        assertThat(before.opening().toString()).contains("/lessons/one").contains("/media/");
        assertThat(body()).isEqualTo(before);
    }

    @Test
    void aTextThatCannotBeReadAnyMoreKeepsItsOlderPage() {
        anOlderRendererMadeThePage();
        version("update lesson_version set source = '[' where id = ?");

        renewal.run();
        curriculum.refresh();

        assertThat(body().opening()).asString().contains("Once ");
    }

    @Test
    void whatIsThereIsNotRenewed() {
        folder.undisturbed(() -> {
            renewal.run();
            long before = sql.sql("select revision from curriculum_revision")
                    .query(Long.class)
                    .single();

            renewal.run();

            assertThat(sql.sql("select revision from curriculum_revision")
                            .query(Long.class)
                            .single())
                    .isEqualTo(before);
        });
    }

    private LessonBody body() {
        return curriculum.body(lesson(), Locale.ENGLISH).orElseThrow();
    }

    private Plan.Lesson lesson() {
        return track.plan().retired().get(0);
    }

    private void anOlderRendererMadeThePage() {
        version("update rendering set renderer = " + (LessonReader.RENDERER - 1)
                + ", html = replace(html, 'See ', 'Once ') where version_id = ?");
        version("update item_rendering set renderer = " + (LessonReader.RENDERER - 1) + " where version_id = ?");
        sql.sql("update curriculum_revision set revision = revision + 1").update();
        curriculum.refresh();
    }

    private void version(String change) {
        assertThat(sql.sql(change).param(lesson().version()).update()).isOne();
    }
}
