package dev.caveat.disclaimer;

import java.util.Arrays;

/**
 * A text to be found in others, in a number of steps that grows with the sum of both, never with their product (the
 * search of Knuth, Morris and Pratt): pages are full of texts that strangers wrote.
 */
final class Needle {
    /** So many characters are looked for by the machine's own fast means; a constant, or the promise would break. */
    private static final int HEAD = 32;

    /** So often a text is compared with the whole at once; a constant, as well. */
    private static final int MOST_TRIES = 8;

    private final String wanted;
    private final String head;

    /** @param wanted not empty */
    Needle(String wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing is everywhere");
        }
        this.wanted = wanted;
        this.head = wanted.substring(0, Math.min(HEAD, wanted.length()));
    }

    int length() {
        return wanted.length();
    }

    /** Where it begins in a text, upwards; occurrences may overlap. */
    int[] in(String text) {
        int[] found = new int[4];
        int count = 0;
        int tries = MOST_TRIES;
        int at = text.indexOf(head);
        // Most texts hold the head once or never: to compare there costs less than to prepare the search below.
        for (; at >= 0 && tries > 0; at = text.indexOf(head, at + 1), tries--) {
            if (text.startsWith(wanted, at)) {
                found = Arrays.copyOf(found, Math.max(found.length, count + 1));
                found[count++] = at;
            }
        }
        return at < 0 ? Arrays.copyOf(found, count) : search(text);
    }

    private int[] search(String text) {
        int first = text.indexOf(head);
        int[] shorter = shorter();
        int[] found = new int[4];
        int count = 0;
        int matched = 0;
        for (int i = first; i < text.length(); i++) {
            matched = next(shorter, matched, text.charAt(i));
            if (matched == wanted.length()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1 - matched;
                matched = shorter[matched];
            }
            if (matched == 0) {
                int next = text.indexOf(head, i + 1);
                if (next < 0) {
                    break;
                }
                i = next - 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** For each length that was matched so far, the longest shorter one that can still become a match. */
    private int[] shorter() {
        int[] shorter = new int[wanted.length() + 1];
        int matched = 0;
        for (int i = 1; i < wanted.length(); i++) {
            matched = next(shorter, matched, wanted.charAt(i));
            shorter[i + 1] = matched;
        }
        return shorter;
    }

    /** Where it begins and ends in a text as whole words: neither end cuts through a word. */
    int[] asWordsIn(String text) {
        return Arrays.stream(in(text)).filter(at -> !cutsWord(text, at) && !cutsWord(text, at + wanted.length())).toArray();
    }

    private int next(int[] shorter, int matched, char c) {
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
