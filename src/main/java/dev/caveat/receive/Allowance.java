package dev.caveat.receive;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done: so many times at once, and again after a while for each time. Safe for several threads.
 *
 * <p>Of those who have asked, only the last ten thousand are known: whoever floods from more addresses than that meets the limit for all.
 */
final class Allowance {
    private static final int MOST = 10_000;

    private final int atOnce;
    private final double millisEach;
    private final Map<String, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST;
        }
    };

    private record Left(double times, long at) {}

    /**
     * @param times how many times, from 1
     * @param millis in how long a time
     */
    Allowance(int times, long millis) {
        this.atOnce = times;
        this.millisEach = (double) millis / times;
    }

    /** Takes one time from somebody's, if they have one. */
    synchronized boolean take(String whose, long nowMillis) {
        Left before = left.getOrDefault(whose, new Left(atOnce, nowMillis));
        double times = Math.min(atOnce, before.times() + Math.max(0, nowMillis - before.at()) / millisEach);
        left.put(whose, new Left(times < 1 ? times : times - 1, nowMillis));
        return times >= 1;
    }
}
