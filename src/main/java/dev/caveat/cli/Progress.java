package dev.caveat.cli;

import dev.caveat.build.Timing;
import dev.caveat.plan.Output;
import dev.caveat.render.Product;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A {@link StatusLine} that tells how far a build is.
 *
 * <p>Passes on what it is told to another {@link Timing}.
 */
final class Progress implements Timing, AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final LongSupplier clock;
    private final Timing inner;
    private final StatusLine line;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile long rendering;
    private volatile boolean rendered;

    /**
     * @param clock nanoseconds, from any beginning
     * @param inner what is told how the build spends its time
     */
    Progress(PrintWriter screen, LongSupplier clock, Timing inner) {
        this.clock = clock;
        this.inner = inner;
        this.line = new StatusLine(screen, clock, this::line);
    }

    /** Whether somebody sees standard error who has not asked for silence or for something that is read by programs. */
    static boolean isWanted(Console console) {
        Surroundings surroundings = console.surroundings();
        Optional<String> terminal = surroundings.variable("TERM");
        // On Windows there is no TERM; a terminal that calls itself dumb cannot go back in a line.
        boolean goesBack = terminal.map(name -> !name.equals("dumb")).orElse(surroundings.variable("SystemRoot").isPresent());
        return surroundings.seesErr() && goesBack && !console.globals().quiet() && console.globals().format() == Globals.Format.TEXT;
    }

    /** Begins to draw, until it is closed. */
    Progress begin() {
        line.begin();
        return this;
    }

    /** Draws how far the build is by now. */
    void tick() {
        line.tick();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        line.close();
    }

    private String line() {
        int all = total;
        if (all == 0) {
            return "Reading the site";
        }
        if (rendered) {
            return "Looking at links, and tidying up";
        }
        int made = Math.min(done.get(), all);
        return String.format(Locale.ROOT, "%,d of %,d files%s", made, all, left(made, all));
    }

    /** What is to come takes as long as what is done did, in proportion. */
    private String left(int made, int all) {
        long spent = clock.getAsLong() - rendering;
        if (made == 0 || spent < StatusLine.PATIENCE) {
            return "";
        }
        long seconds = (long) ((double) spent / made * (all - made) / SECOND + 0.5);
        return seconds < 1 ? "" : seconds < 120 ? ", " + seconds + " s left" : ", " + (seconds + 30) / 60 + " min left";
    }

    @Override
    public LongSupplier ticker() {
        return inner.ticker();
    }

    @Override
    public void phase(Phase phase, long since) {
        rendered |= phase == Phase.RENDER;
        inner.phase(phase, since);
    }

    @Override
    public void rendering(int outputs) {
        rendering = clock.getAsLong();
        total = outputs;
        inner.rendering(outputs);
    }

    @Override
    public void made() {
        done.incrementAndGet();
        inner.made();
    }

    @Override
    public void rendered(Output output, Product product, long since) {
        inner.rendered(output, product, since);
    }

    @Override
    public void written(long since) {
        inner.written(since);
    }
}
