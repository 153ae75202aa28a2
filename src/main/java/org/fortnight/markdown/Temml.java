package org.fortnight.markdown;

import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestFunction;
import io.roastedroot.quickjs4j.core.Invokables;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.fortnight.markdown.Formulas.FormulaException;
import org.jspecify.annotations.Nullable;

/**
 * Temml in a JavaScript engine inside the JVM.
 *
 * <p>The library is loaded once, which takes a second; a formula then takes 2 to 15 ms. The engine is used by one thread
 * at a time, in the order they came.
 */
final class Temml implements Formulas {

    private static final int MOST_TEX = 2000;
    private static final int MOST_NESTING = 40;
    private static final int MOST_MILLIS = 1000;
    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final int START_MILLIS = 30_000;
    private static final String FAILED = "!";
    private static final String FUNCTION = """

            function tex(source, display) {
              try {
                return globalThis.temml.renderToString(source, {
                  displayMode: display, trust: false, maxExpand: 100, maxSize: [10, 50], throwOnError: true
                });
              } catch (error) {
                return '!' + (error.rawMessage || error.message);
              }
            }
            """;

    private static final Temml SHARED = new Temml();

    private final ReentrantLock engine = new ReentrantLock(true);
    private @Nullable Runner runner;
    private volatile @Nullable Thread worker;

    @Override
    public String mathml(String tex, boolean display) {
        if (tex.length() > MOST_TEX) {
            throw new FormulaException("it has more than 2,000 characters", true);
        } else if (nesting(tex) > MOST_NESTING) {
            throw new FormulaException("it is nested too deeply", true);
        }
        String answer = render(tex, display);
        if (answer.startsWith(FAILED)) {
            throw new FormulaException(firstLine(answer.substring(FAILED.length())), false);
        }
        return MathMl.clean(answer, tex);
    }

    /** The engine of this process. It loads the library with the first formula. */
    static Temml shared() {
        return SHARED;
    }

    @Override
    public void warmUp() {
        thread(this::load).start();
    }

    private void load() {
        engine.lock();
        try {
            runner();
        } finally {
            engine.unlock();
        }
    }

    private String render(String tex, boolean display) {
        engine.lock();
        try {
            var ready = runner();
            long before = processorNanos();
            try {
                return call(ready, tex, display, FUNCTION);
            } finally {
                OneSecond.count(Math.max(0, processorNanos() - before));
            }
        } catch (RuntimeException | Error e) {
            // After a time-out or an overflow the engine cannot be used again.
            close();
            throw new FormulaException("it takes too long to work out", true);
        } finally {
            engine.unlock();
        }
    }

    private Runner runner() {
        if (runner == null) {
            var functions = Invokables.builder("formulas")
                    .add(new GuestFunction("tex", List.of(String.class, Boolean.class), String.class))
                    .build();
            var executor = Executors.newSingleThreadExecutor(work -> worker = thread(work));
            var patient = Engine.builder().addInvokables(functions).build();
            // The time-out belongs to the runner and the library to the engine: the first one only loads it.
            call(
                    runner(patient, executor, START_MILLIS),
                    "x",
                    false,
                    library() + ";globalThis.temml = temml;" + FUNCTION);
            runner = runner(patient, executor, MOST_MILLIS);
        }
        return runner;
    }

    /** A daemon, so that a start that fails ends; a deep stack, because formulas nest. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "formulas", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static Runner runner(Engine engine, ExecutorService executor, int mostMillis) {
        return Runner.builder()
                .withExecutorService(executor)
                .withEngine(engine)
                .withTimeoutMs(mostMillis)
                .withCompilationTimeoutMs(START_MILLIS)
                .build();
    }

    /** What the engine's thread has cost so far; nothing once it has ended. */
    private long processorNanos() {
        var engineThread = worker;
        return engineThread == null
                ? 0
                : Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(engineThread.getId()));
    }

    private static String call(Runner runner, String tex, boolean display, String script) {
        return String.valueOf(runner.invokeGuestFunction("formulas", "tex", List.of(tex, display), script));
    }

    private void close() {
        if (runner != null) {
            runner.close();
            runner = null;
        }
    }

    private static int nesting(String tex) {
        int depth = 0;
        int most = 0;
        for (int i = 0; i < tex.length(); i++) {
            boolean opens = tex.charAt(i) == '{' || tex.startsWith("\\left", i) || tex.startsWith("\\begin", i);
            boolean closes = tex.charAt(i) == '}' || tex.startsWith("\\right", i) || tex.startsWith("\\end", i);
            depth += opens ? 1 : closes ? -1 : 0;
            most = Math.max(most, depth);
        }
        return most;
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceAll("[:.\\s]+$", "");
    }

    private static String library() {
        try (var in = Temml.class.getResourceAsStream("temml.min.js")) {
            if (in == null) {
                throw new IllegalStateException("temml.min.js is missing; the build copies it from npm");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
