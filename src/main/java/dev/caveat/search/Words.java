package dev.caveat.search;

/**
 * Divides characters that come one by one into words.
 *
 * <p>A word is a run of letters and digits as {@link Folding} leaves them. In scripts that set no blanks between words every two
 * neighbours are a word, and so is the last character of a run: then each character begins one. For one thread.
 */
final class Words {
    /** In UTF-16 units; what is longer is no word, but some code. */
    static final int LONGEST = 64;

    private static final char[] PLAIN = plain();

    private final Folding folding = new Folding();
    private final Sink sink;
    private final char[] word = new char[LONGEST];
    private final char[] pair = new char[2];
    private int length;
    private char dense;
    private char high;

    /** Who takes the words. */
    @FunctionalInterface
    interface Sink {
        /** The letters may be used until this returns. */
        void word(char[] letters, int length);
    }

    Words(Sink sink) {
        this.sink = sink;
    }

    private static char[] plain() {
        char[] plain = new char[0x80];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return plain;
    }

    /** Whether a character is of a script that sets no blanks between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
    static boolean isDense(char c) {
        return c >= 0x0E00 && (c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF
                || c >= 0x3005 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF);
    }

    /** A text, set off from what comes before and after. */
    void all(String text) {
        end();
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        end();
    }

    void add(char c) {
        if (c >= 0x80) {
            other(c);
        } else if (PLAIN[c] == 0) {
            end();
        } else {
            letter(PLAIN[c]);
        }
    }

    /** Takes what can be taken at one go: as many plain letters as there are; says where the first other character is. */
    int run(char[] text, int from, int to) {
        int i = from;
        int letters = length;
        for (; i < to && dense == 0 && text[i] < 0x80 && PLAIN[text[i]] != 0; i++) {
            if (letters < LONGEST) {
                word[letters] = PLAIN[text[i]];
            }
            letters++;
        }
        length = letters;
        return i;
    }

    private void other(char c) {
        if (Character.isHighSurrogate(c)) {
            high = c;
            return;
        }
        int point = Character.isLowSurrogate(c) && high != 0 ? Character.toCodePoint(high, c) : c;
        high = 0;
        String folded = folding.of(point);
        for (int i = 0; i < folded.length(); i++) {
            char part = folded.charAt(i);
            if (part == Folding.NONE) {
                end();
            } else if (isDense(part)) {
                dense(part);
            } else {
                letter(part);
            }
        }
    }

    private void letter(char c) {
        if (dense != 0) {
            endDense();
        }
        if (length < LONGEST) {
            word[length] = c;
        }
        length++;
    }

    private void dense(char c) {
        if (dense == 0) {
            end();
        } else {
            pair[0] = dense;
            pair[1] = c;
            sink.word(pair, 2);
        }
        dense = c;
    }

    private void endDense() {
        pair[0] = dense;
        dense = 0;
        sink.word(pair, 1);
    }

    /** What comes next belongs to another word. */
    void end() {
        if (length > 0) {
            if (length <= LONGEST) {
                sink.word(word, length);
            }
            length = 0;
        } else if (dense != 0) {
            endDense();
        }
    }

    /** The letters of the word that has begun; 0 where none has. */
    int begun() {
        return length;
    }

    /** Whether the word that has begun is this one so far. */
    boolean isBegun(String letters) {
        if (length != letters.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word[i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets the word that has begun. */
    void drop() {
        length = 0;
    }
}
