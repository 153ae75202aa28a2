package org.fortnight.pacing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A calendar as programs read it (RFC 5545), written line by line. */
final class Ical {

    /** Of a line, without its end. */
    private static final int OCTETS = 75;

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A property whose value is a word of the format: nothing in it is escaped. */
    Ical line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    Ical text(String name, String value) {
        return line(name, escaped(value));
    }

    Ical date(String name, LocalDate date) {
        return line(name + ";VALUE=DATE", DATE.format(date));
    }

    Ical moment(String name, Instant instant) {
        return line(name, MOMENT.format(instant));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line goes on after a line break and a blank; no character is broken in two. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            i += written.length();
        }
        text.append("\r\n");
    }
}
