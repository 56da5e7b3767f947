package dev.caveat.markdown;

/**
 * Keeps a small text from growing into a huge table.
 *
 * <p>A short row is filled up to the width of its table's head, so that a text of n characters can mean n² / 8 cells.
 */
final class TableSize {
    /** Far above any table that somebody reads; the cells of a larger one cost memory by the gigabyte. */
    static final int MOST_CELLS = 250_000;

    private TableSize() {}

    /** Whether the tables of a text can have more cells than we build. Counts generously, in one pass. */
    static boolean isTooLarge(String text) {
        if (text.indexOf('|') < 0) {
            return false;
        }
        long cells = 0;
        long lines = 0;
        long columns = 0;
        int start = 0;
        while (start < text.length()) {
            int pipes = 0;
            boolean rule = true;
            boolean blank = true;
            int at = start;
            for (; at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at++) {
                char c = text.charAt(at);
                pipes += c == '|' ? 1 : 0;
                rule &= c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t' || c == '>';
                blank &= c == ' ' || c == '\t';
            }
            if (blank) {
                cells += lines * columns;
                lines = 0;
                columns = 0;
            } else {
                lines++;
                columns = rule && pipes > 0 ? Math.max(columns, pipes + 1) : columns;
            }
            start = at + 1;
        }
        return cells + lines * columns > MOST_CELLS;
    }
}
