package dev.caveat.theme;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/** The text of the page that is being rendered; used again for the next page of the same thread. */
final class Output extends Writer {
    /** What is kept between two pages; a larger buffer is given back. */
    private static final int KEPT = 1 << 20;

    private char[] chars = new char[1 << 14];
    private int length;
    private int limit;

    /** Thrown when the page grows beyond its limit. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    void begin(int characters) {
        limit = characters;
        length = 0;
        if (chars.length > KEPT) {
            chars = new char[KEPT];
        }
    }

    String text() {
        return new String(chars, 0, length);
    }

    @Override
    public void write(int c) throws IOException {
        room(1);
        chars[length++] = (char) c;
    }

    @Override
    public void write(char[] source, int offset, int count) throws IOException {
        room(count);
        System.arraycopy(source, offset, chars, length, count);
        length += count;
    }

    @Override
    public void write(String source, int offset, int count) throws IOException {
        room(count);
        source.getChars(offset, offset + count, chars, length);
        length += count;
    }

    @Override
    public void flush() {
        // The page is handed over as a whole.
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }

    private void room(int more) throws Full {
        if (more > limit - length) {
            throw new Full();
        }
        if (length + more > chars.length) {
            int doubled = (int) Math.min(limit, 2L * chars.length);
            chars = Arrays.copyOf(chars, Math.max(length + more, doubled));
        }
    }
}
