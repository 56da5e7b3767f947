package dev.caveat.markdown;

/**
 * Where a tag of a shortcode begins.
 *
 * @param line counted from 1 within the parsed text
 * @param column counted from 1 in characters (UTF-16 units)
 */
public record Tag(int line, int column) {
    public Tag {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column);
        }
    }
}
