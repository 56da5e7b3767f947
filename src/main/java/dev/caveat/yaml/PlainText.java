package dev.caveat.yaml;

import dev.caveat.problem.SourceText;

/** Reads texts that stand in lines without quotes. */
final class PlainText {
    private final SourceText source;
    private final Cursor cursor;

    PlainText(SourceText source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /** What stands between two offsets, which may be nothing. */
    static Scalar of(SourceText source, int start, int end) throws Declined {
        return scalar(source, source.text().substring(start, end), false, start, end);
    }

    /**
     * @param text what stands between the two offsets, as it is meant
     * @throws Declined if it is too long
     */
    static Scalar scalar(SourceText source, String text, boolean quoted, int start, int end) throws Declined {
        if (text.length() > NodeReader.LONGEST_SCALAR) {
            throw new Declined();
        }
        return new Scalar(text, quoted, source, start, end - start);
    }

    /** Whether the character at the cursor begins something else than a text without quotes. */
    static boolean isSign(char c) {
        return switch (c) {
            case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', ' ', '\t', '\n', '\r', Cursor.END -> true;
            default -> false;
        };
    }

    /**
     * Moves to where the words in this line end: at a break, a comment, a tab, or a colon that ends a key.
     *
     * @return where the last word ends
     */
    int words() throws Declined {
        char c = cursor.peek();
        if (isSign(c) || (c == '-' || c == '?' || c == ':') && cursor.isSpace(1)) {
            throw new Declined();
        }
        return cursor.words();
    }

    /**
     * Reads on in the lines below, as far as they are indented and no comment ends the text. A tab or colon ends it as well, but
     * nothing may begin there: whoever goes on will decline it, for it stands too far right.
     *
     * @param start where the text begins
     * @param end where the words of its first line end; blanks alone stand between that and the cursor
     * @param parent the column of the mapping or list that holds it
     */
    Scalar lines(int start, int end, int parent) throws Declined {
        int breaks = toWords(parent);
        if (breaks == 0) {
            return of(source, start, end);
        }
        var text = new StringBuilder(cursor.between(start, end));
        int last = end;
        for (; breaks > 0; breaks = toWords(parent)) {
            text.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
            int from = cursor.at();
            last = cursor.words();
            text.append(cursor.between(from, last));
        }
        return scalar(source, text.toString(), false, start, last);
    }

    /** Moves to the next line with words of this text, and says how many breaks were before them; 0 if there is none. */
    private int toWords(int parent) {
        int breaks = 0;
        while (cursor.skipBreak()) {
            breaks++;
            cursor.skipBlanks();
        }
        char c = cursor.peek();
        return c == '#' || c == Cursor.END || cursor.column() <= parent ? 0 : breaks;
    }
}
