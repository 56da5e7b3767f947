package dev.caveat.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parsed Markdown text: immutable, and rendered as often as wanted, by any thread.
 *
 * <p>What only a parser finds, a text that is read without one has not: it declines such a text.
 *
 * <p>Nothing is kept of a rendering, so that each method costs time in proportion to the text at each call.
 */
public sealed interface Document permits PlainDocument, EverydayDocument, ParsedDocument {
    /** The text as HTML: blocks, each ending with a line end. Where it has marks, there is nothing. */
    default String html(Links links) {
        return html(links, Marks.NONE);
    }

    /** The same, with what stands in the place of each mark, in the order of the text. */
    String html(Links links, Marks marks);

    /** The headings in the order of the text; empty for none. */
    List<Heading> headings();

    /** All visible words without markup, a line for each block: what one searches in. */
    String text();

    /** How many words {@link #text()} has; in scripts without blanks, each ideograph or kana counts as one. */
    default int words() {
        return Words.count(text());
    }

    /**
     * What stands before {@code <!-- more -->}, else the first paragraph, as one line of text of at most 300 characters,
     * cut at a word with {@code …}; nothing where there are no such words.
     */
    Optional<String> summary();

    /** Whether there are HTML tags or comments in it, apart from {@code <!-- more -->} and marks. */
    default boolean hasRawHtml() {
        return false;
    }

    /** What it cites, in the order of the first citations; empty for nothing, or where nobody asked for citations. */
    default List<Cited> citations() {
        return List.of();
    }

    /**
     * The links and images in the order of the text, but not those of raw HTML.
     *
     * <p>Parses the text a second time, because places are costly: to be asked where a place is to be shown.
     */
    List<Reference> references();

    /**
     * The images that have no words in their place, and of which nobody says by <code>{alt=""}</code> that they need none; not those of
     * raw HTML. Where there are some, it costs as much as {@link #references()}.
     */
    default List<Reference> undescribed() {
        return List.of();
    }

    /**
     * Where the tags of its shortcodes stand, by the number that {@link ShortcodeCall} has. Costs as much as {@link #references()}.
     */
    default Map<Integer, Tag> tags() {
        return Map.of();
    }
}
