package org.fortnight.curriculum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What learners take home: each folder inside a track's {@code starter/} as one ZIP file, with the track's data in its
 * folder {@code data/}. A lesson offers it by a link to the folder, which on a site for code leads to the folder itself.
 */
final class Starter {

    static final String FOLDER = "starter/";

    /** The oldest that a ZIP file can tell, so that the same files give the same ZIP. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Starter() {}

    /** The ZIP files by the paths that lessons link to, such as {@code starter/my-project}. */
    static Map<String, SourceFile> zipped(Map<String, SourceFile> files, Map<String, SourceFile> media) {
        var contents = new TreeMap<String, Map<String, byte[]>>();
        files.forEach((path, file) -> {
            if (path.matches(FOLDER + "[^/]+/.+") && !file.isTooLarge()) {
                String inside = path.substring(FOLDER.length());
                contents.computeIfAbsent(FOLDER + folder(inside), folder -> new TreeMap<>())
                        .put(inside, file.bytes());
            }
        });
        var zipped = new TreeMap<String, SourceFile>();
        contents.forEach((folder, entries) -> {
            media.forEach((path, file) -> {
                if (path.startsWith("data/")) {
                    entries.putIfAbsent(folder.substring(FOLDER.length()) + "/" + path, file.bytes());
                }
            });
            var bytes = zip(entries);
            var stamp = new FileStamp(bytes.length, FileTime.fromMillis(0), null);
            zipped.put(folder, SourceFile.of(folder + ".zip", stamp, bytes));
        });
        return zipped;
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : entries.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
