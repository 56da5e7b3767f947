package dev.caveat.property;

import java.util.Random;

/** Where a test's randomness comes from, and how long a test tries. */
final class Seed {
    private Seed() {}

    /** A seed that is printed; {@code -Dseed=} gives it again. */
    static long of(String test) {
        long seed = Long.getLong("seed", System.nanoTime() & 0xFFFFFF);
        System.out.println(test + ": -Dseed=" + seed);
        return seed;
    }

    static Random random(String test) {
        return new Random(of(test));
    }

    /** Whether the long tests run in full. */
    static boolean soaks() {
        return Boolean.getBoolean("caveat.soak");
    }

    /** For how long a long test goes on, in nanoseconds. */
    static long soakNanos() {
        return Long.getLong("caveat.soak.seconds", 2) * 1_000_000_000L;
    }
}
