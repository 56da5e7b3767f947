package dev.caveat;

import java.util.Random;

/**
 * Where a test's randomness comes from, and how long a test tries. Without {@code -Dseed=} it is the same each time, so that a change is
 * judged by what it changes; {@code .ci/run} gives the long tests another for each commit.
 */
public final class Seed {
    private Seed() {}

    /** A seed that is printed; {@code -Dseed=} gives another. */
    public static long of(String test) {
        long seed = Long.getLong("seed", 1);
        System.out.println(test + ": -Dseed=" + seed);
        return seed;
    }

    public static Random random(String test) {
        return new Random(of(test));
    }

    /** Whether the long tests run in full. */
    public static boolean soaks() {
        return Boolean.getBoolean("caveat.soak");
    }

    /** For how long a long test goes on, in nanoseconds. */
    public static long soakNanos() {
        return Long.getLong("caveat.soak.seconds", 2) * 1_000_000_000L;
    }
}
