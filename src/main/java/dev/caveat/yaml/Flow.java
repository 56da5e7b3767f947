package dev.caveat.yaml;

import dev.caveat.problem.SourceText;
import java.util.ArrayList;

/** Reads lists in brackets and mappings in braces, as they stand in YAML and in JSON. */
final class Flow {
    private final SourceText source;
    private final Cursor cursor;
    private final QuotedText quoted;

    Flow(SourceText source, Cursor cursor, QuotedText quoted) {
        this.source = source;
        this.cursor = cursor;
        this.quoted = quoted;
    }

    /** Reads what begins here, and moves behind it. */
    Node node(int depth) throws Declined {
        return switch (cursor.peek()) {
            case '[' -> sequence(depth);
            case '{' -> mapping(depth);
            case '"', '\'' -> quoted.scalar();
            default -> words();
        };
    }

    private Sequence sequence(int depth) throws Declined {
        open(depth);
        int start = cursor.at() - 1;
        var items = new ArrayList<Node>();
        toToken();
        while (cursor.peek() != ']') {
            items.add(node(depth + 1));
            toNext(']');
        }
        cursor.skip(1);
        return new Sequence(items, source, start, cursor.at() - start);
    }

    private Mapping mapping(int depth) throws Declined {
        open(depth);
        int start = cursor.at() - 1;
        var entries = new Entries();
        toToken();
        while (cursor.peek() != '}') {
            Scalar key = key();
            int colon = cursor.at();
            cursor.skip(1);
            toToken();
            char c = cursor.peek();
            entries.add(key, c == ',' || c == '}' ? PlainText.of(source, colon + 1, colon + 1) : node(depth + 1));
            toNext('}');
        }
        cursor.skip(1);
        return entries.mapping(source, start, cursor.at());
    }

    private void open(int depth) throws Declined {
        if (depth >= NodeReader.DEEPEST) {
            throw new Declined();
        }
        cursor.skip(1);
    }

    private Scalar key() throws Declined {
        char c = cursor.peek();
        Scalar key = c == '"' || c == '\'' ? quoted.scalar() : words();
        cursor.skipBlanks();
        if (!cursor.isKey(key.offset())) {
            throw new Declined();
        }
        return key;
    }

    /** Moves over a comma to the next item, or to the end of all. */
    private void toNext(char close) throws Declined {
        toToken();
        char c = cursor.peek();
        if (c == ',') {
            cursor.skip(1);
            toToken();
        } else if (c != close) {
            throw new Declined();
        }
    }

    private void toToken() throws Declined {
        cursor.skipBlanks();
        while (cursor.skipBreak()) {
            if (cursor.isMarker()) {
                throw new Declined();
            }
            cursor.skipBlanks();
        }
    }

    /** A text without quotes, in one line. */
    private Scalar words() throws Declined {
        char first = cursor.peek();
        if (PlainText.isSign(first) || first == ':' || first == '-' && cursor.isSpace(1)) {
            throw new Declined();
        }
        int start = cursor.at();
        int last = start;
        while (true) {
            switch (cursor.peek()) {
                case ',', ']', '}', '\n', '\r', Cursor.END -> {
                    return PlainText.of(source, start, last);
                }
                case '[', '{', '?', '\t' -> throw new Declined();
                case ' ' -> cursor.skip(1);
                case '#' -> {
                    if (cursor.at() > last) {
                        throw new Declined();
                    }
                    last = skipped();
                }
                case ':' -> {
                    if (cursor.isSpace(1) || ",[]{}".indexOf(cursor.peek(1)) >= 0) {
                        return PlainText.of(source, start, last);
                    }
                    last = skipped();
                }
                default -> last = skipped();
            }
        }
    }

    private int skipped() {
        cursor.skip(1);
        return cursor.at();
    }
}
