package dev.caveat.render;

import java.util.Arrays;
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

    /** The names that most pages are made of: told without being copied out of the page. */
    private static final String[] KNOWN = {
        "p", "a", "li", "em", "ul", "ol", "h1", "h2", "h3", "td", "th", "tr", "div", "nav", "img", "bdi", "span", "time", "meta", "link", "strong", "section",
        "article", "header", "footer", "script", "code", "details", "summary", "button", "input", "label", "form", "blockquote",
        "id", "rel", "src", "alt", "href", "name", "type", "class", "width", "height", "srcset", "sizes", "content", "property", "datetime", "loading",
        "decoding", "lang", "dir", "title", "role", "aria-hidden", "aria-label", "aria-labelledby", "data", "poster", "action", "value"
    };
    private static final int LONGEST_KNOWN = 15;
    private static final String[][] BY_LENGTH = byLength();

    private static String[][] byLength() {
        var table = new String[LONGEST_KNOWN + 1][];
        for (int length = 0; length <= LONGEST_KNOWN; length++) {
            int wanted = length;
            table[length] = Arrays.stream(KNOWN).filter(name -> name.length() == wanted).toArray(String[]::new);
        }
        return table;
    }

    /** Is told what is found. */
    interface Reader {
        /** Whether attributes of this name are told: those of any other are passed over. */
        default boolean wants(String name) {
            return true;
        }

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
        String name = start ? name(from, at) : "";
        while (attribute(start)) {
            // One after the other.
        }
        if (start) {
            reader.tag(name, from - 1, at);
            reader.end(name);
            if (name.length() > 2 && TEXT.contains(name)) {
                skip(name);
            }
        }
    }

    /** In lower case. */
    private String name(int from, int to) {
        if (to - from <= LONGEST_KNOWN) {
            char first = html.charAt(from);
            String[] known = BY_LENGTH[to - from];
            for (int i = 0; i < known.length; i++) {
                if (known[i].charAt(0) == first && html.startsWith(known[i], from)) {
                    return known[i];
                }
            }
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private void tell(int from, int end, int value, int valueEnd) {
        if (html.charAt(from) != '=') {
            String name = name(from, end);
            if (reader.wants(name)) {
                reader.attribute(name, html.substring(value, valueEnd), value);
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
        while (at < html.length() && !isSpace(html.charAt(at)) && !endsName(html.charAt(at))) {
            at++;
        }
        int end = at;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        if (at >= html.length() || html.charAt(at) != '=') {
            if (tell) {
                tell(from, end, end, end);
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
        if (tell) {
            tell(from, end, value, at);
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

    private static boolean endsName(char c) {
        return c == '/' || c == '>' || c == '=';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
