package dev.caveat.yaml;

import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader of plain YAML, as people write it: faster by far than the YAML library, which reads all the rest.
 *
 * <p>It makes the very nodes that {@link NodeReader} makes of the library's events, ends included: a mapping or list in
 * lines ends where the next token begins. Whatever would be a problem, and whatever is rare, it declines: anchors, tags,
 * merges, tabs between tokens, keys that are no simple texts, texts that are whole documents, and all that is wrong.
 */
final class PlainYaml {
    private final SourceText source;
    private final Cursor cursor;
    private final PlainText plain;
    private final QuotedText quoted;
    private final BlockText block;
    private final Flow flow;

    private PlainYaml(SourceText source, Cursor cursor) {
        this.source = source;
        this.cursor = cursor;
        this.plain = new PlainText(source, cursor);
        this.quoted = new QuotedText(source, cursor);
        this.block = new BlockText(source, cursor);
        this.flow = new Flow(source, cursor, quoted);
    }

    /**
     * Reads the documents between two offsets. Empty ones are left out.
     *
     * @param glance at these documents, which hold no forbidden character
     * @param most so many documents are no problem
     * @return empty when they are left to the YAML library
     */
    static Optional<List<Node>> read(SourceText source, Glance glance, int start, int end, int most) {
        if (!glance.isUsual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainYaml(source, new Cursor(source.text(), glance, start, end)).documents(most));
        } catch (Declined declined) {
            return Optional.empty();
        }
    }

    private List<Node> documents(int most) throws Declined {
        var found = new ArrayList<Node>(1);
        int count = 0;
        cursor.toToken();
        if (cursor.indent() >= 0) {
            count++;
            found.add(document());
        } else if (cursor.peek() == '.') {
            throw new Declined();
        }
        while (cursor.peek() != Cursor.END) {
            boolean begins = cursor.peek() == '-';
            count += begins ? 1 : 0;
            cursor.skip(3);
            cursor.finishLine();
            cursor.toToken();
            boolean more = cursor.indent() >= 0;
            if (count > most || more && !begins) {
                throw new Declined();
            }
            if (more) {
                found.add(document());
            }
        }
        return found;
    }

    private Node document() throws Declined {
        Node node = node(-1, true, 1);
        if (node instanceof Scalar || cursor.indent() >= 0) {
            throw new Declined();
        }
        return node;
    }

    /**
     * A node that begins here, up to the next token.
     *
     * @param parent the column of the mapping or list that holds it
     * @param opens whether it may be a mapping or list in lines
     */
    private Node node(int parent, boolean opens, int depth) throws Declined {
        int start = cursor.at();
        int column = cursor.column();
        switch (cursor.peek()) {
            case '[', '{' -> {
                Node node = flow.node(depth);
                cursor.finishLine();
                cursor.toToken();
                return node;
            }
            case '|', '>' -> {
                Scalar text = block.scalar(parent);
                cursor.toToken();
                return text;
            }
            case '"', '\'' -> {
                Scalar text = quoted.scalar();
                if (cursor.peek() == ':') {
                    return opened(opens, text, column, depth);
                }
                cursor.finishLine();
                cursor.toToken();
                return text;
            }
            default -> {
                if (isItem()) {
                    if (!opens) {
                        throw new Declined();
                    }
                    return sequence(depth);
                }
                int end = plain.words();
                if (cursor.peek() == ':') {
                    return opened(opens, PlainText.of(source, start, end), column, depth);
                }
                Scalar text = plain.lines(start, end, parent);
                cursor.toToken();
                return text;
            }
        }
    }

    private boolean isItem() {
        return cursor.peek() == '-' && cursor.isSpace(1);
    }

    private Mapping opened(boolean opens, Scalar first, int column, int depth) throws Declined {
        if (!opens) {
            throw new Declined();
        }
        return mapping(first, column, depth);
    }

    /** A mapping in lines, from the colon of its first key on. */
    private Mapping mapping(Scalar first, int indent, int depth) throws Declined {
        checkDepth(depth);
        var entries = new Entries();
        Scalar key = first;
        while (true) {
            if (!cursor.isKey(key.offset()) || !cursor.isSpace(1)) {
                throw new Declined();
            }
            cursor.skip(1);
            entries.add(key, value(indent, depth + 1));
            int column = cursor.indent();
            if (column < indent) {
                return entries.mapping(source, first.offset(), cursor.at());
            }
            if (column > indent) {
                throw new Declined();
            }
            key = key();
        }
    }

    private Scalar key() throws Declined {
        char c = cursor.peek();
        if (c == '"' || c == '\'') {
            return quoted.scalar();
        }
        int start = cursor.at();
        return PlainText.of(source, start, plain.words());
    }

    /** What stands behind a colon, in this line or below. */
    private Node value(int indent, int depth) throws Declined {
        int start = cursor.at();
        if (!isBelow()) {
            return node(indent, false, depth);
        }
        int column = cursor.indent();
        if (column > indent) {
            return node(indent, true, depth);
        }
        // The items of a list need not be indented under their key.
        return column == indent && isItem() ? sequence(depth) : PlainText.of(source, start, start);
    }

    /** A list in lines, from its first dash on. */
    private Sequence sequence(int depth) throws Declined {
        checkDepth(depth);
        int start = cursor.at();
        int indent = cursor.column();
        var items = new ArrayList<Node>();
        while (true) {
            cursor.skip(1);
            items.add(item(indent, depth + 1));
            int column = cursor.indent();
            if (column > indent) {
                throw new Declined();
            }
            // A key in this column can only go on with a mapping that holds the list; elsewhere it will be declined.
            if (column < indent || !isItem()) {
                return new Sequence(items, source, start, cursor.at() - start);
            }
        }
    }

    private Node item(int indent, int depth) throws Declined {
        int start = cursor.at();
        return !isBelow() || cursor.indent() > indent ? node(indent, true, depth) : PlainText.of(source, start, start);
    }

    /** Moves to the next token, and says whether it begins below this line. */
    private boolean isBelow() {
        int line = cursor.lineStart();
        cursor.toToken();
        return cursor.lineStart() > line || cursor.peek() == Cursor.END;
    }

    private static void checkDepth(int depth) throws Declined {
        if (depth >= NodeReader.DEEPEST) {
            throw new Declined();
        }
    }
}
