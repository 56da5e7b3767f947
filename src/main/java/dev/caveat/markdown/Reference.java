package dev.caveat.markdown;

import java.util.Objects;

/**
 * A link or an image, with its place in the text.
 *
 * @param destination as written, with entities and escapes decoded
 * @param isImage whether it is an image
 * @param line counted from 1 within the parsed text
 * @param column counted from 1 in characters (UTF-16 units)
 */
public record Reference(String destination, boolean isImage, int line, int column) {
    public Reference {
        Objects.requireNonNull(destination);
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column);
        }
    }
}
