package dev.caveat.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The feeds of new pages.
 *
 * @param formats in which formats; none for no feed
 * @param size how many pages each holds; 0 for no feed
 * @param of what has feeds
 */
public record PageFeeds(List<FeedFormat> formats, int size, List<Of> of) {
    /** What can have feeds: each is a list of pages. */
    public enum Of {
        SITE,
        SECTIONS,
        TERMS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Of> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    public PageFeeds {
        formats = size == 0 ? List.of() : formats.stream().distinct().toList();
        of = of.stream().distinct().toList();
    }

    /** In which formats lists of a kind have feeds; none where they have no feed. */
    public List<FeedFormat> formats(Of kind) {
        return of.contains(kind) ? formats : List.of();
    }
}
