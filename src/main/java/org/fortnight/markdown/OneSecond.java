package org.fortnight.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The second that reading one text may take, and three quarters of one for making its formulas; the wait for their engine
 * is not counted.
 *
 * <p>It is a second of the processor, so that a busy machine refuses no honest text, and five on the clock at most.
 *
 * <p>The work runs on a thread that is thrown away, with a deep stack, because the parser recurses once per nesting
 * level. The parser does not heed interruption, and an interrupt would close the files of an embedded database: a
 * thread whose time is spent finds out by {@link #check}, and holds no lock meanwhile.
 */
final class OneSecond {

    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So that both together stay within a second on the clock; a shipped day needs 290 ms at most. */
    private static final long MOST_NANOS_FOR_FORMULAS = TimeUnit.MILLISECONDS.toNanos(750);

    private static final long MOST_NANOS_ON_THE_CLOCK = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = System.nanoTime();
    private volatile boolean spent;
    private long elsewhere;
    private long worked;
    private long leftAt;
    private long formulas;

    /** Said when a text takes too long or nests too deeply. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    <T> T of(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        var thread = new Reading(this, () -> complete(result, work));
        thread.start();
        try {
            while (true) {
                try {
                    return result.get(Math.max(LOOK_AGAIN_NANOS, left(thread)), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (left(thread) <= 0) {
                        throw new Spent();
                    }
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Spent || e.getCause() instanceof StackOverflowError) {
                throw new Spent();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Spent();
        } finally {
            spent = true;
        }
    }

    /** Does work that waits for others; what it costs itself it says by {@link #count}. */
    <T> T notCounting(Supplier<T> work) {
        check();
        leave();
        try {
            return work.get();
        } finally {
            comeBack();
        }
    }

    /** Ends a reading whose time is spent; called from inside the parser. */
    static void check() {
        if (Thread.currentThread() instanceof Reading reading && reading.second.spent) {
            throw new Spent();
        }
    }

    /** Counts processor time that the engine of formulas has spent for the text that this thread reads. */
    static void count(long nanos) {
        if (Thread.currentThread() instanceof Reading reading) {
            reading.second.add(nanos);
        }
    }

    private synchronized void add(long nanos) {
        formulas += nanos;
        spent |= formulas > MOST_NANOS_FOR_FORMULAS;
    }

    private synchronized void leave() {
        leftAt = System.nanoTime();
        worked -= THREADS.getCurrentThreadCpuTime();
    }

    private synchronized void comeBack() {
        elsewhere += System.nanoTime() - leftAt;
        worked += THREADS.getCurrentThreadCpuTime();
        leftAt = 0;
    }

    private synchronized long left(Thread thread) {
        if (leftAt != 0) {
            return MOST_NANOS;
        }
        long onTheClock = System.nanoTime() - start - elsewhere;
        long cpu = THREADS.getThreadCpuTime(thread.getId());
        long work = cpu < 0 ? onTheClock : cpu - worked;
        return Math.min(MOST_NANOS - work, MOST_NANOS_ON_THE_CLOCK - onTheClock);
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static final class Reading extends Thread {

        private final OneSecond second;

        Reading(OneSecond second, Runnable work) {
            super(null, work, "lesson", STACK_BYTES);
            this.second = second;
            setDaemon(true);
        }
    }
}
