package dev.caveat.model;

import java.util.Optional;

/**
 * What a page says of its table of contents.
 *
 * @param wanted whether there shall be one; empty where the theme decides by the text's length
 * @param from the highest level of headings in it, 2 to 6
 * @param to the lowest one
 * @param leveled whether the page itself names the levels
 */
public record Contents(Optional<Boolean> wanted, int from, int to, boolean leveled) {
    /** Headings of the first level are titles. */
    public static final int HIGHEST = 2;

    public static final int LOWEST = 6;

    /** Of a page that says nothing. */
    public static final Contents AUTOMATIC = new Contents(Optional.empty(), HIGHEST, LOWEST, false);

    public Contents {
        if (from < HIGHEST || to > LOWEST || from > to) {
            throw new IllegalArgumentException("no levels of headings: " + from + " to " + to);
        }
    }

    public static Contents wanted(boolean wanted) {
        return new Contents(Optional.of(wanted), HIGHEST, LOWEST, false);
    }

    public static Contents of(int from, int to) {
        return new Contents(Optional.of(true), from, to, true);
    }

    public boolean holds(int level) {
        return level >= from && level <= to;
    }
}
