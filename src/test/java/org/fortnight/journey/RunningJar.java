package org.fortnight.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar as it is shipped, running in a process of its own. */
final class RunningJar implements AutoCloseable {

    private static final String READY = "Fortnight is ready at ";

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final BufferedReader output;

    private RunningJar(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it; the environment adds to this one's. */
    static RunningJar start(Path data, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1", // as in pom.xml: none of them runs for long
                        "-jar",
                        System.getProperty("fortnight.jar"))
                .redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("FORTNIGHT_DATA_DIRECTORY", data.toString());
        builder.environment().putAll(environment);
        return new RunningJar(builder.start());
    }

    /** Waits until it is ready and tells its address. */
    String address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            int at = line.indexOf(READY);
            if (at >= 0) {
                drain();
                return line.substring(at + READY.length()).strip();
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + String.join("\n", said));
    }

    /** Waits until it ends by itself. */
    int exitCode() throws IOException, InterruptedException {
        output.lines().forEach(said::add);
        return process.waitFor();
    }

    List<String> said() {
        return said;
    }

    /** As {@code kill -9} does: no handler runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Keeps the pipe empty, so that the process never waits for a reader. */
    private void drain() {
        var reader = new Thread(this::readOn, "output of the jar");
        reader.setDaemon(true);
        reader.start();
    }

    private void readOn() {
        try {
            while (output.readLine() != null) {
                // What it says from here on is of no interest.
            }
        } catch (IOException e) {
            // The process has been killed.
        }
    }
}
