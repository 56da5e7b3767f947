package dev.caveat.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A number of threads that share pieces of work.
 *
 * <p>Results stand in the order of the work, whoever did it, so that more threads never change a result.
 *
 * @param threads how many, at least 1; with 1 everything happens in the caller's thread
 */
public record Parallel(int threads) {
    /** Pieces are taken in runs: long enough that taking costs nothing, short enough that nobody waits at the end. */
    private static final int RUN = 8;

    public Parallel {
        if (threads < 1) {
            throw new IllegalArgumentException("no thread would do the work: " + threads);
        }
    }

    /** Does each piece of work once. The first exception of any thread ends the whole and is thrown here. */
    public <T, R> List<R> map(List<T> work, Function<? super T, ? extends R> piece) {
        int workers = Math.min(threads, (work.size() + RUN - 1) / RUN);
        if (workers <= 1) {
            List<R> results = new ArrayList<>(work.size());
            for (T item : work) {
                results.add(piece.apply(item));
            }
            return results;
        }
        Object[] results = new Object[work.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int from = next.getAndAdd(RUN); from < results.length; from = next.getAndAdd(RUN)) {
                    int to = Math.min(from + RUN, results.length);
                    for (int i = from; i < to && failure.get() == null; i++) {
                        results[i] = piece.apply(work.get(i));
                    }
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < workers; i++) {
            Thread thread = new Thread(worker, "caveat-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        worker.run();
        for (Thread thread : others) {
            join(thread);
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
        @SuppressWarnings("unchecked") // each slot was filled by piece
        List<R> list = (List<R>) Arrays.asList(results);
        return list;
    }

    /** Waits however often it is interrupted: half of a result would be no result. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
