package dev.caveat.parallel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that another thread works out while this one has other things to do; where there is no other, when it is asked for. */
public final class Meanwhile<T> {
    private final FutureTask<T> task;

    private Meanwhile(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins the work where there are two threads to do it. */
    public static <T> Meanwhile<T> begin(Parallel parallel, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        if (parallel.threads() > 1) {
            Thread thread = new Thread(task, "caveat-meanwhile");
            thread.setDaemon(true);
            thread.start();
        }
        return new Meanwhile<>(task);
    }

    /** What came of it, however long that takes; an exception of the work is thrown here. */
    public T value() {
        // Where nobody else does it, this does, and else it ends at once.
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
