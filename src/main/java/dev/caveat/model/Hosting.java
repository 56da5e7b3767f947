package dev.caveat.model;

import java.util.Arrays;
import java.util.Locale;

/** Whose servers show the site, as far as they read files that tell them what to do. */
public enum Hosting {
    /** Nobody of whom Caveat knows what they read. */
    NONE("", 0, 0),
    /** A file is shown rather than a rule followed, unless the rule insists: and aliases have a file as well. */
    NETLIFY("301!", Integer.MAX_VALUE, Integer.MAX_VALUE),
    /** Rules go before files there; what is more than they read is not followed. */
    CLOUDFLARE("301", 2_000, 100),
    /** Reads nothing of headers and redirects; a branch is published as it is only where a file says so. */
    GITHUB("", 0, 0);

    private final String moved;
    private final int mostRedirects;
    private final int mostHeaders;

    Hosting(String moved, int mostRedirects, int mostHeaders) {
        this.moved = moved;
        this.mostRedirects = mostRedirects;
        this.mostHeaders = mostHeaders;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its servers read {@code _headers} and {@code _redirects}. */
    public boolean isTold() {
        return mostHeaders > 0;
    }

    /** Whether it is to be told to leave files as they are, and of which domain the site is. */
    public boolean isToLeaveFilesAsTheyAre() {
        return this == GITHUB;
    }

    /** The status of what has moved for good, as {@code _redirects} has it. */
    public String moved() {
        return moved;
    }

    /** How many rules of {@code _redirects} count at most. */
    public int mostRedirects() {
        return mostRedirects;
    }

    /** How many rules of {@code _headers} count at most. */
    public int mostHeaders() {
        return mostHeaders;
    }

    public static Hosting of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(NONE);
    }
}
