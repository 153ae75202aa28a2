package org.fortnight.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.LessonReader.Source;
import org.fortnight.markdown.LessonText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the pages of stored texts anew where a newer renderer has not yet: those of retired lessons, whose files may be
 * gone, and of lessons whose file is broken just now. No import would.
 */
@Component
class Renewal {

    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    private final JdbcClient sql;
    private final LessonReader reader;
    private final Revision revision;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Renewal(JdbcClient sql, LessonReader reader, Revision revision, TransactionTemplate transaction, JsonMapper json) {
        this.sql = sql;
        this.reader = reader;
        this.revision = revision;
        this.transaction = transaction;
        this.json = json;
    }

    /** Renews what is shown: the newest version of each lesson in each language. What cannot be read stays as it was. */
    void run() {
        var texts = outdated();
        if (!texts.isEmpty()) {
            var keys = keys();
            var renewed = new HashMap<Long, LessonText>();
            texts.forEach(text -> {
                var links = new StoredLinks(
                        text.track(), keys.getOrDefault(text.track(), Map.of()), text.prose() + text.items());
                var source = new Source(text.file(), text.language(), text.source());
                reader.read(source, links)
                        .lesson()
                        .ifPresentOrElse(
                                lesson -> renewed.put(text.version(), lesson),
                                () -> log.warn(
                                        "{} of {} as it was stored cannot be read any more; its older page is shown",
                                        text.file(),
                                        text.track()));
            });
            store(renewed);
        }
    }

    private void store(Map<Long, LessonText> renewed) {
        if (!renewed.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                revision.lock();
                renewed.forEach((version, text) -> {
                    insert("rendering", version, json.writeValueAsString(LessonPieces.prose(text)));
                    insert("item_rendering", version, json.writeValueAsString(LessonPieces.items(text)));
                });
                revision.rise();
            });
        }
    }

    private void insert(String table, long version, String html) {
        sql.sql("insert into " + table + " (version_id, renderer, html) values (?, ?, ?) on conflict do nothing")
                .params(version, LessonReader.RENDERER, html)
                .update();
    }

    private List<Outdated> outdated() {
        return sql.sql("""
                        select v.id as version, t.key as track, v.language, v.source,
                            case when v.language = t.language then t.folder || '/' || l.file else v.file end as path,
                            r.html as prose, i.html as items
                        from lesson_version v join lesson l on l.id = v.lesson_id join track t on t.id = l.track_id
                            join rendering r on r.version_id = v.id
                            join item_rendering i on i.version_id = r.version_id and i.renderer = r.renderer
                        where v.number = (select max(w.number) from lesson_version w
                                          where w.lesson_id = v.lesson_id and w.language = v.language)
                          and r.renderer = (select max(o.renderer) from rendering o where o.version_id = v.id)
                          and not exists (select 1 from rendering o where o.version_id = v.id and o.renderer = ?)
                        """).param(LessonReader.RENDERER).query(Outdated.class).list();
    }

    /** The keys of lessons by their files, of each track; where a file's name was used twice, that of the live one. */
    private Map<String, Map<String, String>> keys() {
        var keys = new HashMap<String, Map<String, String>>();
        sql.sql("""
                        select t.key as track, l.key, l.file
                        from lesson l join track t on t.id = l.track_id
                        order by case when l.retired_at is null then 1 else 0 end
                        """).query(row -> {
            keys.computeIfAbsent(row.getString("track"), track -> new HashMap<>())
                    .put(row.getString("file"), row.getString("key"));
        });
        return keys;
    }

    /**
     * A text without a page of this renderer.
     *
     * @param path where its file lies or lay
     * @param prose and items of the newest page that another renderer made
     */
    private record Outdated(
            long version, String track, String language, String source, String path, String prose, String items) {

        String file() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    /** Where links in a stored text lead: to lessons by their files, to pictures and data where the older page found them. */
    private record StoredLinks(String track, Map<String, String> keys, String html) implements LessonReader.Links {

        /** A translation's link leads to the translation, which has the address of the original. */
        @Override
        public Optional<String> lesson(String file) {
            return Optional.ofNullable(keys.get(file))
                    .or(() -> Optional.ofNullable(keys.get(name(file))))
                    .map(key -> new LessonKey(track, key).path());
        }

        @Override
        public Optional<String> media(String path) {
            String name = UriUtils.encodePathSegment(name(path), StandardCharsets.UTF_8);
            var address = Pattern.compile("/media/[0-9a-f]{64}/" + Pattern.quote(name) + "(?=[\\\\\" ])")
                    .matcher(html);
            return address.find() ? Optional.of(address.group()) : Optional.empty();
        }

        private static String name(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
