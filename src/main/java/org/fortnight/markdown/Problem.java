package org.fortnight.markdown;

/**
 * Something wrong in a file of the curriculum, said to the person who can mend it.
 *
 * @param file the file's path inside its track's folder, with {@code /}
 * @param line the line, from 1
 * @param what what is wrong, without a full stop
 * @param remedy how to mend it, without a full stop
 */
public record Problem(String file, int line, Severity severity, String what, String remedy) {

    /** Errors hold a file's last good version live; warnings are shown and published all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String file, int line, String what, String remedy) {
        return new Problem(file, line, Severity.ERROR, what, remedy);
    }

    public static Problem warning(String file, int line, String what, String remedy) {
        return new Problem(file, line, Severity.WARNING, what, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; " + remedy;
    }
}
