package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands in the lines of a text: words, emphasis that holds no other, code, and links with nothing but an address.
 *
 * <p>Every method that answers whether it could says no where the parser might see something else.
 */
final class EverydayLine {
    private static final byte PLAIN = 0;
    private static final byte NEVER = 1;
    private static final byte SPECIAL = 2;
    private static final byte[] KINDS = kinds("<\\~|@]", "&\">:.*_`[");

    /** What may stand in an address without meaning anything else. */
    private static final byte[] ADDRESS = kinds(" \"&'()*<>[\\]^`{|}~;!$@\u007F", "");

    private final char[] text;
    private final List<String> pieces = new ArrayList<>();
    private final List<String> destinations = new ArrayList<>();

    /** The HTML since the last link. */
    final Strip html;

    /** What {@link Document#text} gives. */
    final Strip words;

    /** The emphasis that is open: the character of its mark, and how many; nothing where none is. */
    private char mark;

    private int marks;

    EverydayLine(char[] text) {
        this.text = text;
        this.html = new Strip(text.length + text.length / 4 + 64);
        this.words = new Strip(text.length);
    }

    private static byte[] kinds(String never, String special) {
        byte[] kinds = new byte[128];
        for (char c = 0; c < 128; c++) {
            kinds[c] = c < ' ' || never.indexOf(c) >= 0 ? NEVER : special.indexOf(c) >= 0 ? SPECIAL : PLAIN;
        }
        return kinds;
    }

    private static byte kind(char c) {
        return c < 128 ? KINDS[c] : PLAIN;
    }

    List<String> pieces() {
        pieces.add(html.cut(0));
        return pieces;
    }

    List<String> destinations() {
        return destinations;
    }

    /** Reads a line, or a part of one that is a block of its own. */
    boolean read(int from, int to, boolean withLinks) {
        int at = from;
        while (at < to) {
            int run = at;
            while (at < to && kind(text[at]) == PLAIN) {
                at++;
            }
            html.add(text, run, at);
            words.add(text, run, at);
            if (at < to) {
                at = special(at, from, to, withLinks);
                if (at < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all emphasis that began in a block has ended there. */
    boolean isClosed() {
        return marks == 0;
    }

    /** Reads one that is not like others, and says what follows it; -1 where only the parser knows. */
    private int special(int at, int from, int to, boolean withLinks) {
        char c = text[at];
        switch (c) {
            case '"':
            case '>':
                break;
            case '&':
                if (at + 1 < to && text[at + 1] > ' ') {
                    return -1;
                }
                break;
            case ':':
                if (at + 2 < to && text[at + 1] == '/' && text[at + 2] == '/') {
                    return -1;
                }
                break;
            case '.':
                if (at - from >= 3 && isWww(at - 3)) {
                    return -1;
                }
                break;
            case '*':
            case '_':
                return emphasis(c, at, from, to);
            case '`':
                return code(at, to);
            case '[':
                return withLinks && (at == from || text[at - 1] != '!') ? link(at, to) : -1;
            default:
                return -1;
        }
        escaped(c);
        words.add(c);
        return at + 1;
    }

    private void escaped(char c) {
        switch (c) {
            case '&' -> html.add("&amp;");
            case '<' -> html.add("&lt;");
            case '>' -> html.add("&gt;");
            case '"' -> html.add("&quot;");
            default -> html.add(c);
        }
    }

    void escaped(int from, int to) {
        for (int i = from; i < to; i++) {
            escaped(text[i]);
        }
    }

    private boolean isWww(int at) {
        return (text[at] | 0x20) == 'w' && (text[at + 1] | 0x20) == 'w' && (text[at + 2] | 0x20) == 'w';
    }

    private int emphasis(char c, int at, int from, int to) {
        int end = at + 1;
        while (end < to && text[end] == c) {
            end++;
        }
        int count = end - at;
        char before = at == from ? ' ' : text[at - 1];
        char after = end == to ? ' ' : text[end];
        boolean behindWord = Character.isLetterOrDigit(before);
        boolean beforeWord = Character.isLetterOrDigit(after);
        if (c == '_' && behindWord && beforeWord) {
            html.add(text, at, end);
            words.add(text, at, end);
            return end;
        }
        boolean opens = beforeWord && (before == ' ' || "(\"'-/".indexOf(before) >= 0);
        boolean closes = behindWord && (after == ' ' || ".,;:!?()\"'-/".indexOf(after) >= 0) || after == ' ' && ".,;:!?)\"'".indexOf(before) >= 0;
        if (marks == 0 && opens && count <= 2) {
            mark = c;
            marks = count;
            html.add(count == 1 ? "<em>" : "<strong>");
            return end;
        }
        if (marks == count && mark == c && closes) {
            marks = 0;
            html.add(count == 1 ? "</em>" : "</strong>");
            return end;
        }
        return -1;
    }

    private int code(int at, int to) {
        int end = at + 1;
        while (end < to && text[end] != '`') {
            if (text[end] < ' ') {
                return -1;
            }
            end++;
        }
        boolean sure = end < to && end > at + 1 && text[at + 1] != ' ' && text[end - 1] != ' ' && (end + 1 == to || text[end + 1] != '`');
        if (!sure) {
            return -1;
        }
        html.add("<code>");
        escaped(at + 1, end);
        html.add("</code>");
        words.add(text, at + 1, end);
        return end + 1;
    }

    private int link(int at, int to) {
        int close = at + 1;
        while (close < to && text[close] != ']') {
            char c = text[close];
            boolean sure = kind(c) == PLAIN || c == '"' || c == '.' && !(close - at > 3 && isWww(close - 3));
            if (!sure) {
                return -1;
            }
            close++;
        }
        int start = close + 2;
        if (start >= to || close == at + 1 || text[close + 1] != '(') {
            return -1;
        }
        char first = text[at + 1];
        if (first == ' ' || first == '^' || first == '!' || text[close - 1] == ' ') {
            return -1;
        }
        int end = start;
        while (end < to && text[end] < 128 && ADDRESS[text[end]] == PLAIN) {
            end++;
        }
        if (end == start || end >= to || text[end] != ')') {
            return -1;
        }
        pieces.add(html.cut(0));
        escaped(at + 1, close);
        pieces.add(html.cut(0));
        words.add(text, at + 1, close);
        destinations.add(new String(text, start, end - start));
        return end + 1;
    }
}
