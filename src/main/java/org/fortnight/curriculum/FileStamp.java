package org.fortnight.curriculum;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What tells, without reading a file, that it has changed. The inode catches editors that write by rename. */
record FileStamp(long size, FileTime modified, @Nullable Object inode) {

    static FileStamp of(BasicFileAttributes file) {
        return new FileStamp(file.size(), file.lastModifiedTime(), file.fileKey());
    }
}
