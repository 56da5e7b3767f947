package dev.caveat.markdown;

import java.lang.Character.UnicodeScript;

/** Counts and cuts words. */
final class Words {
    private static final int SUMMARY = 300;

    private Words() {}

    /** Runs without white space that hold a letter or a digit; an ideograph or kana counts by itself. */
    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; ) {
            char plain = text.charAt(i);
            if (plain < 128) {
                i++;
                if (!inWord) {
                    inWord = isLetterOrDigit(plain);
                    words += inWord ? 1 : 0;
                } else if (plain <= ' ') {
                    inWord = !Character.isWhitespace(plain);
                }
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isWordByItself(c)) {
                words++;
                inWord = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                words++;
                inWord = true;
            }
        }
        return words;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isWordByItself(int c) {
        if (c < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return Character.isIdeographic(c) || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /** White space folded to single blanks, and cut at a word to at most 300 characters including the {@code …}. */
    static String summary(String text) {
        var out = new StringBuilder(SUMMARY + 1);
        for (int i = 0; i < text.length() && out.length() <= SUMMARY; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (out.length() <= SUMMARY) {
            return out.toString().strip();
        }
        int cut = out.lastIndexOf(" ", SUMMARY - 1);
        if (cut <= 0) {
            cut = Character.isHighSurrogate(out.charAt(SUMMARY - 2)) ? SUMMARY - 2 : SUMMARY - 1;
        }
        return out.substring(0, cut).strip() + "…";
    }
}
