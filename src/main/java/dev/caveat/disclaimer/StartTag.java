package dev.caveat.disclaimer;

import java.util.Locale;

/**
 * A start tag of an HTML text, with what its attributes say about being seen.
 *
 * @param name in lower case
 * @param end the first character behind it; the length of the text where it never ends, and then it is no tag at all
 * @param closed whether it ends with {@code />}
 * @param hidden whether it has the attribute {@code hidden}, or a style that takes it away
 * @param open whether it has the attribute {@code open}
 * @param complete whether it ends
 */
record StartTag(String name, int end, boolean closed, boolean hidden, boolean open, boolean complete) {

    /** Reads the tag whose {@code <} stands at a position. */
    static StartTag at(String html, int position) {
        int i = endOfName(html, position + 1);
        String name = name(html, position + 1, i);
        boolean hidden = false;
        boolean open = false;
        while (true) {
            boolean slash = false;
            while (i < html.length() && (isSpace(html.charAt(i)) || html.charAt(i) == '/')) {
                slash = html.charAt(i) == '/';
                i++;
            }
            if (i >= html.length()) {
                return new StartTag(name, html.length(), false, hidden, open, false);
            }
            if (html.charAt(i) == '>') {
                return new StartTag(name, i + 1, slash, hidden, open, true);
            }
            int nameStart = i;
            i = endOfAttributeName(html, i);
            int nameEnd = i;
            int valueStart = i;
            int valueEnd = i;
            int equals = skipSpace(html, i);
            if (equals < html.length() && html.charAt(equals) == '=') {
                valueStart = skipSpace(html, equals + 1);
                char quote = valueStart < html.length() ? html.charAt(valueStart) : ' ';
                if (quote == '"' || quote == '\'') {
                    valueStart++;
                    valueEnd = html.indexOf(quote, valueStart);
                    if (valueEnd < 0) {
                        return new StartTag(name, html.length(), false, hidden, open, false);
                    }
                    i = valueEnd + 1;
                } else {
                    valueEnd = endOfBareValue(html, valueStart);
                    i = valueEnd;
                }
            }
            hidden |= is(html, nameStart, nameEnd, "hidden")
                    || is(html, nameStart, nameEnd, "style") && takesAway(html, valueStart, valueEnd);
            open |= is(html, nameStart, nameEnd, "open");
        }
    }

    /** Most names are in lower case already. */
    private static String name(String html, int from, int to) {
        String written = html.substring(from, to);
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < 'a' || written.charAt(i) > 'z') {
                return written.toLowerCase(Locale.ROOT);
            }
        }
        return written;
    }

    /** Where the name that begins at a position ends. */
    static int endOfName(String html, int from) {
        int i = from;
        while (i < html.length() && !isSpace(html.charAt(i)) && html.charAt(i) != '/' && html.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** An equals sign at the front belongs to the name, however odd. */
    private static int endOfAttributeName(String html, int from) {
        int i = from + 1;
        while (i < html.length()
                && !isSpace(html.charAt(i))
                && html.charAt(i) != '/'
                && html.charAt(i) != '>'
                && html.charAt(i) != '=') {
            i++;
        }
        return i;
    }

    private static int endOfBareValue(String html, int from) {
        int i = from;
        while (i < html.length() && !isSpace(html.charAt(i)) && html.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    private static int skipSpace(String html, int from) {
        int i = from;
        while (i < html.length() && isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean is(String html, int from, int to, String name) {
        return to - from == name.length() && html.regionMatches(true, from, name, 0, name.length());
    }

    private static boolean takesAway(String html, int from, int to) {
        var decoded = new Folding();
        Entities.decode(html, from, to, decoded);
        for (String declaration : withoutComments(decoded.text()).split(";")) {
            String[] parts = declaration.toLowerCase(Locale.ROOT).split(":", 2);
            String value = parts.length < 2 ? "" : parts[1].strip();
            boolean isGone = switch (parts[0].strip()) {
                case "display" -> value.startsWith("none");
                case "visibility" -> value.startsWith("hidden") || value.startsWith("collapse");
                default -> false;
            };
            if (isGone) {
                return true;
            }
        }
        return false;
    }

    private static String withoutComments(String css) {
        int start = css.indexOf("/*");
        if (start < 0) {
            return css;
        }
        var kept = new StringBuilder();
        int from = 0;
        while (start >= 0) {
            kept.append(css, from, start);
            int end = css.indexOf("*/", start + 2);
            from = end < 0 ? css.length() : end + 2;
            start = css.indexOf("/*", from);
        }
        return kept.append(css, from, css.length()).toString();
    }
}
