package dev.caveat.yaml;

import dev.caveat.problem.SourceText;

/** Reads texts in single and double quotes. */
final class QuotedText {
    private static final String ESCAPES = "0abtnvfre \"\\N_LP";
    private static final String MEANT = "\0\7\b\t\n\13\f\r\33 \"\\\u0085\u00a0\u2028\u2029";

    private final SourceText source;
    private final Cursor cursor;

    QuotedText(SourceText source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /** Reads the text that begins with the quote here, and moves behind its last quote. */
    Scalar scalar() throws Declined {
        int start = cursor.at();
        char quote = cursor.peek();
        cursor.skip(1);
        cursor.toQuote(quote);
        boolean simple = cursor.peek() == quote && (quote == '"' || cursor.peek(1) != quote);
        String text = simple ? cursor.since(start + 1) : resolved(start + 1, quote);
        cursor.skip(1);
        return PlainText.scalar(source, text, true, start, cursor.at());
    }

    /** The same with escapes resolved and lines joined; the cursor stands at the first of them, and then at the quote. */
    private String resolved(int start, char quote) throws Declined {
        var text = new StringBuilder();
        int from = start;
        while (true) {
            char c = cursor.peek();
            if (c == '\n' || c == '\r') {
                text.append(cursor.stripped(from));
                int empty = emptyLines();
                text.append(empty == 0 ? " " : "\n".repeat(empty));
            } else {
                text.append(cursor.since(from));
                if (c == '\\') {
                    cursor.skip(1);
                    escaped(text);
                } else if (c == '\'' && cursor.peek(1) == '\'') {
                    text.append(c);
                    cursor.skip(2);
                } else if (c == quote) {
                    return text.toString();
                } else {
                    throw new Declined();
                }
            }
            from = cursor.at();
            cursor.toQuote(quote);
        }
    }

    /** Moves from a break to the first character in the lines below, and says how many lines between are empty. */
    private int emptyLines() throws Declined {
        int empty = -1;
        while (cursor.skipBreak()) {
            if (cursor.isMarker()) {
                throw new Declined();
            }
            cursor.skipBlanksAndTabs();
            empty++;
        }
        return empty;
    }

    private void escaped(StringBuilder text) throws Declined {
        char c = cursor.peek();
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            text.append(MEANT.charAt(known));
            cursor.skip(1);
        } else if (c == 'x' || c == 'u' || c == 'U') {
            cursor.skip(1);
            text.appendCodePoint(character(c == 'x' ? 2 : c == 'u' ? 4 : 8));
        } else if (c == '\n' || c == '\r') {
            text.append("\n".repeat(emptyLines()));
        } else {
            throw new Declined();
        }
    }

    private int character(int digits) throws Declined {
        int character = 0;
        for (int i = 0; i < digits; i++) {
            char c = cursor.peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            character = character * 16 + digit;
            if (digit < 0 || character > Character.MAX_CODE_POINT) {
                throw new Declined();
            }
            cursor.skip(1);
        }
        return character;
    }
}
