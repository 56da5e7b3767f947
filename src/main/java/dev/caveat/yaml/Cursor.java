package dev.caveat.yaml;

/**
 * A place in a YAML text that moves on, and knows what means the same wherever it stands: blanks, breaks and comments.
 *
 * <p>At the end of the text it sees a NUL, which stands in no text.
 */
final class Cursor {
    static final char END = 0;
    /** No key is longer, for the YAML library; in characters, quotes included. */
    private static final int LONGEST_KEY = 1024;

    private final String text;
    private final char[] characters;
    private final int end;
    private int at;
    private int lineStart;

    /** @param glance at the part of the text that is read; with nothing forbidden or unusual */
    Cursor(String text, Glance glance, int start, int end) {
        this.text = text;
        this.characters = glance.characters();
        this.end = end;
        this.at = characters[start] == '\uFEFF' ? start + 1 : start;
        this.lineStart = at;
    }

    int at() {
        return at;
    }

    char peek() {
        return characters[at];
    }

    /** @param ahead at most 3 */
    char peek(int ahead) {
        return characters[at + ahead];
    }

    /** @param count how many characters, which were seen */
    void skip(int count) {
        at += count;
    }

    int lineStart() {
        return lineStart;
    }

    int column() {
        return at - lineStart;
    }

    /** The text from an offset to here. */
    String since(int start) {
        return text.substring(start, at);
    }

    String between(int start, int stop) {
        return text.substring(start, stop);
    }

    /** The text from an offset to here, without the blanks and tabs at its end. */
    String stripped(int start) {
        int stop = at;
        while (stop > start && (characters[stop - 1] == ' ' || characters[stop - 1] == '\t')) {
            stop--;
        }
        return text.substring(start, stop);
    }

    /** Whether a blank, a break or the end is that far ahead. */
    boolean isSpace(int ahead) {
        return isSpace(characters[at + ahead]);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == END;
    }

    /** Whether a line that separates documents begins here. */
    boolean isMarker() {
        char c = characters[at];
        return (c == '-' || c == '.') && at == lineStart && peek(1) == c && peek(2) == c && isSpace(3);
    }

    /** Whether what began at an offset ends here as a key does: with a colon, in its line, and not too long. */
    boolean isKey(int start) {
        return peek() == ':' && start >= lineStart && at - start <= LONGEST_KEY;
    }

    /** The column of the token here; -1 at the end of a document. */
    int indent() {
        return at == end || isMarker() ? -1 : at - lineStart;
    }

    void skipBlanks() {
        while (characters[at] == ' ') {
            at++;
        }
    }

    /** Skips blanks, but not beyond a column. */
    void skipBlanks(int column) {
        int stop = lineStart + column;
        while (at < stop && characters[at] == ' ') {
            at++;
        }
    }

    void skipBlanksAndTabs() {
        while (characters[at] == ' ' || characters[at] == '\t') {
            at++;
        }
    }

    /** Moves into the next line, if this one ends here. */
    boolean skipBreak() {
        char c = characters[at];
        if (c != '\n' && c != '\r') {
            return false;
        }
        at += c == '\n' ? 1 : 2;
        lineStart = at;
        return true;
    }

    /** Moves to the end of the line, before its break. */
    void toLineEnd() {
        int i = at;
        char c = characters[i];
        while (c >= ' ' || c == '\t') {
            c = characters[++i];
        }
        at = i;
    }

    /**
     * Moves to where words without quotes end: at a break, a comment, a tab, or a colon that ends a key.
     *
     * @return where the last word ends
     */
    int words() {
        int i = at - 1;
        char c;
        do {
            c = characters[++i];
        } while (c > ':' || c == ' ' || c > ' ' && !endsWords(i));
        int last = i;
        while (last > at && characters[last - 1] == ' ') {
            last--;
        }
        at = i;
        return last;
    }

    private boolean endsWords(int i) {
        char c = characters[i];
        return c == ':' && isSpace(characters[i + 1]) || c == '#' && i > at && characters[i - 1] == ' ';
    }

    /** Moves to the next quote of a kind, break or, in double quotes, backslash. */
    void toQuote(char quote) {
        char backslash = quote == '"' ? '\\' : quote;
        int i = at;
        char c = characters[i];
        while (c != quote && c != backslash && (c >= ' ' || c == '\t')) {
            c = characters[++i];
        }
        at = i;
    }

    /** Moves to the end of a line in which nothing but a comment may stand any more. */
    void finishLine() throws Declined {
        int before = at;
        skipBlanks();
        char c = characters[at];
        if (c == '#' && at > before) {
            toLineEnd();
        } else if (c != '\n' && c != '\r' && c != END) {
            throw new Declined();
        }
    }

    /** Moves over blanks, comments and empty lines to the next token, or to the end. */
    void toToken() {
        do {
            skipBlanks();
            if (characters[at] == '#') {
                toLineEnd();
            }
        } while (skipBreak());
    }
}
