package org.fortnight.curriculum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the folder as it was read.
 *
 * @param path inside the folder, with {@code /}
 * @param hash SHA-256 of the bytes
 */
record SourceFile(String path, FileStamp stamp, byte[] bytes, String hash) {

    /** Some editors of Windows put it before everything else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static SourceFile of(String path, FileStamp stamp, byte[] bytes) {
        return new SourceFile(path, stamp, bytes, hash(bytes));
    }

    boolean isText() {
        return path.endsWith(".md") || path.endsWith(".yml");
    }

    /** Whether it was read in part only. */
    boolean isTooLarge() {
        return stamp.size() > Media.MOST_BYTES;
    }

    SourceFile withoutContent() {
        return new SourceFile(path, stamp, new byte[0], hash);
    }

    String text() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The folder of the track: the first part of the path. */
    String track() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The path inside the track's folder. */
    String inTrack() {
        return path.substring(path.indexOf('/') + 1);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
