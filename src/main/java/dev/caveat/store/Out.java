package dev.caveat.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes that grow. A text that stands in it twice is written once, until {@link #begin} starts a piece that can be read by itself.
 *
 * <p>Not safe for several threads.
 */
public final class Out {
    static final int LATIN = 0;
    static final int WIDE = 1;
    static final int AGAIN = 2;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 10];
    private int length;

    /**
     * Begins a piece of its own.
     *
     * @param known a text that whoever reads it will have at hand
     */
    public void begin(String known) {
        texts.clear();
        texts.put(known, 0);
    }

    public void oneByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    public void truth(boolean truth) {
        oneByte(truth ? 1 : 0);
    }

    /** A number that is small in most cases, whatever its sign. */
    public void number(int number) {
        count(number << 1 ^ number >> 31);
    }

    /** A number that is not negative, and small in most cases; a negative one takes five bytes. */
    public void count(int count) {
        room(5);
        int rest = count;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Always eight bytes. */
    public void word(long word) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (word >>> shift);
        }
    }

    /** Any text, half a character included. */
    public void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            count(known << 2 | AGAIN);
            return;
        }
        name(text);
    }

    /** A text that stands in it once, and can be read where nothing before it was. */
    public void name(String name) {
        if (isLatin(name)) {
            count(name.length() << 2 | LATIN);
            bytes(name.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            wide(name);
        }
    }

    private void wide(String text) {
        count(text.length() << 2 | WIDE);
        room(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[length++] = (byte) (c >>> 8);
            bytes[length++] = (byte) c;
        }
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    public void bytes(byte[] more) {
        bytes(more, 0, more.length);
    }

    public void bytes(byte[] more, int from, int count) {
        room(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    public int length() {
        return length;
    }

    /** What was written so far. */
    public byte[] done() {
        return Arrays.copyOf(bytes, length);
    }

    /** Everything so far as a part of other bytes, with its length before it. */
    public void into(Out other) {
        other.count(length);
        other.bytes(bytes, 0, length);
    }

    /** Forgets what was written and keeps the room for it. */
    public void clear() {
        length = 0;
        texts.clear();
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
