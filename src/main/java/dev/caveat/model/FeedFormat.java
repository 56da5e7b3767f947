package dev.caveat.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a feed is written. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM,
    /** JSON Feed 1.1. */
    JSON;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
