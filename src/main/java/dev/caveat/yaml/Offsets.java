package dev.caveat.yaml;

import java.util.Arrays;

/**
 * Where in a file the YAML library means, when it was not given the text of the file itself.
 *
 * <p>JSON has an escape, {@code \/}, that the library's YAML has not. A text that holds it is given to the library
 * without these backslashes, and each of its offsets is moved by the number of backslashes before it.
 */
final class Offsets {
    private final int base;
    /** Where in the changed text a backslash is missing. */
    private final int[] missing;

    private Offsets(int base, int[] missing) {
        this.base = base;
        this.missing = missing;
    }

    /** The offsets of a text that is given as it is, from {@code base} on. */
    static Offsets of(int base) {
        return new Offsets(base, new int[0]);
    }

    /** The offsets of {@link #withPlainSlashes}. */
    static Offsets ofPlainSlashes(String text, int base, int end) {
        int[] missing = new int[16];
        int count = 0;
        for (int i = base; i + 1 < end; i++) {
            if (text.charAt(i) == '\\') {
                if (text.charAt(i + 1) == '/') {
                    if (count == missing.length) {
                        missing = Arrays.copyOf(missing, count * 2);
                    }
                    missing[count] = i - base - count;
                    count++;
                }
                i++;
            }
        }
        return new Offsets(base, Arrays.copyOf(missing, count));
    }

    /** The text with each {@code \/} as {@code /}. */
    static String withPlainSlashes(String text, int base, int end) {
        var plain = new StringBuilder(end - base);
        for (int i = base; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i++;
                if (text.charAt(i) != '/') {
                    plain.append(c);
                }
                plain.append(text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The offset in the file of an index in the text that the library has. */
    int offset(int index) {
        if (missing.length == 0) {
            return base + index;
        }
        int found = Arrays.binarySearch(missing, index);
        return base + index + (found >= 0 ? found : -found - 1);
    }
}
