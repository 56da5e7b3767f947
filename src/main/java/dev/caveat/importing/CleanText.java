package dev.caveat.importing;

/** Texts from others without what no file of ours may hold: control characters, halves of characters, ends of lines of other systems. */
public final class CleanText {
    private static final char INSTEAD = '\uFFFD';

    private CleanText() {}

    /** A text of any number of lines. */
    public static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(INSTEAD);
            } else if (isHarmless(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** A text in one line, without blanks at its ends or several in a row. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        String clean = of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                line.append(gap && line.length() > 0 ? " " : "").append(c);
            }
            gap = blank;
        }
        return line.toString();
    }

    /** No more than so many characters from its start, and none of them half. */
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || !isHarmless(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(char c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFEFF && c < 0xFFFE;
    }
}
