package dev.caveat.yaml;

import dev.caveat.problem.SourceText;

/** Reads texts in lines below a {@code |} or {@code >}. */
final class BlockText {
    private final SourceText source;
    private final Cursor cursor;
    /** How many empty lines were skipped. */
    private int empty;
    /** Where the last of the skipped lines ends, or where skipping began. */
    private int end;

    BlockText(SourceText source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /**
     * Reads the text whose sign is here.
     *
     * @param parent the column of the mapping or list that holds it
     */
    Scalar scalar(int parent) throws Declined {
        int start = cursor.at();
        boolean folds = cursor.peek() == '>';
        cursor.skip(1);
        char chomping = cursor.peek();
        if (chomping == '-' || chomping == '+') {
            cursor.skip(1);
        }
        cursor.finishLine();
        cursor.skipBreak();
        int indent = Math.max(parent + 1, widestOfEmptyLines());
        var text = new StringBuilder();
        boolean broken = false;
        while (cursor.column() == indent && cursor.peek() != Cursor.END) {
            text.append("\n".repeat(empty));
            boolean words = !isWhite(cursor.peek());
            int from = cursor.at();
            cursor.toLineEnd();
            text.append(cursor.since(from));
            broken = cursor.skipBreak();
            skipEmptyLines(indent);
            if (cursor.column() == indent && cursor.peek() != Cursor.END) {
                boolean joined = folds && words && !isWhite(cursor.peek());
                if (!joined) {
                    text.append('\n');
                } else if (empty == 0) {
                    text.append(' ');
                }
            }
        }
        if (chomping != '-' && broken) {
            text.append('\n');
        }
        if (chomping == '+') {
            text.append("\n".repeat(empty));
        }
        return PlainText.scalar(source, text.toString(), true, start, end);
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t';
    }

    /** Skips empty lines and the blanks of the first other one, which say how far the text is indented. */
    private int widestOfEmptyLines() {
        int widest = 0;
        empty = -1;
        do {
            empty++;
            end = cursor.at();
            cursor.skipBlanks();
            widest = Math.max(widest, cursor.column());
        } while (cursor.skipBreak());
        return widest;
    }

    private void skipEmptyLines(int indent) {
        empty = -1;
        do {
            empty++;
            end = cursor.at();
            cursor.skipBlanks(indent);
        } while (cursor.skipBreak());
    }
}
