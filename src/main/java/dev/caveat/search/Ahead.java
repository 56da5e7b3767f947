package dev.caveat.search;

/**
 * Where what begins in a text of Markdown ends.
 *
 * <p>Whatever is looked for ends at the next of its kind, or at once, so that no text takes more than a few looks at each
 * character.
 */
final class Ahead {
    private static final int DEEPEST = 32;

    private final char[] text;
    private final int end;

    Ahead(char[] text) {
        this.text = text;
        this.end = text.length;
    }

    /** The {@code >} of a tag; -1 where none closes it. */
    int tagEnd(int from) {
        for (int i = from; i < end && text[i] != '<'; i++) {
            if (text[i] == '>') {
                return i;
            }
            if ((text[i] == '"' || text[i] == '\'') && text[i - 1] == '=') {
                i = find(text[i], i + 1, end);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Behind {@code &nbsp;} and the like, or behind the {@code &}. */
    int entityEnd(int start) {
        for (int i = start + 1; i < Math.min(end, start + 34); i++) {
            if (text[i] == ';') {
                return i + 1;
            }
            if (text[i] >= 0x80 || !Character.isLetterOrDigit(text[i]) && text[i] != '#') {
                break;
            }
        }
        return start + 1;
    }

    /** Behind a footnote's number, a citation, an alert's kind or a task's box; behind the bracket where it is none of these. */
    int markEnd(int start, int lineEnd) {
        char next = start + 1 < lineEnd ? text[start + 1] : 0;
        boolean box = (next == 'x' || next == 'X') && start + 2 < lineEnd && text[start + 2] == ']';
        if (next == '^' || next == '@' || next == '!' || box) {
            int close = closing(start + 1, lineEnd);
            return close < 0 ? start + 1 : close + 1;
        }
        return start + 1;
    }

    /** Behind {@code ](address "title")} or {@code ][label]}; behind the bracket where neither stands. */
    int linkEnd(int start, int lineEnd) {
        int next = start + 1;
        if (next < lineEnd && text[next] == '[') {
            int close = closing(next + 1, lineEnd);
            return close < 0 ? next : close + 1;
        }
        if (next >= lineEnd || text[next] != '(') {
            return next;
        }
        int i = blanks(next + 1);
        i = i < end && text[i] == '<' ? wholeEnd(i) : addressEnd(i);
        if (i <= 0) {
            return next;
        }
        i = blanks(i);
        if (i < end && (text[i] == '"' || text[i] == '\'' || text[i] == '(')) {
            i = titleEnd(i);
        }
        return i > 0 && i < end && text[i] == ')' ? i + 1 : next;
    }

    /** The bracket that closes, before another opens. */
    private int closing(int from, int lineEnd) {
        for (int i = from; i < lineEnd && text[i] != '['; i++) {
            if (text[i] == ']') {
                return i;
            }
        }
        return -1;
    }

    private int blanks(int from) {
        int i = from;
        while (i < end && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** Where an address with its pairs of parentheses ends; -1 where these are too deep. */
    private int addressEnd(int from) {
        int depth = 0;
        int i = from;
        for (; i < end && text[i] > ' '; i++) {
            if (text[i] == '(' && ++depth > DEEPEST) {
                return -1;
            }
            if (text[i] == ')' && --depth < 0) {
                break;
            }
        }
        return i;
    }

    /** Behind an address in angle brackets, which has no line's end; -1 where they do not close. */
    private int wholeEnd(int start) {
        int i = start + 1;
        while (i < end && text[i] != '>' && text[i] != '<' && text[i] != '\n') {
            i++;
        }
        return i < end && text[i] == '>' ? i + 1 : -1;
    }

    /** Behind a link's title and the blanks after it; -1 where it does not end. */
    private int titleEnd(int start) {
        char close = text[start] == '(' ? ')' : text[start];
        for (int i = start + 1; i < end && (close != ')' || text[i] != '('); i++) {
            if (text[i] == close) {
                return blanks(i + 1);
            }
        }
        return -1;
    }

    boolean isAt(String wanted, int from) {
        if (from + wanted.length() > end) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text[from + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int find(String wanted, int from) {
        for (int i = from; i < end; i++) {
            if (text[i] == wanted.charAt(0) && isAt(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    int find(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
