package org.fortnight.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fortnight.curriculum.ItemsReplaced.Replacement;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.LessonText.Requirement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stores one track's folder, inside a transaction: adds, updates and retires, never deletes. */
final class TrackImport {

    private final TrackFolder folder;
    private final CurriculumStore store;
    private final JsonMapper json;
    private final Instant now;
    private final Set<LessonFile> stored;

    private final Map<String, Lesson> lessons = new HashMap<>();
    private final Map<Long, Map<String, Versions.Newest>> versions = new HashMap<>();
    /** Lessons that people may have worked on before this import; nobody has ticked in a new one. */
    private final Set<LessonFile> edited = new LinkedHashSet<>();
    /** Lessons that this import brings into the plan for the first time. */
    private final Set<Lesson> arrived = new HashSet<>();

    private boolean changed;

    /** @param stored files that an earlier import in this process has stored, whose renderings need no second look */
    TrackImport(TrackFolder folder, CurriculumStore store, JsonMapper json, Instant now, Set<LessonFile> stored) {
        this.folder = folder;
        this.store = store;
        this.json = json;
        this.now = now;
        this.stored = stored;
    }

    /** Answers whether anything changed. */
    boolean run() {
        var track = track();
        if (track != null) {
            store.lessons().findByTrack(track).forEach(lesson -> lessons.put(lesson.key(), lesson));
            store.versions()
                    .newest(track)
                    .forEach(version -> versions.computeIfAbsent(version.lesson(), lesson -> new HashMap<>())
                            .put(version.language(), version));
            media();
            texts(track);
            folder.plan().ifPresent(plan -> plan(track, plan));
            folder.glossary().ifPresent(glossary -> changed |= track.explains(json.writeValueAsString(glossary)));
            draftsThatVanished();
            if (changed) {
                replacements();
            }
            edited.forEach(this::sayEdited);
        }
        return changed;
    }

    private @Nullable Track track() {
        if (folder.key().isEmpty()) {
            return null;
        }
        var known = store.tracks().findByKey(folder.key().get());
        if (folder.plan().isEmpty()) {
            return known.orElse(null);
        }
        var plan = folder.plan().get();
        String definition = json.writeValueAsString(plan);
        if (known.isPresent()) {
            changed |= known.get().describe(plan, folder.name(), definition);
            return known.get();
        }
        changed = true;
        return store.tracks().save(new Track(plan, folder.name(), definition, json.writeValueAsString(Glossary.NONE)));
    }

    private void media() {
        if (folder.media().isEmpty()) {
            return;
        }
        var kept = new HashSet<>(store.media().hashes());
        for (var file : folder.media().values()) {
            if (kept.add(file.hash())) {
                store.rows().persist(new Media(file.hash(), Media.type(file.name()), file.bytes(), now));
            }
        }
    }

    private void texts(Track track) {
        var changedFiles = new ArrayList<LessonFile>();
        folder.originals().forEach((key, file) -> {
            var lesson = lessons.get(key);
            var publish = file.read().frontMatter().publish();
            if (lesson == null) {
                lesson = store.lessons()
                        .save(new Lesson(track, key, file.source().inTrack()));
                lessons.put(key, lesson);
                changed = true;
            }
            changed |= lesson.comesFrom(file.source().inTrack(), publish);
            if (isNew(file)) {
                changedFiles.add(file);
            } else {
                rendering(newestId(file), file);
            }
        });
        changedFiles.stream()
                .filter(file -> versions.containsKey(lesson(file).id()))
                .forEach(edited::add);
        var rows = rows(changedFiles);
        changedFiles.forEach(
                file -> version(file, rows.getOrDefault(lesson(file).id(), List.of())));
        folder.translations().values().forEach(files -> files.values().forEach(this::translation));
    }

    private Map<Long, List<Item>> rows(List<LessonFile> files) {
        var known = files.stream()
                .map(this::lesson)
                .filter(lesson -> versions.containsKey(lesson.id()))
                .toList();
        return known.isEmpty()
                ? Map.of()
                : store.items().findByLessonIn(known).stream().collect(Collectors.groupingBy(Item::lessonId));
    }

    private void version(LessonFile file, List<Item> rows) {
        var text = file.read();
        var items = ItemRows.of(text, lesson(file), rows, store.items(), now);
        store(file, LessonPieces.content(text, items));
    }

    private void translation(LessonFile file) {
        if (!lessons.containsKey(file.key())) {
            return;
        }
        if (isNew(file)) {
            store(file, LessonPieces.content(file.read()));
        } else {
            rendering(newestId(file), file);
        }
    }

    private void store(LessonFile file, LessonContent content) {
        var before = newest(file);
        int number = before == null ? 1 : before.number() + 1;
        var version = store.versions()
                .save(new LessonVersion(lesson(file), number, file, content, json.writeValueAsString(content), now));
        versions.computeIfAbsent(lesson(file).id(), lesson -> new HashMap<>())
                .put(
                        file.language(),
                        new Versions.Newest(version.id(), lesson(file).id(), file.language(), number, file.hash()));
        rendering(version.id(), file);
        changed = true;
    }

    /** Stores the HTML of a version, unless it is there: links in it may lead elsewhere now, or the renderer is newer. */
    private void rendering(long version, LessonFile file) {
        var key = new Rendering.Key(version, LessonReader.RENDERER);
        if (stored.contains(file)) {
            return;
        }
        var text = file.read();
        String prose = json.writeValueAsString(LessonPieces.prose(text));
        String items = json.writeValueAsString(LessonPieces.items(text));
        var rendering = store.rows().find(Rendering.class, key);
        if (rendering == null) {
            store.rows().persist(new Rendering(key, prose));
            store.rows().persist(new ItemRendering(key, items));
            changed = true;
        } else {
            changed |= rendering.becomes(prose);
            changed |= store.rows().find(ItemRendering.class, key).becomes(items);
        }
    }

    private void plan(Track track, TrackFile plan) {
        var stages = store.stages().findByTrackOrderByNumber(track).stream()
                .collect(Collectors.toMap(Stage::key, stage -> stage));
        var listed = new HashSet<String>();
        int day = 0;
        for (int i = 0; i < plan.stages().size(); i++) {
            var entry = plan.stages().get(i);
            int number = i + 1;
            var stage = stages.remove(entry.key());
            if (stage == null) {
                stage = store.stages().save(new Stage(track, entry.key(), entry.title(), number));
                changed = true;
            }
            changed |= stage.place(entry.title(), number);
            for (String key : entry.lessons()) {
                day++;
                listed.add(key);
                var lesson = lessons.get(key);
                if (lesson != null) {
                    if (!lesson.taught()) {
                        arrived.add(lesson);
                    }
                    changed |= lesson.place(stage, day, now);
                }
            }
        }
        stages.values().forEach(stage -> changed |= stage.retire(now));
        lessons.values().stream()
                .filter(lesson -> !listed.contains(lesson.key()))
                .forEach(lesson -> changed |= lesson.retire(now));
    }

    private void draftsThatVanished() {
        lessons.values().stream()
                .filter(lesson -> !lesson.listed() && !folder.originals().containsKey(lesson.key()))
                .forEach(lesson -> changed |= lesson.vanish(folder.files(), now));
    }

    private void replacements() {
        var replacing = folder.originals().values().stream()
                .filter(file -> !file.read().frontMatter().replaces().isEmpty())
                .filter(file -> lesson(file).listed())
                .toList();
        for (var file : replacing) {
            var lesson = lesson(file);
            var items = live(lesson);
            var replaced = file.read().frontMatter().replaces().stream()
                    .distinct()
                    .flatMap(key -> Stream.ofNullable(lessons.get(key)))
                    .toList();
            var pairs =
                    replaced.stream().flatMap(old -> pairs(old, items).stream()).toList();
            var version = versions.getOrDefault(lesson.id(), Map.of()).get(file.language());
            store.rows().flush();
            if (!pairs.isEmpty() && version != null) {
                edited.add(file);
                store.events().publishEvent(new ItemsReplaced(pairs, version.id()));
            }
            var taught =
                    replaced.stream().filter(Lesson::taught).map(Lesson::id).toList();
            if (!taught.isEmpty() && arrived.contains(lesson)) {
                store.events().publishEvent(new LessonsReplaced(taught, lesson.id()));
            }
        }
    }

    private void sayEdited(LessonFile file) {
        var text = file.read();
        var rows = live(lesson(file)).stream()
                .filter(item -> item.kind() == Item.Kind.STEP)
                .sorted(Comparator.comparing(Item::position))
                .map(Item::id)
                .toList();
        var steps = text.steps();
        store.rows().flush();
        store.events()
                .publishEvent(new LessonEdited(
                        lesson(file).id(),
                        newestId(file),
                        rowsOf(rows, steps, Requirement.CORE::equals),
                        rowsOf(rows, steps, Requirement.REQUIRED::equals)));
    }

    private static List<Long> rowsOf(List<Long> rows, List<LessonText.Step> steps, Predicate<Requirement> which) {
        return IntStream.range(0, steps.size())
                .filter(i -> which.test(steps.get(i).requirement()))
                .mapToObj(rows::get)
                .toList();
    }

    /** Every item whose key the new lesson has and the old one no longer has. */
    private List<Replacement> pairs(Lesson old, List<Item> newItems) {
        var oldItems = store.items().findByLessonIn(List.of(old));
        var pairs = new ArrayList<Replacement>();
        for (var item : newItems) {
            boolean stillThere = old.listed() && oldItems.stream().anyMatch(row -> !row.retired() && row.isLike(item));
            if (!stillThere) {
                oldItems.stream()
                        .filter(row -> row.isLike(item))
                        .forEach(row -> pairs.add(new Replacement(row.id(), item.id())));
            }
        }
        return pairs;
    }

    private List<Item> live(Lesson lesson) {
        return store.items().findByLessonIn(List.of(lesson)).stream()
                .filter(item -> !item.retired())
                .toList();
    }

    private boolean isNew(LessonFile file) {
        var newest = newest(file);
        return newest == null || !newest.sourceHash().equals(file.hash());
    }

    private Versions.@Nullable Newest newest(LessonFile file) {
        return versions.getOrDefault(lesson(file).id(), Map.of()).get(file.language());
    }

    private long newestId(LessonFile file) {
        return Objects.requireNonNull(newest(file)).id();
    }

    private Lesson lesson(LessonFile file) {
        var lesson = lessons.get(file.key());
        if (lesson == null) {
            throw new IllegalStateException("No lesson for " + file.path());
        }
        return lesson;
    }
}
