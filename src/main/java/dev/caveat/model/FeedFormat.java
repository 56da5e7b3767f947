package dev.caveat.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a feed is written. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM("atom.xml", "application/atom+xml"),
    /** RSS 2.0. */
    RSS("rss.xml", "application/rss+xml"),
    /** JSON Feed 1.1. */
    JSON("feed.json", "application/feed+json");

    private final String file;
    private final String mediaType;

    FeedFormat(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a file in this format is called. */
    public String file() {
        return file;
    }

    /** As links to such a file name it. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<FeedFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
