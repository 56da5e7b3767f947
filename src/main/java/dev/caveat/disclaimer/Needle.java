package dev.caveat.disclaimer;

import java.util.Arrays;

/**
 * A text to be found in others, in a number of steps that grows with the sum of both, never with their product (the
 * search of Knuth, Morris and Pratt): pages are full of texts that strangers wrote.
 */
final class Needle {
    private final String wanted;
    /** For each length that was matched so far, the longest shorter one that can still become a match. */
    private final int[] shorter;

    /** @param wanted not empty */
    Needle(String wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing is everywhere");
        }
        this.wanted = wanted;
        this.shorter = new int[wanted.length() + 1];
        int matched = 0;
        for (int i = 1; i < wanted.length(); i++) {
            matched = next(matched, wanted.charAt(i));
            shorter[i + 1] = matched;
        }
    }

    int length() {
        return wanted.length();
    }

    /** Where it begins in a text, upwards; occurrences may overlap. */
    int[] in(String text) {
        int[] found = new int[4];
        int count = 0;
        int matched = 0;
        for (int i = text.indexOf(wanted.charAt(0)); i >= 0 && i < text.length(); i++) {
            matched = next(matched, text.charAt(i));
            if (matched == 0) {
                i = text.indexOf(wanted.charAt(0), i) - 1;
                if (i < 0) {
                    break;
                }
            } else if (matched == wanted.length()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1 - matched;
                matched = shorter[matched];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Where it begins and ends in a text as whole words: neither end cuts through a word. */
    int[] asWordsIn(String text) {
        return Arrays.stream(in(text)).filter(at -> !cutsWord(text, at) && !cutsWord(text, at + wanted.length())).toArray();
    }

    private int next(int matched, char c) {
        int at = matched;
        while (at > 0 && (at == wanted.length() || wanted.charAt(at) != c)) {
            at = shorter[at];
        }
        return wanted.charAt(at) == c ? at + 1 : 0;
    }

    private static boolean cutsWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
