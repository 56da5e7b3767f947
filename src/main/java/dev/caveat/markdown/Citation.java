package dev.caveat.markdown;

/**
 * A name that a text cites, and where.
 *
 * @param id the name, as in {@code [@smith2019]}
 * @param line of the name, counted from 1 within the text
 * @param column of the name, counted from 1 in characters (UTF-16 units)
 */
public record Citation(String id, int line, int column) {
    public Citation {
        if (id.isEmpty() || line < 1 || column < 1) {
            throw new IllegalArgumentException("no citation: " + id + " at " + line + ":" + column);
        }
    }
}
