package dev.caveat.render;

import java.util.Locale;
import java.util.Set;

/**
 * The start tags of a page, one after the other, as browsers find them: not those in comments, scripts or style sheets.
 *
 * <p>Looks at each character once, whatever the page holds.
 */
final class Tags {
    /** What stands in them is text, up to their end tags. */
    private static final Set<String> TEXT = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private final String html;
    private final Reader reader;
    private int at;

    /** Is told what is found. */
    interface Reader {
        /** An attribute, with its name in lower case and its value as it is written, empty where there is none, before the next one or {@link #end}. */
        void attribute(String name, String value);

        /** The same, for those who need to know where in the page the value begins. */
        default void attribute(String name, String value, int from) {
            attribute(name, value);
        }

        /** Where a start tag stands whose attributes have been told, from its {@code <} to behind its {@code >}; before {@link #end}. */
        default void tag(String name, int from, int to) {}

        /** The end of a start tag whose attributes have been told, with its name in lower case. */
        void end(String tag);
    }

    private Tags(String html, Reader reader) {
        this.html = html;
        this.reader = reader;
    }

    static void read(String html, Reader reader) {
        new Tags(html, reader).all();
    }

    private void all() {
        for (int open = html.indexOf('<'); open >= 0 && open + 1 < html.length(); open = html.indexOf('<', at)) {
            at = open + 1;
            char next = html.charAt(at);
            if (isLetter(next)) {
                tag(true);
            } else if (next == '/' && at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
                at++;
                tag(false);
            } else if (html.startsWith("!--", at)) {
                // Browsers end some comments earlier: then what follows is read as well, and it is a comment in none.
                at = behind("-->", at + 1);
            } else if (next == '!' || next == '?' || next == '/') {
                at = behind(">", at);
            }
        }
    }

    private int behind(String text, int from) {
        int found = html.indexOf(text, from);
        return found < 0 ? html.length() : found + text.length();
    }

    private void tag(boolean start) {
        int from = at;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '/' && html.charAt(at) != '>') {
            at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        while (attribute(start)) {
            // One after the other.
        }
        if (start) {
            reader.tag(name, from - 1, at);
            reader.end(name);
            if (TEXT.contains(name)) {
                skip(name);
            }
        }
    }

    /** Reads one attribute; false behind the tag. */
    private boolean attribute(boolean tell) {
        while (at < html.length() && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) {
            at++;
        }
        if (at >= html.length() || html.charAt(at) == '>') {
            at++;
            return false;
        }
        int from = at++;
        while (at < html.length() && !isSpace(html.charAt(at)) && "/>=".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        int end = at;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        if (at >= html.length() || html.charAt(at) != '=') {
            if (tell && html.charAt(from) != '=') {
                reader.attribute(html.substring(from, end).toLowerCase(Locale.ROOT), "", end);
            }
            return true;
        }
        at++;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        int value = at;
        char quote = at < html.length() ? html.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            value++;
            at = html.indexOf(quote, value);
            at = at < 0 ? html.length() : at;
        } else {
            while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
                at++;
            }
        }
        if (tell && html.charAt(from) != '=') {
            reader.attribute(html.substring(from, end).toLowerCase(Locale.ROOT), html.substring(value, at), value);
        }
        at += quote == '"' || quote == '\'' ? 1 : 0;
        return true;
    }

    /** Goes on to the end tag of an element that holds text alone. */
    private void skip(String name) {
        for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
            if (html.regionMatches(true, end + 2, name, 0, name.length())) {
                at = end;
                return;
            }
        }
        at = html.length();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
