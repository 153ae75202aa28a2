package org.fortnight.launcher;

/**
 * What the jar starts with: on a Java that is too old it says so in one sentence instead of a stack trace.
 *
 * <p>Compiled for Java 8, the oldest that people still have, while everything else in the jar needs 17.
 */
public final class Launcher {

    private static final int OLDEST = 17;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (!runsOn(version)) {
            System.err.println(refusal(version));
            System.exit(1);
        }
        Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** @param version as {@code java.specification.version} says it: {@code 1.8}, {@code 11}, {@code 17} */
    public static boolean runsOn(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version) >= OLDEST;
    }

    public static String refusal(String version) {
        return "Fortnight did not start: it needs Java " + OLDEST + " or newer, and this is Java " + version + " in "
                + System.getProperty("java.home") + ". Install a newer one and run the jar with that one's java.";
    }
}
