package dev.caveat.render;

/** The description above a text: shown where somebody wrote one, unless the text itself begins with these words. */
final class Lead {
    /** How much of a text is looked at, in characters of its HTML. */
    private static final int BEGINNING = 4_000;

    /** How many letters and digits have to be alike. */
    private static final int ENOUGH = 60;

    private Lead() {}

    /** Whether a description says more than the beginning of a text; letters and digits alone are compared. */
    static boolean isNews(String description, String body) {
        String words = letters(description);
        return !words.isEmpty() && !begins(body, words.length() > ENOUGH ? words.substring(0, ENOUGH) : words);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isWritten(point)) {
                letters.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return letters.toString();
    }

    /** Whether the letters of HTML, without its tags and entities, begin with some. */
    private static boolean begins(String html, String letters) {
        int end = Math.min(html.length(), BEGINNING);
        int matched = 0;
        for (int i = 0; i < end; ) {
            char c = html.charAt(i);
            int behind = c == '<' ? behindTag(html, i, end) : c == '&' ? behindEntity(html, i, end) : i;
            if (behind > i) {
                i = behind;
                continue;
            }
            // A character of which only one half is in the beginning is no letter.
            int point = i + 1 < end ? html.codePointAt(i) : c;
            int chars = Character.charCount(point);
            if (isWritten(point)) {
                for (int k = i; k < i + chars; k++) {
                    if (html.charAt(k) != letters.charAt(matched)) {
                        return false;
                    }
                    if (++matched == letters.length()) {
                        return true;
                    }
                }
            }
            i += chars;
        }
        return false;
    }

    /** The same place where no tag ends. */
    private static int behindTag(String html, int open, int end) {
        int close = html.indexOf('>', open);
        return close < 0 || close >= end ? open : close + 1;
    }

    /** The same place where there is no entity. */
    private static int behindEntity(String html, int start, int end) {
        int at = start + 1;
        while (at < end && isOfEntity(html.charAt(at))) {
            at++;
        }
        return at > start + 1 && at < end && html.charAt(at) == ';' ? at + 1 : start;
    }

    private static boolean isOfEntity(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
    }

    /** A letter or a number of any script. */
    private static boolean isWritten(int point) {
        return switch (Character.getType(point)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }
}
