package dev.caveat.build;

import dev.caveat.plan.Output;
import dev.caveat.render.Product;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What is told how a build spends its time. {@link #NONE} costs nothing, and is what builds are usually given. */
public interface Timing {
    Timing NONE = new Timing() {
        @Override
        public LongSupplier ticker() {
            return () -> 0;
        }

        @Override
        public void phase(Phase phase, long since) {
            // Nobody asked.
        }

        @Override
        public void rendered(Output output, Product product, long since) {
            // Nobody asked.
        }

        @Override
        public void written(long since) {
            // Nobody asked.
        }
    };

    /** The parts of a build that follow each other. */
    enum Phase {
        /** The articles, and of the comments what lists and pages must know of them. */
        READ,
        /** The theme with its style sheets. */
        THEME,
        /** Looking at pictures, and making the smaller copies of them that are not there yet. */
        PICTURES,
        /** Which files there will be. */
        PLAN,
        /** What the last build remembers. */
        REMEMBER,
        /** Finding out what is stale, rendering that and writing it. */
        RENDER,
        /** Links, anchors and pictures. */
        LINKS,
        /** Files that are no longer wanted, and the list of the others. */
        CLEAN,
        /** What the next build will remember. */
        SAVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nanoseconds, from any beginning. */
    LongSupplier ticker();

    default long now() {
        return ticker().getAsLong();
    }

    /** A phase has ended that began at a tick. */
    void phase(Phase phase, long since);

    /** So many outputs will be looked at next, and rendered where they are stale. */
    default void rendering(int outputs) {
        // For those who tell how far a build is.
    }

    /** One of them is done. Called by several threads. */
    default void made() {
        // For those who tell how far a build is.
    }

    /** An output was rendered, from a tick until now. Called by several threads. */
    void rendered(Output output, Product product, long since);

    /** The bytes of an output were compared and written, from a tick until now. Called by several threads. */
    void written(long since);
}
