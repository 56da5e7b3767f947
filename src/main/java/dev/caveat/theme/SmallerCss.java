package dev.caveat.theme;

/**
 * A style sheet without what browsers do not need: comments, and blanks that separate nothing.
 *
 * <p>Told apart are strings, addresses, escapes, comments and single characters, and declarations from what begins a block;
 * nothing is understood beyond that, so what is left out is only what means nothing anywhere in CSS: blanks around operators,
 * before brackets and between selectors stay. Comments that begin with <code>/*!</code> stay, too: licences ask for it.
 */
final class SmallerCss {
    /** Blanks before and after these never mean anything. */
    private static final String SEPARATORS = "{};";

    /** What came last is more than one character. */
    private static final char TOKEN = 0;

    /** What came last is the colon behind a property's name. */
    private static final char NAMED = 1;

    private final String css;
    private final StringBuilder small;
    private int at;
    private char last = '{';
    private boolean blank;
    private boolean comment;
    /** Whether it stands in what begins with an {@code @}: conditions are compared as they are written. */
    private boolean condition;

    /** A string that does not end on its line, or a bracket that nobody closes: what browsers make of it, no shorter text would say. */
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unclear() {
            super(null, null, false, false);
        }
    }

    private SmallerCss(String css) {
        this.css = css;
        this.small = new StringBuilder(css.length());
    }

    static String of(String css) {
        try {
            return new SmallerCss(css).read();
        } catch (Unclear unclear) {
            return css;
        }
    }

    private String read() {
        while (at < css.length()) {
            int end = endOfItem();
            boolean block = end < css.length() && css.charAt(end) == '{';
            item(Math.min(css.length(), end + 1), !block);
        }
        return small.toString();
    }

    /** Where a declaration, or what begins a block, ends: at the first of these characters that is in no brackets. */
    private int endOfItem() {
        int open = 0;
        for (int i = at; i < css.length(); i = end(i)) {
            char c = css.charAt(i);
            if (open == 0 && (c == ';' || c == '{') || c == '}') {
                return closed(open, i);
            }
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            closed(Math.min(open, 0), i);
        }
        return closed(open, css.length());
    }

    private static int closed(int open, int at) {
        if (open != 0) {
            throw new Unclear();
        }
        return at;
    }

    private void item(int end, boolean declaration) {
        boolean begun = false;
        condition = false;
        boolean name = declaration;
        while (at < end) {
            int next = end(at);
            char c = next == at + 1 ? css.charAt(at) : TOKEN;
            if (isBlank(c)) {
                blank = true;
            } else if (css.startsWith("/*", at) && !css.startsWith("/*!", at)) {
                comment = true;
            } else {
                condition |= !begun && c == '@';
                name &= begun || c != '@';
                begun = true;
                keep(next, name && c == ':' ? NAMED : c);
                name &= c != ':';
            }
            at = next;
        }
    }

    /** Keeps one token, set off from the one before as far as that is needed. */
    private void keep(int next, char c) {
        boolean around = isSeparator(c) || isSeparator(last) || c == ')' || last == '(' || c == NAMED;
        // The semicolon before a closing brace stays: in brackets that nobody closes it means something.
        if (last == NAMED) {
            // Older browsers believe only of a blank that a custom property is empty.
            small.append((c == ';' || c == '}') && (blank || comment) ? " " : "");
        } else if (!around) {
            // A comment keeps apart what stands on its sides, without being the blank that means "below" in selectors.
            small.append(blank ? " " : comment ? "/**/" : "");
        }
        small.append(css, at, next);
        blank = false;
        comment = false;
        last = c;
    }

    private boolean isSeparator(char c) {
        return c == ',' ? !condition : SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Behind the token that begins at a position. */
    private int end(int from) {
        char c = css.charAt(from);
        if (c == '"' || c == '\'') {
            return endOfString(from);
        }
        if (c == '/' && css.startsWith("/*", from)) {
            int close = css.indexOf("*/", from + 2);
            return close < 0 ? css.length() : close + 2;
        }
        if (c == '\\') {
            return endOfEscape(from);
        }
        boolean address = (c == 'u' || c == 'U') && css.regionMatches(true, from, "url(", 0, 4) && (from == 0 || !isName(css.charAt(from - 1)));
        return address ? endOfAddress(from + 4) : from + 1;
    }

    private int endOfString(int from) {
        for (int i = from + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == css.charAt(from)) {
                return i + 1;
            } else if (c == '\n' || c == '\r' || c == '\f') {
                throw new Unclear();
            }
        }
        return css.length();
    }

    /** With the one blank that may end an escape in hexadecimal digits, and belongs to it. */
    private int endOfEscape(int from) {
        int i = from + 1;
        while (i < css.length() && i <= from + 6 && Character.digit(css.charAt(i), 16) >= 0 && css.charAt(i) < 0x80) {
            i++;
        }
        if (i == from + 1) {
            return Math.min(css.length(), from + 2);
        }
        return i < css.length() && isBlank(css.charAt(i)) ? i + 1 : i;
    }

    /** One with quotes is a function like any other. */
    private int endOfAddress(int from) {
        int i = from;
        while (i < css.length() && isBlank(css.charAt(i))) {
            i++;
        }
        if (i < css.length() && (css.charAt(i) == '"' || css.charAt(i) == '\'')) {
            return from - 3;
        }
        while (i < css.length() && css.charAt(i) != ')') {
            i += css.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(css.length(), i + 1);
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c >= 0x80;
    }
}
