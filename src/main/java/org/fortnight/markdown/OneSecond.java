package org.fortnight.markdown;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The second that parsing one text may take, all its pieces together.
 *
 * <p>The work runs on a thread that is thrown away, with a deep stack. The parser does not heed interruption: a runaway
 * thread is left behind as a daemon and holds nothing.
 */
final class OneSecond {

    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private long left = TimeUnit.SECONDS.toNanos(1);

    /** Said when a text takes too long or nests too deeply. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    <T> T of(Supplier<T> work) {
        long start = System.nanoTime();
        var result = new CompletableFuture<T>();
        var thread = new Thread(null, () -> complete(result, work), "lesson", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(Math.max(1, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Spent();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new Spent();
            }
            throw new IllegalStateException("the parser failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Spent();
        } finally {
            left -= System.nanoTime() - start;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (StackOverflowError | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
