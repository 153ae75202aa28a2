package org.fortnight.script;

import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestFunction;
import io.roastedroot.quickjs4j.core.Invokables;
import io.roastedroot.quickjs4j.core.Runner;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript engine inside the JVM, with neither files nor network.
 *
 * <p>It is used by one thread at a time, in the order they came. A library is loaded with its first call, which takes up
 * to a second. A call that takes longer than its library allows is ended, and the engine begins anew.
 */
public final class JavaScript {

    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final int START_MILLIS = 30_000;
    private static final String MODULE = "fortnight";
    private static final String FUNCTION = "answer";

    private static final JavaScript SHARED = new JavaScript();

    private final ReentrantLock engine = new ReentrantLock(true);
    private final Set<String> loaded = new HashSet<>();
    private @Nullable Started started;
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
            String answer = call(ready.runner(library.mostMillis()), library.function(), what, text);
            return new Answer(answer, Math.max(0, processorNanos() - before));
        } catch (RuntimeException | Error e) {
            // After a time-out or an overflow the engine cannot be used again.
            close();
            throw new FailedException(e);
        } finally {
            engine.unlock();
        }
    }

    /** Loads libraries in the background, so that their first calls need not. */
    public void warmUp(Collection<Library> libraries) {
        thread(() -> libraries.forEach(this::load)).start();
    }

    private void load(Library library) {
        engine.lock();
        try {
            ready(library);
        } finally {
            engine.unlock();
        }
    }

    private Started ready(Library library) {
        var ready = started == null ? start() : started;
        started = ready;
        if (!loaded.contains(library.name())) {
            if (library.ground() != null) {
                ready(library.ground());
            }
            String nothing = "\nfunction " + FUNCTION + "(what, text) { return ''; }";
            call(ready.runner(START_MILLIS), library.source().get() + nothing, "", "");
            loaded.add(library.name());
        }
        return ready;
    }

    private Started start() {
        var functions = Invokables.builder(MODULE)
                .add(new GuestFunction(FUNCTION, List.of(String.class, String.class), String.class))
                .build();
        return new Started(
                Engine.builder().addInvokables(functions).build(),
                Executors.newSingleThreadExecutor(work -> worker = thread(work)));
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
        var used = started;
        if (used != null) {
            used.runner(START_MILLIS).close();
            started = null;
            loaded.clear();
        }
    }

    private record Started(Engine engine, ExecutorService executor) {

        /** The time-out belongs to the runner, and what was loaded to the engine: libraries get more time than calls. */
        Runner runner(int mostMillis) {
            return Runner.builder()
                    .withExecutorService(executor)
                    .withEngine(engine)
                    .withTimeoutMs(mostMillis)
                    .withCompilationTimeoutMs(START_MILLIS)
                    .build();
        }
    }

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
