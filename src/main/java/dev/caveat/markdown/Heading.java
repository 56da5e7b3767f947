package dev.caveat.markdown;

import java.util.Objects;

/**
 * A heading of a document.
 *
 * @param level 1 to 6, as written
 * @param id its anchor, unique in the document; empty where headings have none
 * @param text its words, without markup
 */
public record Heading(int level, String id, String text) {
    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("a heading has a level from 1 to 6: " + level);
        }
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
    }
}
