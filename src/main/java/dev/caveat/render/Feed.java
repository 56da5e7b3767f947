package dev.caveat.render;

import dev.caveat.model.FeedFormat;
import dev.caveat.theme.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a feed says, whatever the format; all addresses are whole ones.
 *
 * @param subtitle empty for none
 * @param id what it is known by, for as long as it exists
 * @param home the page that it belongs to
 * @param self its own address
 * @param language that of its texts
 * @param author who stands for all of it
 * @param texts what the texts of the entries are
 * @param zone that of its dates
 */
record Feed(
        String title, String subtitle, String id, String home, String self, String language, String author, Texts texts, ZoneId zone, List<Entry> entries) {
    /** What the text of an entry is to what it speaks of. */
    enum Texts {
        /** What somebody wrote about it. */
        SUMMARY,
        /** A part of itself. */
        CONTENT
    }

    /**
     * One entry.
     *
     * @param id what it is known by, which never changes; an address
     * @param address where it leads
     * @param updated when it was last changed, or published
     * @param categories what it is filed under, and what has to be said of it
     * @param text plain
     */
    record Entry(
            String title, String id, String address, List<String> authors, Optional<Instant> published, Instant updated, List<String> categories, String text) {
        Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
        }
    }

    Feed {
        entries = List.copyOf(entries);
    }

    /** When the newest of it was changed; empty where it holds nothing. */
    Optional<Instant> updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo);
    }

    String in(FeedFormat format) {
        return switch (format) {
            case ATOM -> AtomFeed.text(this);
            case RSS -> RssFeed.text(this);
            case JSON -> JsonFeed.text(this);
        };
    }

    /** Links to feeds in some formats, as templates see them. */
    static List<View> links(List<FeedFormat> formats, String title, Function<FeedFormat, String> href) {
        return formats.stream()
                .map(format -> View.of(Map.of("type", format.mediaType(), "title", title, "url", href.apply(format))))
                .toList();
    }
}
