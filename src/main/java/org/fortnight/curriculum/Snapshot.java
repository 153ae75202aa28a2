package org.fortnight.curriculum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the folder at one moment; files that are just being written or moved are as they were before.
 *
 * @param files by path inside the folder
 */
record Snapshot(Map<String, SourceFile> files) {

    static final Snapshot EMPTY = new Snapshot(Map.of());

    /** Larger files are neither lessons nor pictures; they are seen with this many bytes and refused for their size. */
    private static final int MOST_BYTES = Media.MOST_BYTES + 1;

    /**
     * Reads what has changed and settled since this snapshot was taken. What only the earlier look saw is still there: it
     * may have been renamed, and its new name is read when two looks have seen it.
     */
    Snapshot next(Path folder, FolderLook look, FolderLook earlier) {
        var next = new TreeMap<>(files);
        next.keySet()
                .removeIf(path ->
                        !look.files().containsKey(path) && !earlier.files().containsKey(path));
        look.files().forEach((path, stamp) -> {
            var known = files.get(path);
            boolean written = known == null || !known.stamp().equals(stamp);
            if (path.contains("/") && written && look.settled(path, earlier)) {
                var read = read(folder, path, stamp);
                if (read != null) {
                    next.put(path, read);
                }
            }
        });
        return new Snapshot(next);
    }

    /** The folders that hold a track or held one, by what lies in them. */
    Map<String, List<SourceFile>> tracks() {
        var tracks = new TreeMap<String, List<SourceFile>>();
        files.values()
                .forEach(file -> tracks.computeIfAbsent(file.track(), track -> new ArrayList<>())
                        .add(file));
        return tracks;
    }

    /** The same without the content of pictures that are stored: it is needed once only. Data go into ZIP files again. */
    Snapshot withoutPictures(Set<String> stored) {
        var light = new TreeMap<>(files);
        light.replaceAll((path, file) ->
                file.inTrack().startsWith("media/") && stored.contains(file.hash()) ? file.withoutContent() : file);
        return new Snapshot(light);
    }

    /** Whether nothing was written since: the same files with the same stamps. */
    boolean sameAs(Snapshot other) {
        return stamps().equals(other.stamps());
    }

    private Map<String, FileStamp> stamps() {
        var stamps = new TreeMap<String, FileStamp>();
        files.forEach((path, file) -> stamps.put(path, file.stamp()));
        return stamps;
    }

    private static @Nullable SourceFile read(Path folder, String path, FileStamp stamp) {
        var file = folder.resolve(path);
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES);
            var now = FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class));
            return now.equals(stamp) ? SourceFile.of(path, stamp, bytes) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
