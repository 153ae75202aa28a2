package org.fortnight.curriculum;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
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

    /** What learners take home may have folders in folders. */
    private static final int STARTER_DEPTH = 8;

    static final FolderLook NOTHING = new FolderLook(Map.of());

    /** Empty when the folder changed under the look, so that a file on the move is not taken for gone. */
    static Optional<FolderLook> at(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(NOTHING);
        }
        var files = new TreeMap<String, FileStamp>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), STARTER_DEPTH, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            return directory.equals(folder) || isEntered(folder.relativize(directory))
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (counts(folder.relativize(file), attributes)) {
                                files.put(
                                        folder.relativize(file).toString().replace('\\', '/'),
                                        FileStamp.of(attributes));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        /** What may not be entered or leads in a circle holds no lessons; anything else has just moved. */
                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                            if (e instanceof AccessDeniedException || e instanceof FileSystemLoopException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }
                    });
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(new FolderLook(files));
    }

    /** Whether this and an earlier look saw the file in the same state: nobody is just writing it. */
    boolean settled(String file, FolderLook earlier) {
        var stamp = files.get(file);
        return stamp != null && stamp.equals(earlier.files.get(file));
    }

    private static boolean isEntered(Path directory) {
        return isStarter(directory) || directory.getNameCount() < DEPTH && !isHidden(directory);
    }

    /** {@code llm-14-days/starter/…}. */
    private static boolean isStarter(Path path) {
        return path.getNameCount() > 2 && path.getName(1).toString().equals("starter");
    }

    /** A starter has hidden files, too: {@code .gitignore}, {@code .github/workflows/ci.yml}. */
    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && !(isStarter(path) && name.startsWith(".git"));
    }

    private static boolean counts(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                && !isHidden(path)
                && !path.getFileName().toString().endsWith("~");
    }
}
