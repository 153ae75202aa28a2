package org.fortnight.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fortnight.account.PersonalData.Part;

/** A ZIP that is sent while it is written; every name in it is one that any disk takes, and stands there once. */
final class Archive {

    private static final int LONGEST = 80;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final Pattern DOTS_AND_BLANKS = Pattern.compile("^[.\\s]+|[.\\s]+$");

    /** What Windows takes for a device, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Answers the name it got. */
    String add(Part part) {
        String name = unused(safe(part.name()));
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** Without it the file is visibly broken: half of somebody's data must not look like all of it. */
    void finish() throws IOException {
        zip.finish();
    }

    /** Neither absolute nor upwards, and without signs that some system refuses. */
    static String safe(String name) {
        String safe = Arrays.stream(name.split("[/\\\\]"))
                .map(Archive::safePiece)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("/"));
        return safe.isEmpty() ? "_" : safe;
    }

    private static String safePiece(String piece) {
        String safe = UNSAFE.matcher(piece).replaceAll("_");
        safe = DOTS_AND_BLANKS.matcher(safe).replaceAll("");
        if (safe.length() > LONGEST) {
            String ending = ending(safe);
            safe = safe.substring(0, LONGEST - ending.length()) + ending;
        }
        return DEVICE.matcher(safe).matches() ? "_" + safe : safe;
    }

    /** Some disks do not tell large letters from small ones. */
    private String unused(String name) {
        String ending = ending(name);
        String start = name.substring(0, name.length() - ending.length());
        String unused = name;
        for (int number = 2; !names.add(unused.toLowerCase(Locale.ROOT)); number++) {
            unused = start + "-" + number + ending;
        }
        return unused;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        boolean found = dot > name.lastIndexOf('/') && name.length() - dot <= 6;
        return found ? name.substring(dot) : "";
    }
}
