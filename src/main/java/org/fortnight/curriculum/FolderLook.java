package org.fortnight.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One look at the folder: every file that may belong to a track, with its stamp.
 *
 * @param files by path inside the folder, with {@code /}: {@code llm-14-days/track.yml}
 */
record FolderLook(Map<String, FileStamp> files) {

    /** A track's own files lie at most two folders deep: {@code llm-14-days/zh-CN/01.md}, {@code llm-14-days/media/a.svg}. */
    private static final int DEPTH = 3;

    static final FolderLook NOTHING = new FolderLook(Map.of());

    /** Empty when the folder changed under the look, so that a file on the move is not taken for gone. */
    static Optional<FolderLook> at(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(NOTHING);
        }
        var files = new TreeMap<String, FileStamp>();
        try (var paths = Files.find(folder, DEPTH, FolderLook::counts, FileVisitOption.FOLLOW_LINKS)) {
            paths.forEach(path -> stamp(folder, path, files));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.of(new FolderLook(files));
    }

    /** Whether this and an earlier look saw the file in the same state: nobody is just writing it. */
    boolean settled(String file, FolderLook earlier) {
        var stamp = files.get(file);
        return stamp != null && stamp.equals(earlier.files.get(file));
    }

    private static boolean counts(Path path, BasicFileAttributes attributes) {
        String name = path.getFileName().toString();
        return attributes.isRegularFile() && !name.startsWith(".") && !name.endsWith("~");
    }

    private static void stamp(Path folder, Path path, Map<String, FileStamp> files) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            files.put(folder.relativize(path).toString().replace('\\', '/'), FileStamp.of(attributes));
        } catch (NoSuchFileException e) {
            // It went away between the listing and the look: not there, then.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
