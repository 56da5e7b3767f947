package dev.caveat.theme;

import java.time.Duration;

/**
 * How much one rendering may take before it counts as a mistake of the template.
 *
 * @param time how long it may run, more than nothing
 * @param characters how long the page may become in characters, at least 1; also the most that a template may keep in one
 *     variable by capturing it
 */
public record Limits(Duration time, int characters) {
    /** 20 seconds and 32 Mi characters: far more than any page that a reader can use. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(20), 32 << 20);

    public Limits {
        if (time.isNegative() || time.isZero() || characters < 1) {
            throw new IllegalArgumentException("no room to render in: " + time + ", " + characters);
        }
    }
}
