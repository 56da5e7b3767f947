package dev.caveat.disclaimer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where on a page a disclaimer stands, seen from the page's body. */
public enum Placement {
    /** Above the first line of the body. */
    TOP("at the top"),
    /** Below the last line of the body. */
    BOTTOM("at the bottom"),
    /** Above and below. */
    BOTH("at the top and at the bottom");

    private final String words;

    Placement(String words) {
        this.words = words;
    }

    /** By its word, {@code top}, {@code bottom} or {@code both}, in any case. */
    public static Optional<Placement> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(placement -> placement.word().equals(wanted)).findFirst();
    }

    /** As it is written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is said in a sentence: {@code at the top}. */
    public String words() {
        return words;
    }

    public boolean isAbove() {
        return this != BOTTOM;
    }

    public boolean isBelow() {
        return this != TOP;
    }

    /** Whether what stands here stands where another placement wants it. */
    public boolean covers(Placement wanted) {
        return this == BOTH || this == wanted;
    }

    /** Here and there. */
    public Placement and(Placement other) {
        return this == other ? this : BOTH;
    }

    /** What is left to do where some of it is done: {@code BOTH} without {@code TOP} is {@code BOTTOM}. */
    Placement without(Optional<Placement> done) {
        if (this != BOTH || done.isEmpty()) {
            return this;
        }
        return done.get() == TOP ? BOTTOM : TOP;
    }

    /** What a theme has to write to show disclaimers here. */
    String calls() {
        String top = "<@slot \"disclaimers\" \"top\"/> above the page's text";
        String bottom = "<@slot \"disclaimers\" \"bottom\"/> below the page's text";
        return switch (this) {
            case TOP -> top;
            case BOTTOM -> bottom;
            case BOTH -> top + " and " + bottom;
        };
    }
}
