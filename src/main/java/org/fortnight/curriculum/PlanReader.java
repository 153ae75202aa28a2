package org.fortnight.curriculum;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fortnight.curriculum.Plan.Status;
import org.fortnight.markdown.FrontMatter;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads all plans from the database, once for each revision. */
@Component
class PlanReader {

    private final JdbcClient sql;
    private final JsonMapper json;

    /** A version never changes: of the last plans' texts only the new ones are read. */
    private final Map<Long, LessonContent> contents = new HashMap<>();

    /** Of the same versions; asked for by readers while new plans are read. */
    private final Map<Long, List<QuestionItem>> questions = new ConcurrentHashMap<>();

    PlanReader(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    synchronized Plans read(long revision) {
        var items = items("STEP");
        var sections = items("SECTION");
        var stages = stages();
        var lessons = lessons();
        var texts = texts();
        var tracks = new ArrayList<TrackPlans>();
        sql.sql("select id, folder, definition, glossary from track where retired_at is null order by title")
                .query((row, number) -> new TrackRow(
                        row.getLong("id"),
                        row.getString("folder"),
                        json.readValue(row.getString("definition"), TrackFile.class),
                        json.readValue(row.getString("glossary"), Glossary.class)))
                .list()
                .forEach(track -> tracks.add(Assembly.of(track, stages, lessons, texts, items, sections)
                        .plans()));
        return new Plans(revision, tracks);
    }

    /** The questions of an original's version. */
    List<QuestionItem> questions(long version) {
        return questions.getOrDefault(version, List.of());
    }

    private Map<Long, List<StageRow>> stages() {
        var stages = new HashMap<Long, List<StageRow>>();
        sql.sql("select id, track_id, key, title, number from stage where retired_at is null order by number")
                .query(row -> {
                    stages.computeIfAbsent(row.getLong("track_id"), track -> new ArrayList<>())
                            .add(new StageRow(
                                    row.getLong("id"),
                                    row.getString("key"),
                                    row.getString("title"),
                                    row.getInt("number")));
                });
        return stages;
    }

    private Map<Long, List<LessonRow>> lessons() {
        var lessons = new HashMap<Long, List<LessonRow>>();
        sql.sql("select id, track_id, key, file, stage_id, day, publish, retired_at from lesson order by day, id")
                .query(row -> {
                    lessons.computeIfAbsent(row.getLong("track_id"), track -> new ArrayList<>())
                            .add(new LessonRow(
                                    row.getLong("id"),
                                    row.getString("key"),
                                    row.getString("file"),
                                    row.getObject("stage_id", Long.class),
                                    row.getInt("day"),
                                    row.getObject("publish", LocalDate.class),
                                    row.getObject("retired_at") != null));
                });
        return lessons;
    }

    /** The newest version of every lesson, by lesson and language. */
    private Map<Long, Map<String, TextRow>> texts() {
        var newest = sql.sql("""
                        select v.id, v.lesson_id, v.language
                        from lesson_version v
                        where v.number = (select max(w.number) from lesson_version w
                                          where w.lesson_id = v.lesson_id and w.language = v.language)
                        """).query(VersionRow.class).list();
        contents.keySet().retainAll(newest.stream().map(VersionRow::id).toList());
        questions.keySet().retainAll(contents.keySet());
        readContents(newest.stream()
                .map(VersionRow::id)
                .filter(id -> !contents.containsKey(id))
                .toList());
        var texts = new HashMap<Long, Map<String, TextRow>>();
        newest.forEach(row -> texts.computeIfAbsent(row.lessonId(), lesson -> new HashMap<>())
                .put(row.language(), new TextRow(row.id(), Objects.requireNonNull(contents.get(row.id())))));
        return texts;
    }

    private void readContents(List<Long> versions) {
        if (!versions.isEmpty()) {
            sql.sql("select id, items from lesson_version where id in (:versions)")
                    .param("versions", versions)
                    .query(row -> {
                        var content = json.readValue(row.getString("items"), LessonContent.class);
                        contents.put(row.getLong("id"), content.withoutItems());
                        questions.put(row.getLong("id"), questions(content));
                    });
        }
    }

    private static List<QuestionItem> questions(LessonContent content) {
        return content.questions().stream()
                .map(question -> new QuestionItem(question.item(), question.key(), question.place()))
                .toList();
    }

    private Map<Long, List<ItemRow>> items(String kind) {
        var items = new HashMap<Long, List<ItemRow>>();
        sql.sql("""
                        select id, lesson_id, key, former_keys, words, added_at, retired_at
                        from item where kind = :kind order by position
                        """).param("kind", kind).query(row -> {
            items.computeIfAbsent(row.getLong("lesson_id"), lesson -> new ArrayList<>())
                    .add(new ItemRow(
                            row.getLong("id"),
                            row.getString("key"),
                            row.getString("former_keys"),
                            row.getString("words"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            row.getObject("retired_at") != null));
        });
        return items;
    }

    private record TrackRow(long id, String folder, TrackFile file, Glossary glossary) {}

    private record StageRow(long id, String key, String title, int number) {}

    private record LessonRow(
            long id,
            String key,
            String file,
            @Nullable Long stage,
            int day,
            @Nullable LocalDate publish,
            boolean retired) {}

    private record VersionRow(long id, long lessonId, String language) {}

    private record TextRow(long version, LessonContent content) {}

    private record ItemRow(long id, String key, String formerKeys, String words, Instant addedAt, boolean retired) {

        List<String> former() {
            return formerKeys.isEmpty() ? List.of() : List.of(formerKeys.split(" "));
        }

        SectionItem section() {
            return new SectionItem(id, key, former(), words, retired);
        }
    }

    /** Puts one track's plan together, in the original language and in each translation. */
    private record Assembly(
            TrackRow track,
            List<StageRow> stages,
            List<LessonRow> rows,
            Map<Long, Map<String, TextRow>> texts,
            Map<Long, List<ItemRow>> items,
            Map<Long, List<ItemRow>> sections,
            Map<String, List<String>> successors) {

        static Assembly of(
                TrackRow track,
                Map<Long, List<StageRow>> stages,
                Map<Long, List<LessonRow>> lessons,
                Map<Long, Map<String, TextRow>> texts,
                Map<Long, List<ItemRow>> items,
                Map<Long, List<ItemRow>> sections) {
            var rows = lessons.getOrDefault(track.id(), List.of());
            return new Assembly(
                    track,
                    stages.getOrDefault(track.id(), List.of()),
                    rows,
                    texts,
                    items,
                    sections,
                    successors(track, rows, texts));
        }

        TrackPlans plans() {
            var byLanguage = new HashMap<String, Plan>();
            var translations = new HashMap<Long, Map<String, Long>>();
            byLanguage.put(track.file().language(), plan(track.file().language()));
            track.file().translations().forEach(language -> byLanguage.put(language, plan(language)));
            rows().forEach(lesson -> {
                var versions = new HashMap<String, Long>();
                texts.getOrDefault(lesson.id(), Map.of()).forEach((language, text) -> {
                    if (track.file().translations().contains(language)) {
                        versions.put(language, text.version());
                    }
                });
                translations.put(lesson.id(), versions);
            });
            return new TrackPlans(
                    track.file().key(),
                    track.folder(),
                    track.file().language(),
                    track.glossary(),
                    rows().stream().collect(Collectors.toMap(LessonRow::id, LessonRow::file)),
                    rows().stream().collect(Collectors.toMap(LessonRow::id, this::sections)),
                    byLanguage,
                    byLanguage.keySet().stream()
                            .flatMap(language -> check(language).map(check -> Map.entry(language, check)))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    translations);
        }

        /** Those that have left the lesson come last. */
        private List<SectionItem> sections(LessonRow lesson) {
            return sections.getOrDefault(lesson.id(), List.of()).stream()
                    .map(ItemRow::section)
                    .sorted(Comparator.comparing(SectionItem::retired))
                    .toList();
        }

        private Plan plan(String language) {
            var file = track.file();
            return new Plan(
                    track.id(),
                    file.key(),
                    file.title(),
                    file.summary(),
                    file.language(),
                    Optional.ofNullable(file.forWhom()).orElse(""),
                    file.needs(),
                    Optional.ofNullable(file.promise()).orElse(""),
                    file.discuss(),
                    stages.stream().map(stage -> stage(stage, language)).toList(),
                    rows().stream()
                            .filter(LessonRow::retired)
                            .flatMap(row -> lesson(row, "", Status.RETIRED, language))
                            .toList(),
                    rows().stream()
                            .filter(row -> row.stage() == null && !row.retired() && !isCheck(row))
                            .flatMap(row -> lesson(row, "", Status.DRAFT, language))
                            .toList());
        }

        private Stream<Plan.Lesson> check(String language) {
            return rows().stream()
                    .filter(row -> row.stage() == null && isCheck(row))
                    .flatMap(row -> lesson(row, "", Status.DRAFT, language));
        }

        private boolean isCheck(LessonRow row) {
            return row.key().equals(track.file().check());
        }

        private Plan.Stage stage(StageRow stage, String language) {
            return new Plan.Stage(
                    stage.id(),
                    stage.key(),
                    stage.title(),
                    stage.number(),
                    rows().stream()
                            .filter(row -> row.stage() != null && row.stage() == stage.id())
                            .flatMap(row -> lesson(row, stage.key(), Status.PUBLISHED, language))
                            .toList());
        }

        private Stream<Plan.Lesson> lesson(LessonRow row, String stage, Status status, String language) {
            var versions = texts.getOrDefault(row.id(), Map.of());
            var original = versions.get(track.file().language());
            if (original == null) {
                return Stream.empty();
            }
            var words = versions.getOrDefault(language, original);
            var rows = items.getOrDefault(row.id(), List.of());
            return Stream.of(new Plan.Lesson(
                    row.id(),
                    new LessonKey(track.file().key(), row.key()),
                    row.day(),
                    stage,
                    versions.containsKey(language) ? language : track.file().language(),
                    words.content().title(),
                    words.content().summary(),
                    status,
                    row.publish(),
                    original.version(),
                    objectives(original, words),
                    changes(original, words),
                    steps(original, words, rows),
                    rows.stream()
                            .filter(ItemRow::retired)
                            .map(Assembly::retired)
                            .toList(),
                    successors.getOrDefault(row.key(), List.of())));
        }

        /** The words of a translation with the checks of the original, where both have as many. */
        private static List<Plan.Objective> objectives(TextRow original, TextRow words) {
            var from = original.content().objectives();
            var to = words.content().objectives();
            return from.size() != to.size()
                    ? from
                    : IntStream.range(0, from.size())
                            .mapToObj(i -> new Plan.Objective(
                                    to.get(i).can(), from.get(i).by()))
                            .toList();
        }

        /** The same of what its readers are told. */
        private static List<Plan.Change> changes(TextRow original, TextRow words) {
            var from = original.content().changes();
            var to = words.content().changes();
            return IntStream.range(0, from.size())
                    .mapToObj(i -> {
                        var change = from.get(i);
                        var said = from.size() == to.size() ? to.get(i) : change;
                        return new Plan.Change(key(change), change.date(), said.what());
                    })
                    .toList();
        }

        private static String key(FrontMatter.Change change) {
            var name = (change.date() + " " + change.what()).getBytes(StandardCharsets.UTF_8);
            return change.date() + "-" + UUID.nameUUIDFromBytes(name);
        }

        private static List<Plan.Step> steps(TextRow original, TextRow words, List<ItemRow> rows) {
            var translation = new Translation(original.content(), words.content());
            var byId = new HashMap<Long, ItemRow>();
            rows.forEach(row -> byId.put(row.id(), row));
            var steps = original.content().steps();
            return IntStream.range(0, steps.size())
                    .mapToObj(i -> {
                        var step = steps.get(i);
                        var said =
                                original == words ? step : translation.step(i).orElse(step);
                        var row = byId.get(step.item());
                        return new Plan.Step(
                                step.item(),
                                step.key(),
                                said.html(),
                                said.label(),
                                step.minutes(),
                                step.requirement(),
                                said.target() == null ? step.target() : said.target(),
                                step.leaves(),
                                row == null ? List.of() : row.former(),
                                row == null ? Instant.EPOCH : row.addedAt());
                    })
                    .toList();
        }

        private static Plan.Step retired(ItemRow row) {
            return new Plan.Step(
                    row.id(),
                    row.key(),
                    SafeHtml.EMPTY,
                    row.words(),
                    0,
                    Requirement.OPTIONAL,
                    null,
                    null,
                    row.former(),
                    row.addedAt());
        }

        /** The lessons of the plan that replace another one, by the key of the replaced. */
        private static Map<String, List<String>> successors(
                TrackRow track, List<LessonRow> rows, Map<Long, Map<String, TextRow>> texts) {
            var successors = new HashMap<String, List<String>>();
            rows.stream().filter(row -> row.stage() != null).forEach(row -> {
                var text =
                        texts.getOrDefault(row.id(), Map.of()).get(track.file().language());
                if (text != null) {
                    text.content()
                            .replaces()
                            .forEach(key -> successors
                                    .computeIfAbsent(key, replaced -> new ArrayList<>())
                                    .add(row.key()));
                }
            });
            return successors;
        }
    }
}
