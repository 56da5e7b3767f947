package dev.caveat.search;

import java.text.Normalizer;

/**
 * Characters as the index knows them: compatibility forms resolved, without marks, in lower case.
 *
 * <p>Each character is folded by itself, which gives what folding a whole text gives: the marks, whose order could differ, are
 * left out. For one thread, as it remembers what it has folded.
 */
final class Folding {
    /** Stands in what a character is folded to for whatever is no part of a word. */
    static final char NONE = ' ';

    private final String[][] known = new String[256][];

    /** What stands in a word for a code point: letters and digits, nothing for a mark, {@link #NONE} for anything else. */
    String of(int point) {
        if (point > 0xFFFF) {
            return folded(point);
        }
        String[] row = known[point >> 8];
        if (row == null) {
            row = new String[256];
            known[point >> 8] = row;
        }
        String folded = row[point & 0xFF];
        if (folded == null) {
            folded = folded(point);
            row[point & 0xFF] = folded;
        }
        return folded;
    }

    private static String folded(int point) {
        StringBuilder folded = new StringBuilder(4);
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).codePoints().forEach(part -> {
            switch (Character.getType(part)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> { }
                case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                        folded.append(plain(Character.toLowerCase(part)));
                default -> folded.append(NONE);
            }
        });
        return folded.toString();
    }

    /** Letters that are no letter with a mark to Unicode, but to those who type. */
    private static String plain(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ς' -> "σ";
            default -> Character.toString(letter);
        };
    }
}
