package dev.caveat.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link Out} wrote.
 *
 * <p>Bytes that are none of its own make an {@link IndexOutOfBoundsException} or an {@link IllegalArgumentException}, never a
 * text of more characters than there are bytes.
 */
public final class In {
    private final byte[] bytes;
    private final int end;
    private final Words words;
    private String[] texts = new String[16];
    private int known;
    private int at;
    private Object given = "";

    /** Words that many pieces share, each kept once. Safe for several threads: to lose one costs nothing. */
    public static final class Words {
        private static final int LONGEST = 32;

        private final String[] kept = new String[1 << 12];

        private String of(byte[] bytes, int from, int length) {
            if (length > LONGEST) {
                return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            }
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + bytes[i];
            }
            int slot = (hash ^ hash >>> 15) & kept.length - 1;
            String word = kept[slot];
            if (word == null || !is(word, bytes, from, length)) {
                word = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
                kept[slot] = word;
            }
            return word;
        }

        private static boolean is(String word, byte[] bytes, int from, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (word.charAt(i) != (bytes[from + i] & 0xff)) {
                    return false;
                }
            }
            return true;
        }
    }

    public In(byte[] bytes) {
        this(bytes, 0, bytes.length, new Words());
    }

    public In(byte[] bytes, int from, int length, Words words) {
        if (from < 0 || length < 0 || from > bytes.length - length) {
            throw new IndexOutOfBoundsException("a part that is not there");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
        this.words = words;
    }

    /**
     * Begins a piece of its own, see {@link Out#begin}.
     *
     * @param value what the piece does not hold itself, for a form that asks for it
     */
    public void begin(String text, Object value) {
        known = 0;
        keep(text);
        given = value;
    }

    /** What was given with the piece. */
    public Object given() {
        return given;
    }

    public int oneByte() {
        if (at >= end) {
            throw new IndexOutOfBoundsException("the bytes end too early");
        }
        return bytes[at++] & 0xff;
    }

    public boolean truth() {
        return oneByte() != 0;
    }

    public int number() {
        int folded = count();
        return folded >>> 1 ^ -(folded & 1);
    }

    public int count() {
        int count = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = oneByte();
            count |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return count;
            }
        }
        throw new IllegalArgumentException("no number");
    }

    /** A number of things of at least one byte each: never more than there are bytes left. */
    public int things() {
        int count = count();
        if (count < 0 || count > end - at) {
            throw new IndexOutOfBoundsException("more than there are bytes");
        }
        return count;
    }

    public long word() {
        skip(8);
        return word(bytes, at - 8);
    }

    /** The eight bytes from a place on. */
    public static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = from; i < from + 8; i++) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    public String text() {
        int head = count();
        int length = head >>> 2;
        if ((head & 3) == Out.AGAIN) {
            if (length >= known) {
                throw new IndexOutOfBoundsException("no such text");
            }
            return texts[length];
        }
        return keep(name(head));
    }

    /** A text that {@link Out#name} wrote. */
    public String name() {
        return name(count());
    }

    private String name(int head) {
        int length = head >>> 2;
        if ((head & 3) == Out.LATIN) {
            skip(length);
            return words.of(bytes, at - length, length);
        }
        if ((head & 3) != Out.WIDE) {
            throw new IllegalArgumentException("no text");
        }
        skip(Math.multiplyExact(length, 2));
        char[] wide = new char[length];
        int from = at - 2 * length;
        for (int i = 0; i < length; i++) {
            wide[i] = (char) (bytes[from + 2 * i] << 8 | bytes[from + 2 * i + 1] & 0xff);
        }
        return new String(wide);
    }

    /** Where the next byte is. */
    public int at() {
        return at;
    }

    public void skip(int count) {
        if (count < 0 || count > end - at) {
            throw new IndexOutOfBoundsException("the bytes end too early");
        }
        at += count;
    }

    private String keep(String text) {
        if (known == texts.length) {
            texts = Arrays.copyOf(texts, known * 2);
        }
        texts[known++] = text;
        return text;
    }
}
