package dev.caveat.check;

import java.time.Duration;

/**
 * How other people's hosts are treated.
 *
 * @param hosts how many are asked at once; each of them never two things at a time
 * @param pause between two questions to one host
 * @param patience how long one answer may take
 * @param longestWait how long a host is waited for that asks to come back later; it is left alone if that takes longer
 * @param altogether how long all of it may take
 */
public record Manners(int hosts, Duration pause, Duration patience, Duration longestWait, Duration altogether) {
    public static final Manners USUAL =
            new Manners(8, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMinutes(15));
}
