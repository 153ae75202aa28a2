package org.fortnight.curriculum;

import java.util.Optional;
import org.fortnight.markdown.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that much of a lesson has changed since learners were last told what.
 *
 * <p>Small edits add up: the text is compared with the first one in the plan that had as many entries in {@code changes}.
 */
@Component
class LargeEdits implements EditCheck {

    /** Two texts with less in common than this are worth a word to those who have read the first one. */
    private static final double ALIKE = 0.8;

    private final JdbcClient sql;

    LargeEdits(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Problem> warning(String folder, LessonFile file) {
        int told = file.read().frontMatter().changes().size();
        return sql.sql("""
                        select number, source
                        from (select v.number, v.source, v.source_hash
                              from lesson_version v join lesson l on l.id = v.lesson_id join track t on t.id = l.track_id
                              where t.folder = ? and l.key = ? and v.language = ? and v.change_count = ?
                                and l.listed_at is not null and l.retired_at is null
                                and v.number >= (select max(w.number) from lesson_version w
                                                 where w.lesson_id = l.id and w.language = v.language
                                                   and w.imported_at <= l.listed_at)
                              order by v.number limit 1) first_told
                        where source_hash <> ?
                        """)
                .params(folder, file.key(), file.language(), told, file.hash())
                .query((row, number) -> new Told(row.getInt("number"), row.getString("source")))
                .optional()
                .filter(then ->
                        WrittenItem.likeness(WrittenItem.allWords(then.source()), WrittenItem.allWords(file.text()))
                                < ALIKE)
                .map(then -> Problem.warning(
                        file.source().inTrack(),
                        1,
                        "much has changed since version " + then.number() + " and `changes` says nothing about it",
                        "add a date and a sentence to `changes`: those who finished the day are told"));
    }

    /** The text that those who are told nothing have read. */
    private record Told(int number, String source) {}
}
