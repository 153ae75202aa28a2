package org.fortnight.script;

import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestFunction;
import io.roastedroot.quickjs4j.core.Invokables;
import io.roastedroot.quickjs4j.core.Runner;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript engine inside the JVM, with neither files nor network.
 *
 * <p>It is used by one thread at a time, in the order they came. A library is loaded with its first call, which takes up
 * to a second. A call that takes longer than a second is ended, and the engine begins anew.
 */
public final class JavaScript {

    private static final int MOST_MILLIS = 1000;
    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final int START_MILLIS = 30_000;
    private static final String MODULE = "fortnight";
    private static final String FUNCTION = "answer";

    private static final JavaScript SHARED = new JavaScript();

    private final ReentrantLock engine = new ReentrantLock(true);
    private final Set<String> loaded = new HashSet<>();
    private @Nullable Runners runners;
    private volatile @Nullable Thread worker;

    private JavaScript() {}

    /** The engine of this process: a second one would cost its memory again. */
    public static JavaScript shared() {
        return SHARED;
    }

    /**
     * Calls a library.
     *
     * @throws FailedException when it takes too long, overflows or throws
     */
    public Answer call(Library library, String what, String text) {
        engine.lock();
        try {
            var ready = ready(library);
            long before = processorNanos();
            String answer = call(ready.brisk(), library.function(), what, text);
            return new Answer(answer, Math.max(0, processorNanos() - before));
        } catch (RuntimeException | Error e) {
            // After a time-out or an overflow the engine cannot be used again.
            close();
            throw new FailedException(e);
        } finally {
            engine.unlock();
        }
    }

    /** Loads a library in the background, so that its first call need not. */
    public void warmUp(Library library) {
        thread(() -> {
                    engine.lock();
                    try {
                        ready(library);
                    } finally {
                        engine.unlock();
                    }
                })
                .start();
    }

    private Runners ready(Library library) {
        var started = runners == null ? start() : runners;
        runners = started;
        if (!loaded.contains(library.name())) {
            call(
                    started.patient(),
                    library.source().get() + "\nfunction " + FUNCTION + "(what, text) { return ''; }",
                    "",
                    "");
            loaded.add(library.name());
        }
        return started;
    }

    private Runners start() {
        var functions = Invokables.builder(MODULE)
                .add(new GuestFunction(FUNCTION, List.of(String.class, String.class), String.class))
                .build();
        var executor = Executors.newSingleThreadExecutor(work -> worker = thread(work));
        var one = Engine.builder().addInvokables(functions).build();
        // The time-out belongs to the runner and what was loaded to the engine: libraries get more time than calls.
        return new Runners(
                Runner.builder()
                        .withExecutorService(executor)
                        .withEngine(one)
                        .withTimeoutMs(START_MILLIS)
                        .withCompilationTimeoutMs(START_MILLIS)
                        .build(),
                Runner.builder()
                        .withExecutorService(executor)
                        .withEngine(one)
                        .withTimeoutMs(MOST_MILLIS)
                        .withCompilationTimeoutMs(START_MILLIS)
                        .build());
    }

    /** A daemon, so that a start that fails ends; a deep stack, because formulas nest. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "javascript", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static String call(Runner runner, String script, String what, String text) {
        return String.valueOf(runner.invokeGuestFunction(MODULE, FUNCTION, List.of(what, text), script));
    }

    /** What the engine's thread has cost so far; nothing once it has ended. */
    private long processorNanos() {
        var engineThread = worker;
        return engineThread == null
                ? 0
                : Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(engineThread.getId()));
    }

    private void close() {
        var started = runners;
        if (started != null) {
            started.brisk().close();
            runners = null;
            loaded.clear();
        }
    }

    /** Two patiences with the same engine. */
    private record Runners(Runner patient, Runner brisk) {}

    /**
     * What a library answered.
     *
     * @param nanos of the processor that it took, without loading
     */
    public record Answer(String text, long nanos) {}

    /** A call that came to no end, or to a bad one. */
    public static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FailedException(Throwable cause) {
            super(cause);
        }
    }
}
