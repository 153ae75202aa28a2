package org.fortnight.curriculum;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fortnight.markdown.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the folder three times a second and imports what has changed and settled. Needs no events of the file system,
 * which network folders do not send.
 */
@Component
class FolderWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final CurriculumImporter importer;
    private final Renewal renewal;
    private final LiveCurriculum curriculum;

    private FolderLook last = FolderLook.NOTHING;
    private Snapshot imported = Snapshot.EMPTY;
    private Optional<Problem> misplaced = Optional.empty();
    private Set<Problem> said = Set.of();
    private volatile boolean running;

    FolderWatch(
            CurriculumProperties properties, CurriculumImporter importer, Renewal renewal, LiveCurriculum curriculum) {
        this.folder = properties.location().toAbsolutePath().normalize();
        this.importer = importer;
        this.renewal = renewal;
        this.curriculum = curriculum;
    }

    /**
     * Has lessons to show before the first page is asked for. Those of the last run will do: whatever was written since
     * is seen by the first look, right after the start.
     */
    @Override
    public void start() {
        curriculum.reports(new CurriculumReport(folder, 0, List.of()));
        var there = FolderLook.at(folder);
        if (!curriculum.resume()) {
            there.ifPresent(look -> importIfChanged(look, look));
            warnIfNothing();
        }
        renewal.run();
        curriculum.refresh();
        there.ifPresent(look -> last = look);
        running = true;
    }

    private void warnIfNothing() {
        if (curriculum.report().tracks() == 0) {
            log.warn(
                    "No track in {}: put a folder with a track.yml there, or set FORTNIGHT_CURRICULUM_LOCATION. It is"
                            + " looked at while Fortnight runs.",
                    folder);
        }
    }

    @Scheduled(fixedDelay = 300)
    synchronized void look() {
        if (running) {
            FolderLook.at(folder).ifPresent(look -> {
                importIfChanged(look, last);
                last = look;
            });
        }
    }

    private synchronized void importIfChanged(FolderLook look, FolderLook earlier) {
        var snapshot = imported.next(folder, look, earlier);
        var misplacedNow = misplaced(look);
        if (!snapshot.sameAs(imported) || !misplacedNow.equals(misplaced)) {
            var problems = Stream.concat(misplacedNow.stream(), importer.importAll(snapshot).stream())
                    .toList();
            misplaced = misplacedNow;
            imported = snapshot.withoutPictures(importer.pictures());
            curriculum.reports(new CurriculumReport(folder, snapshot.tracks().size(), problems));
            curriculum.refresh();
            say(problems);
        }
    }

    /** A track where the folders of tracks are expected: its own folders would be taken for them. */
    private Optional<Problem> misplaced(FolderLook look) {
        return look.files().containsKey(TrackFolderReader.PLAN)
                ? Optional.of(Problem.error(
                        TrackFolderReader.PLAN,
                        1,
                        "this lies in " + folder + " itself, and tracks are looked for in the folders in it",
                        "move it into a folder of its own, or, if all of " + folder
                                + " is one track, set FORTNIGHT_CURRICULUM_LOCATION to "
                                + Objects.requireNonNullElse(folder.getParent(), folder)))
                : Optional.empty();
    }

    /** Each problem once, and once more when it has come back. */
    private void say(List<Problem> problems) {
        problems.stream().filter(problem -> !said.contains(problem)).forEach(problem -> {
            if (problem.isError()) {
                log.error("{}", problem);
            } else {
                log.warn("{}", problem);
            }
        });
        said = new HashSet<>(problems);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
