package dev.caveat.markdown;

import java.util.Arrays;

/** Characters that are being written, one behind the other. */
final class Strip {
    private char[] chars;
    private int length;

    Strip(int size) {
        this.chars = new char[Math.max(16, size)];
    }

    int length() {
        return length;
    }

    /** The last character; a line end where there is none. */
    char last() {
        return length == 0 ? '\n' : chars[length - 1];
    }

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    void add(char[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, chars, length, end - start);
        length += end - start;
    }

    void add(String text) {
        int more = text.length();
        room(more);
        text.getChars(0, more, chars, length);
        length += more;
    }

    /** Cuts off what stands from here on. */
    String cut(int from) {
        String rest = new String(chars, from, length - from);
        length = from;
        return rest;
    }

    void cutBlanks() {
        while (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
    }

    String from(int start) {
        return new String(chars, start, length - start);
    }

    private void room(int more) {
        if (more > chars.length - length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }
}
