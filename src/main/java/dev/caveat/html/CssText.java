package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pieces of CSS text: strings, comments, escapes and brackets, as the syntax module of CSS has them. */
final class CssText {
    private CssText() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c >= 0x80;
    }

    /** Behind one token that begins at a position: a string, a comment, an escape, an unquoted address, or one character. */
    static int skip(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return behindString(text, at);
        }
        if (c == '/' && text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (c == '\\') {
            return Math.min(text.length(), at + 2);
        }
        boolean address = (c == 'u' || c == 'U') && text.regionMatches(true, at, "url(", 0, 4) && (at == 0 || !isName(text.charAt(at - 1)));
        return address ? behindAddress(text, at + 4) : at + 1;
    }

    private static int behindString(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == text.charAt(from)) {
                return i + 1;
            } else if (c == '\n') {
                // An unclosed string ends with its line.
                return i;
            }
        }
        return text.length();
    }

    /** An address without quotes may hold what would be a comment or a block elsewhere. */
    private static int behindAddress(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            // A function like any other: its bracket is closed by whoever counts brackets.
            return from - 1;
        }
        for (int i = at; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ')') {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The first of some characters outside of brackets and strings; the end where there is none. */
    static int find(String text, int from, String wanted) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && wanted.indexOf(c) >= 0) {
                return at;
            }
            if (c == '(' || c == '[') {
                depth++;
            } else if ((c == ')' || c == ']') && depth > 0) {
                depth--;
            } else if (c == '}' && wanted.indexOf('}') >= 0) {
                return at;
            }
            at = skip(text, at);
        }
        return text.length();
    }

    /** The end of a block whose opening brace stands before a position: where its closing one stands. */
    static int endOfBlock(String text, int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}' && depth-- == 0) {
                return at;
            }
            depth += c == '{' ? 1 : 0;
            at = skip(text, at);
        }
        return text.length();
    }

    /** The parts of a list between separators outside of brackets and strings, stripped. */
    static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = find(text, from, separators);
            parts.add(text.substring(from, to).strip());
            from = to + 1;
        }
        return parts;
    }

    /** The words of a value: what stands between blanks outside of brackets and strings. */
    static List<String> words(String text) {
        return split(text, " \t\n\r\f").stream().filter(word -> !word.isEmpty()).toList();
    }

    /** Without comments, each of which separates what it stands between. */
    static String withoutComments(String text) {
        if (!text.contains("/*")) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = skip(text, at);
            clean.append(text.startsWith("/*", at) ? " " : text.substring(at, end));
            at = end;
        }
        return clean.toString();
    }

    /** With each escape replaced by its character. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                plain.append(text.charAt(i));
                continue;
            }
            int end = i + 1;
            while (end < text.length() && end <= i + 6 && Character.digit(text.charAt(end), 16) >= 0 && text.charAt(end) < 0x80) {
                end++;
            }
            if (end > i + 1) {
                int point = Integer.parseInt(text.substring(i + 1, end), 16);
                plain.appendCodePoint(point == 0 || point > Character.MAX_CODE_POINT ? 0xFFFD : point);
                i = end < text.length() && isSpace(text.charAt(end)) ? end : end - 1;
            } else if (end < text.length()) {
                plain.append(text.charAt(end));
                i = end;
            }
        }
        return plain.toString();
    }

    /** A value as it is compared: without comments and escapes, in lower case, blanks folded. */
    static String folded(String value) {
        return String.join(" ", words(unescaped(withoutComments(value)).toLowerCase(Locale.ROOT)));
    }

    /** What stands between the brackets of a function such as {@code var(--x)}; empty where the text is none of that name. */
    static String arguments(String value, String function) {
        boolean call = value.startsWith(function + "(") && value.endsWith(")");
        return call ? value.substring(function.length() + 1, value.length() - 1).strip() : "";
    }
}
