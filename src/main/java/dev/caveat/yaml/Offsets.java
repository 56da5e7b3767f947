package dev.caveat.yaml;

import java.util.Arrays;

/**
 * Where in a file the YAML library means: it counts code points from the start of the YAML text, a file counts
 * characters from its own.
 */
final class Offsets {
    private final int base;
    private final int end;
    /** The code point indexes of the characters that take two places. */
    private final int[] wide;

    private Offsets(int base, int end, int[] wide) {
        this.base = base;
        this.end = end;
        this.wide = wide;
    }

    static Offsets of(String text, int base, int end) {
        int[] wide = new int[0];
        int count = 0;
        for (int i = base; i < end; i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (count == wide.length) {
                    wide = Arrays.copyOf(wide, Math.max(16, count * 2));
                }
                wide[count] = i - base - count;
                count++;
            }
        }
        return new Offsets(base, end, Arrays.copyOf(wide, count));
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
