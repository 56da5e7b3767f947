package dev.caveat.bench;

import java.util.List;

/**
 * A stream of numbers that a seed decides, the same with every Java: SplitMix64.
 *
 * <p>Each article draws from a stream of its own, so that it is the same however many there are.
 */
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        // Mixed, or the streams of neighbours would be the same one, begun a step later.
        this.state = mixed(seed);
    }

    long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean in100(int percent) {
        return below(100) < percent;
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** One of a list whose first ones come far more often than its last, as words and tags do. */
    <T> T often(List<T> all) {
        double share = share();
        return all.get((int) (all.size() * share * share));
    }

    /** From the normal distribution around 0. In StrictMath, so that every machine finds the same. */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - share())) * StrictMath.cos(2 * StrictMath.PI * share());
    }
}
