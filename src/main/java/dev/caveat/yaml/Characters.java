package dev.caveat.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A part of a text as the YAML library reads it.
 *
 * <p>The library's own reader counts code points, refuses some characters without saying where, and copies what it has
 * read of a long line again and again, which takes minutes for a line of some megabytes. This one counts characters, as
 * places in files do; who makes it has looked for forbidden characters already.
 */
final class Characters extends StreamReader {
    private static final int[] NO_SNIPPET = {};

    private final String text;
    private final int start;
    private final int end;
    private int at;
    private int line;
    private int column;

    Characters(String text, int start, int end) {
        super("");
        this.text = text;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    @Override
    public Mark getMark() {
        return new Mark("", at - start, line, column, NO_SNIPPET, 0);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        int stop = Math.min(end, at + length);
        while (at < stop) {
            char c = text.charAt(at++);
            boolean breaks = c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029'
                    || c == '\r' && at < end && text.charAt(at) != '\n';
            if (breaks) {
                line++;
                column = 0;
            } else if (c != '\uFEFF') {
                column++;
            }
        }
    }

    /** The next character; 0, which no text holds, at the end. */
    @Override
    public int peek() {
        return at < end ? text.charAt(at) : 0;
    }

    @Override
    public int peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : 0;
    }

    @Override
    public String prefix(int length) {
        return text.substring(at, Math.min(end, at + length));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        at += prefix.length();
        column += prefix.length();
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getIndex() {
        return at - start;
    }

    /** Only used for a limit that is set elsewhere. */
    @Override
    public int getDocumentIndex() {
        return 0;
    }

    @Override
    public void resetDocumentIndex() {
        // There is no such index.
    }
}
