package dev.caveat.markdown;

/** Writes text so that HTML reads it as text. */
final class Escape {
    private Escape() {}

    /** Appends text for the content of an element or for an attribute in double quotes. */
    static void to(StringBuilder out, String text) {
        to(out, text, 0, text.length());
    }

    static void to(StringBuilder out, String text, int start, int end) {
        int done = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
                // A whole string is copied at once, a part of one character by character.
                out.append(text.substring(done, i)).append(entity(c));
                done = i + 1;
            }
        }
        out.append(text.substring(done, end));
    }

    private static String entity(char c) {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            default:
                return "&quot;";
        }
    }
}
