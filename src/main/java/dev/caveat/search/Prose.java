package dev.caveat.search;

import java.util.Locale;

/**
 * Reads Markdown as it is written and gives the words that readers see, in one way through the text and without a parser.
 *
 * <p>Addresses, HTML tags and comments, entities, labels of references and the languages of code blocks are no words. What a
 * parser alone could tell is taken as text: a word too many in the index is no harm, hours spent on parsing would be.
 */
final class Prose {
    /** Tags that stand within words: {@code H<sub>2</sub>O} is one. */
    private static final String WITHIN_WORDS = " sub sup b i em strong wbr ";

    private static final boolean[] SPECIAL = special();

    private final char[] text;
    private final Ahead ahead;
    private final int end;
    private final Words words;
    private final Lexicon lexicon;
    private int at;
    private char fence;
    private int fenceLength;

    private Prose(String text, int from, Words words, Lexicon lexicon) {
        this.text = text.toCharArray();
        this.ahead = new Ahead(this.text);
        this.end = this.text.length;
        this.at = from;
        this.words = words;
        this.lexicon = lexicon;
    }

    private static boolean[] special() {
        boolean[] special = new boolean[0x80];
        for (char c : "*\\<&[]:.".toCharArray()) {
            special[c] = true;
        }
        return special;
    }

    /** Gives the words of a text, from a character on. */
    static void read(String text, int from, Words words, Lexicon lexicon) {
        Prose prose = new Prose(text, from, words, lexicon);
        while (prose.at < prose.end) {
            prose.line();
        }
        words.end();
    }

    // Lines

    private void line() {
        int lineEnd = lineEnd(at);
        int first = content(at, lineEnd);
        if (fence != 0) {
            if (isFenceEnd(first, lineEnd)) {
                fence = 0;
            } else {
                plain(first, lineEnd);
            }
            at = lineEnd + 1;
            return;
        }
        if (beginsFence(first, lineEnd) || isDefinition(first, lineEnd) || isShortcode(first, lineEnd)) {
            at = lineEnd + 1;
            return;
        }
        lexicon.field(isHeading(first, lineEnd) ? Field.HEADING : Field.TEXT);
        at = first;
        inline(lineEnd);
        words.end();
        at = Math.max(at, lineEnd + 1);
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < end && text[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Where a line begins behind its blanks and the marks of quotes and lists. */
    private int content(int from, int lineEnd) {
        int i = from;
        while (i < lineEnd) {
            char c = text[i];
            boolean bullet = (c == '-' || c == '*' || c == '+') && i + 1 < lineEnd && text[i + 1] == ' ';
            if (c != ' ' && c != '\t' && c != '>' && !bullet) {
                break;
            }
            i++;
        }
        return i + number(i, lineEnd);
    }

    /** How long the number of a list's item is. */
    private int number(int from, int lineEnd) {
        int i = from;
        while (i < lineEnd && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        boolean item = i > from && i + 1 < lineEnd && (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ';
        return item ? i + 2 - from : 0;
    }

    private boolean beginsFence(int first, int lineEnd) {
        char c = first < lineEnd ? text[first] : 0;
        int length = c == '`' || c == '~' ? run(first, lineEnd) : 0;
        if (length < 3 || c == '`' && ahead.find('`', first + length, lineEnd) >= 0) {
            return false;
        }
        fence = c;
        fenceLength = length;
        return true;
    }

    private boolean isFenceEnd(int first, int lineEnd) {
        if (first >= lineEnd || text[first] != fence) {
            return false;
        }
        int length = run(first, lineEnd);
        return length >= fenceLength && isBlank(first + length, lineEnd);
    }

    private int run(int from, int lineEnd) {
        int i = from;
        while (i < lineEnd && text[i] == text[from]) {
            i++;
        }
        return i - from;
    }

    private boolean isBlank(int from, int lineEnd) {
        for (int i = from; i < lineEnd; i++) {
            if (text[i] != ' ' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void plain(int from, int to) {
        lexicon.field(Field.TEXT);
        for (int i = from; i < to; i++) {
            words.add(text[i]);
        }
        words.end();
    }

    /** {@code [label]: address}; a footnote's text is read. */
    private boolean isDefinition(int first, int lineEnd) {
        if (first + 1 >= lineEnd || text[first] != '[' || text[first + 1] == '^') {
            return false;
        }
        int close = ahead.find(']', first, lineEnd);
        return close > 0 && close + 1 < lineEnd && text[close + 1] == ':';
    }

    /** <code>{{< name … >}}</code>. */
    private boolean isShortcode(int first, int lineEnd) {
        return first + 2 < lineEnd && text[first] == '{' && text[first + 1] == '{' && text[first + 2] == '<';
    }

    private boolean isHeading(int first, int lineEnd) {
        if (first >= lineEnd) {
            return false;
        }
        if (text[first] == '#') {
            int level = run(first, lineEnd);
            return level <= 6 && (first + level == lineEnd || text[first + level] == ' ' || text[first + level] == '\t');
        }
        int next = lineEnd + 1;
        if (next >= end || text[next] != '=' && text[next] != '-') {
            return false;
        }
        int nextEnd = lineEnd(next);
        return isBlank(next + run(next, nextEnd), nextEnd);
    }

    // Within lines

    private void inline(int lineEnd) {
        for (at = words.run(text, at, lineEnd); at < lineEnd; at = words.run(text, at, lineEnd)) {
            char c = text[at];
            if (c >= 0x80 || !SPECIAL[c]) {
                words.add(c);
                at++;
            } else {
                special(c, lineEnd);
            }
        }
    }

    private void special(char c, int lineEnd) {
        int start = at++;
        switch (c) {
            case '*' -> { } // **M**igraine is one word
            case '\\' -> {
                words.end();
                boolean escape = at < lineEnd && text[at] < 0x80 && !Character.isLetterOrDigit(text[at]);
                at += escape ? 1 : 0;
            }
            case '<' -> angle(start);
            case '&' -> {
                words.end();
                at = ahead.entityEnd(start);
            }
            case '[' -> {
                words.end();
                at = ahead.markEnd(start, lineEnd);
            }
            case ']' -> {
                words.end();
                at = ahead.linkEnd(start, lineEnd);
            }
            default -> address(c, start);
        }
    }

    /** An address in the middle of the text: {@code https://…} or {@code www.…}. */
    private void address(char c, int start) {
        boolean scheme = c == ':' && words.begun() > 1 && start + 2 < end && text[start + 1] == '/' && text[start + 2] == '/';
        if (scheme || c == '.' && words.isBegun("www")) {
            words.drop();
            while (at < end && text[at] > ' ' && "<>)]\"".indexOf(text[at]) < 0) {
                at++;
            }
        }
        words.end();
    }

    private void angle(int start) {
        if (ahead.isAt("<!--", start)) {
            words.end();
            int close = ahead.find("-->", start + 4);
            at = close < 0 ? end : close + 3;
            return;
        }
        char next = at < end ? text[at] : 0;
        boolean tag = next < 0x80 && Character.isLetter(next) || next == '/' || next == '!' || next == '?';
        int close = tag ? ahead.tagEnd(at) : -1;
        if (close < 0) {
            words.end();
            return;
        }
        int nameStart = next == '/' ? at + 1 : at;
        int nameEnd = nameStart;
        while (nameEnd < close && Character.isLetterOrDigit(text[nameEnd]) && nameEnd - nameStart < 10) {
            nameEnd++;
        }
        String name = String.valueOf(text, nameStart, nameEnd - nameStart).toLowerCase(Locale.ROOT);
        if (!WITHIN_WORDS.contains(" " + name + " ")) {
            words.end();
        }
        at = close + 1;
        if (next != '/' && (name.equals("script") || name.equals("style"))) {
            int after = ahead.find("</", at);
            at = after < 0 ? end : after;
        }
    }
}
