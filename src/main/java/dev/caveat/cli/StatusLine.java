package dev.caveat.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line on a terminal that tells how far a work is, while it lasts: drawn once half a second has passed, drawn over itself, and gone at the
 * end.
 *
 * <p>{@link #tick} draws; {@link #begin} has a thread call that ten times a second.
 */
final class StatusLine implements AutoCloseable {
    /** What ends sooner, in nanoseconds, says nothing but its result. */
    static final long PATIENCE = 500_000_000;

    private static final long STRIDE = 100;

    private final PrintWriter screen;
    private final LongSupplier clock;
    private final Supplier<String> words;
    private final long began;
    private boolean ended;
    private int shown;

    /**
     * @param clock nanoseconds, from any beginning
     * @param words what the line says at a moment
     */
    StatusLine(PrintWriter screen, LongSupplier clock, Supplier<String> words) {
        this.screen = screen;
        this.clock = clock;
        this.words = words;
        this.began = clock.getAsLong();
    }

    /** Begins to draw, until it is closed. */
    StatusLine begin() {
        Thread drawing = new Thread(this::draw, "progress");
        drawing.setDaemon(true);
        drawing.start();
        return this;
    }

    private synchronized void draw() {
        try {
            while (!ended) {
                tick();
                wait(STRIDE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Draws how far the work is by now. */
    synchronized void tick() {
        if (!ended && clock.getAsLong() - began >= PATIENCE) {
            show(words.get());
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (!ended && shown > 0) {
            show("");
        }
        ended = true;
        notifyAll();
    }

    private void show(String line) {
        screen.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())) + (line.isEmpty() ? "\r" : ""));
        screen.flush();
        shown = line.length();
    }
}
