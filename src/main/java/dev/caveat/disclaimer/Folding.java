package dev.caveat.disclaimer;

import java.text.Normalizer;

/**
 * Collects visible text so that two texts that look alike are equal: white space folded, invisible characters left out,
 * accents in one form.
 */
final class Folding {
    private final StringBuilder text = new StringBuilder();
    /** Up to here the text is in its final form. */
    private int settled;
    private boolean blank;

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            append(words.charAt(i));
        }
    }

    void append(char c) {
        if (isSpace(c)) {
            blank = true;
        } else if (!isInvisible(c)) {
            if (blank && !text.isEmpty()) {
                text.append(' ');
            }
            blank = false;
            text.append(c);
        }
    }

    /** What follows is another word, even where no white space stands between. */
    void endWord() {
        blank = true;
    }

    /** Ends a part of the text, so that positions in it hold for good. */
    int settle() {
        endWord();
        String part = text.substring(settled);
        if (!Normalizer.isNormalized(part, Normalizer.Form.NFC)) {
            text.setLength(settled);
            text.append(Normalizer.normalize(part, Normalizer.Form.NFC));
        }
        settled = text.length();
        return settled;
    }

    String text() {
        settle();
        return text.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || c >= '\u00a0' && Character.isSpaceChar(c);
    }

    /** Soft hyphens, joiners, direction marks, byte order marks, and other things without ink or width. */
    private static boolean isInvisible(char c) {
        if (c < '\u007f') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c >= '\ufe00' && c <= '\ufe0f';
    }
}
