package org.fortnight.curriculum;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.curriculum.TrackFolder.KnownLesson;
import org.fortnight.markdown.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the database in step with one snapshot of the folder: read and checked first, then stored in one transaction.
 * Where a track cannot be stored, each has a transaction of its own, and the others are imported all the same.
 */
@Component
class CurriculumImporter {

    private static final Logger log = LoggerFactory.getLogger(CurriculumImporter.class);
    private static final int MOST_LETTERS = 200;

    private final TrackFolderReader reader;
    private final CurriculumStore store;
    private final Revision revision;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;
    private final Set<LessonFile> stored = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Settled> settled = new HashMap<>();

    CurriculumImporter(
            TrackFolderReader reader,
            CurriculumStore store,
            Revision revision,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json) {
        this.reader = reader;
        this.store = store;
        this.revision = revision;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A track as it was stored. As long as its folder is the same, an edit of another track costs it nothing. One with
     * errors is read again: they may depend on what others hold.
     *
     * @param hashes of its files, by path
     */
    private record Settled(Map<String, String> hashes, TrackFolder track) {

        static Map<String, String> hashes(List<SourceFile> files) {
            return files.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::hash));
        }
    }

    /** Imports what is good and tells what is not. */
    List<Problem> importAll(Snapshot snapshot) {
        var tracks = store(read(snapshot));
        stored.clear();
        tracks.forEach(track -> stored.addAll(track.good()));
        settle(tracks, snapshot);
        return tracks.stream().flatMap(track -> track.problems().stream()).toList();
    }

    private void settle(List<TrackFolder> tracks, Snapshot snapshot) {
        var folders = snapshot.tracks();
        settled.clear();
        tracks.stream()
                .filter(track -> track.plan().isPresent())
                .filter(track -> track.problems().stream().noneMatch(Problem::isError))
                .forEach(track -> settled.put(
                        track.name(),
                        new Settled(Settled.hashes(folders.getOrDefault(track.name(), List.of())), track)));
    }

    private Optional<TrackFolder> settled(String folder, List<SourceFile> files) {
        return Optional.ofNullable(settled.get(folder))
                .filter(known -> known.hashes().equals(Settled.hashes(files)))
                .map(Settled::track);
    }

    private boolean isSettled(TrackFolder track) {
        var known = settled.get(track.name());
        return known != null && known.track() == track;
    }

    /** The hashes of the pictures that are stored. */
    Set<String> pictures() {
        return Set.copyOf(store.media().hashes());
    }

    /** The tracks as far as they could be stored. */
    private List<TrackFolder> store(List<TrackFolder> tracks) {
        try {
            storeAtOnce(tracks);
            return tracks;
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            return tracks.size() == 1
                    ? List.of(unstored(tracks.get(0), e))
                    : tracks.stream()
                            .flatMap(track -> store(List.of(track)).stream())
                            .toList();
        }
    }

    private void storeAtOnce(List<TrackFolder> tracks) {
        transaction.executeWithoutResult(status -> {
            revision.lock();
            boolean changed = false;
            for (var track : tracks) {
                if (isSettled(track)) {
                    continue;
                }
                changed |= new TrackImport(track, store, json, clock.instant(), stored).run();
                // Every query compares all rows that are held with what they were: those of other tracks need it no
                // more.
                store.rows().flush();
                store.rows().clear();
            }
            if (changed) {
                revision.rise();
            }
        });
    }

    /** What no author can mend: the database is away or busy, and the next look tries again. */
    private static boolean passes(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof TransientDataAccessException
                || e instanceof NonTransientDataAccessResourceException;
    }

    private static TrackFolder unstored(TrackFolder track, RuntimeException e) {
        log.error("The track in {} could not be stored", track.name(), e);
        String reason = String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                .lines()
                .findFirst()
                .orElse("");
        return track.unstored(Problem.error(
                Path.of(track.name(), TrackFolderReader.PLAN).toString(),
                1,
                "the track could not be stored: " + reason.substring(0, Math.min(MOST_LETTERS, reason.length())),
                "take back what was changed last; until then the last good version stays live"));
    }

    private List<TrackFolder> read(Snapshot snapshot) {
        var same = new HashMap<String, TrackFolder>();
        snapshot.tracks()
                .forEach((folder, files) -> settled(folder, files).ifPresent(track -> same.put(folder, track)));
        var known = known(same.keySet());
        var folders = new ArrayList<TrackFolder>();
        snapshot.tracks()
                .forEach((folder, files) -> Optional.ofNullable(same.get(folder))
                        .or(() -> reader.read(folder, files, known.getOrDefault(folder, Known.NOTHING)))
                        .ifPresent(folders::add));
        var tracks = twoWithOneKey(folders);
        tracks.addAll(vanished(known, snapshot, folders));
        return tracks;
    }

    /** Folders of which nothing is left: an error, and nothing to store. A renamed one has its track's key elsewhere. */
    private List<TrackFolder> vanished(Map<String, Known> known, Snapshot snapshot, List<TrackFolder> there) {
        var keys = there.stream().flatMap(folder -> folder.key().stream()).toList();
        var names = snapshot.tracks().keySet();
        return known.entrySet().stream()
                .filter(track -> !names.contains(track.getKey()))
                .flatMap(track -> reader.read(track.getKey(), List.of(), track.getValue()).stream())
                .filter(folder -> folder.key().filter(keys::contains).isEmpty())
                .map(folder -> folder.refused(folder.problems().get(0)))
                .toList();
    }

    private Map<String, Known> known(Set<String> others) {
        return transaction.execute(status -> {
            var known = new HashMap<String, Known>();
            for (var track : store.tracks().findAllByOrderByTitle()) {
                if (others.contains(track.folder())) {
                    continue;
                }
                var lessons = new HashMap<String, KnownLesson>();
                for (var lesson : store.lessons().findByTrack(track)) {
                    lessons.put(lesson.file(), new KnownLesson(lesson.key(), lesson.retired()));
                }
                store.rows().clear();
                known.put(
                        track.folder(),
                        new Known(
                                Optional.of(json.readValue(track.definition(), TrackFile.class)),
                                json.readValue(track.glossary(), Glossary.class),
                                lessons));
            }
            return known;
        });
    }

    /** Of two folders with the key of one track, the one that is known, else the first, is imported. */
    private List<TrackFolder> twoWithOneKey(List<TrackFolder> folders) {
        var owners = new HashMap<String, String>();
        store.tracks().findAllByOrderByTitle().forEach(track -> owners.put(track.key(), track.folder()));
        var names = folders.stream().map(TrackFolder::name).toList();
        var result = new ArrayList<TrackFolder>();
        for (var folder : folders) {
            String key = folder.key().orElse("");
            String owner = owners.get(key);
            if (owner == null || !names.contains(owner)) {
                owners.put(key, folder.name());
                result.add(folder);
            } else if (owner.equals(folder.name())) {
                result.add(folder);
            } else {
                result.add(folder.refused(Problem.error(
                        Path.of(folder.name(), TrackFolderReader.PLAN).toString(),
                        1,
                        "`" + folder.name() + "` has the key of `" + owner + "`; did you copy the folder?",
                        "give the new track a key of its own")));
            }
        }
        return result;
    }
}
