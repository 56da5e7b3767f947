package dev.caveat.problem;

import java.util.Objects;

/**
 * Where in a file something is: what an editor jumps to.
 *
 * <p>A place carries the text of its line, so that a problem can be printed, or printed again by a later build, without
 * reading the file.
 *
 * @param file the path below the site's root, with {@code /}
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 in characters (UTF-16 units); 0 means the line as a whole
 * @param length how many characters are meant, at least 1 where there is a column
 * @param excerpt the text of the line without its end, or of a long line the part around the column, see {@link #cut};
 *     empty where there is no line
 */
public record Place(String file, int line, int column, int length, String excerpt) implements Comparable<Place> {
    /** The longest excerpt kept, in characters. */
    static final int LONGEST_EXCERPT = 400;

    /** How many characters of a line are kept before a column that lies far to the right. */
    private static final int KEPT_BEFORE = 200;

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(excerpt);
        if (line < 0 || column < 0 || length < 0) {
            throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column + "+" + length);
        }
        if (excerpt.length() > LONGEST_EXCERPT) {
            excerpt = excerpt.substring(0, LONGEST_EXCERPT);
        }
    }

    /** A place in the line from {@code start} to {@code end} of a text, of which the part around the column is kept. */
    static Place in(String file, int line, int column, int length, String text, int start, int end) {
        int from = Math.min(start + cut(column), end);
        return new Place(file, line, column, length, text.substring(from, Math.min(end, from + LONGEST_EXCERPT)));
    }

    /** How many characters of the line stand before the excerpt. */
    public int cut() {
        return cut(column);
    }

    private static int cut(int column) {
        return column > LONGEST_EXCERPT - KEPT_BEFORE / 2 ? column - 1 - KEPT_BEFORE : 0;
    }

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, 0, "");
    }

    /** The same place without the text of its line, which may be nobody else's business. */
    public Place withoutExcerpt() {
        return new Place(file, line, column, length, "");
    }

    /** {@code file:line:column}, as far as they are known. */
    public String text() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
