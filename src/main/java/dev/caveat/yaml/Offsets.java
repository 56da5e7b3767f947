package dev.caveat.yaml;

import java.util.Arrays;

/**
 * Where in a file the YAML library means: it counts code points from the start of the YAML text, a file counts
 * characters from its own.
 */
final class Offsets {
    private final int base;
    private final int end;
    /** The code point indexes of what takes two characters in the file. */
    private final int[] wide;

    private Offsets(int base, int end, int[] wide) {
        this.base = base;
        this.end = end;
        this.wide = wide;
    }

    /** @param slashes whether the library is given {@link #withPlainSlashes} of the text instead of the text itself */
    static Offsets of(String text, int base, int end, boolean slashes) {
        int[] wide = new int[0];
        int count = 0;
        for (int i = base; i < end; i++) {
            char c = text.charAt(i);
            boolean escape = slashes && c == '\\' && i + 1 < end;
            if (Character.isHighSurrogate(c) || escape && text.charAt(i + 1) == '/') {
                if (count == wide.length) {
                    wide = Arrays.copyOf(wide, Math.max(16, count * 2));
                }
                wide[count] = i - base - count;
                count++;
                i++;
            } else if (escape && !Character.isHighSurrogate(text.charAt(i + 1))) {
                i++;
            }
        }
        return new Offsets(base, end, Arrays.copyOf(wide, count));
    }

    /** The text with each {@code \/} as {@code /}: an escape that JSON has and the library's YAML has not. */
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

    int offset(int codePoint) {
        if (wide.length == 0) {
            return Math.min(end, base + codePoint);
        }
        int found = Arrays.binarySearch(wide, codePoint);
        int before = found >= 0 ? found : -found - 1;
        return Math.min(end, base + codePoint + before);
    }
}
