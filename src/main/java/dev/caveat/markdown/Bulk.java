package dev.caveat.markdown;

/**
 * Tells texts that nobody reads, made to cost time and memory, from texts.
 *
 * <p>Two things grow with the square of a text: the cells of a table, because a short row is filled up to the width of
 * the head, and the search for the beginning of a list or a table, which copies the paragraph before it.
 */
final class Bulk {
    /** The cells that the tables of one text may have: far more than anybody reads. */
    static final int MOST_CELLS = 250_000;

    /** The lines without a blank one between them, not counting those that begin with a letter. */
    static final int MOST_LINES = 10_000;

    private long cells;
    private long lines;
    private long costly;
    private long columns;
    private boolean tooMany;

    private Bulk() {}

    /** Whether a text may cost too much with lists and tables. Counts generously, in one pass. */
    static boolean isExcessive(String text) {
        // Neither limit can be reached by a short text: n characters hold fewer than n² / 8 cells.
        if (text.length() < 1_200) {
            return false;
        }
        var bulk = new Bulk();
        for (int start = 0; start < text.length(); ) {
            start = bulk.line(text, start) + 1;
        }
        bulk.endRun();
        return bulk.tooMany;
    }

    /** Counts one line and says where it ends. */
    private int line(String text, int start) {
        int pipes = 0;
        boolean rule = true;
        char first = ' ';
        int at = start;
        for (; at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at++) {
            char c = text.charAt(at);
            pipes += c == '|' ? 1 : 0;
            rule = rule && (c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t' || c == '>');
            first = first == ' ' || first == '\t' ? c : first;
        }
        boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        if (first == ' ' || first == '\t') {
            endRun();
        } else {
            lines++;
            costly += Character.isLetter(first) ? 0 : 1;
            columns = rule && pipes > 0 ? Math.max(columns, pipes + 1) : columns;
        }
        return pair ? at + 1 : at;
    }

    private void endRun() {
        cells += lines * columns;
        tooMany |= cells > MOST_CELLS || costly > MOST_LINES;
        lines = 0;
        costly = 0;
        columns = 0;
    }
}
