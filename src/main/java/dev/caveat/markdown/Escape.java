package dev.caveat.markdown;

/** Writes text so that HTML reads it as text. */
final class Escape {
    private Escape() {}

    /** Appends text for the content of an element or for an attribute in double quotes. */
    static void to(StringBuilder out, CharSequence text) {
        to(out, text, 0, text.length());
    }

    static void to(StringBuilder out, CharSequence text, int start, int end) {
        int done = start;
        for (int i = start; i < end; i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        out.append(text, done, end);
    }

    private static String entity(char c) {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '"':
                return "&quot;";
            default:
                return null;
        }
    }
}
