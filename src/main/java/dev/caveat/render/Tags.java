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

    private final char[] html;
    private final Reader reader;
    /** Loops count in a variable of their own, which is quicker, and put it down here. */
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
        /** Whether an attribute may be one that is wanted whose name begins with this character, in any case, and is so long. */
        default boolean mayWant(char first, int length) {
            return true;
        }

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
        // A string answers for each character anew of which kind it is; a page is made of many.
        this.html = html.toCharArray();
        this.reader = reader;
    }

    static void read(String html, Reader reader) {
        new Tags(html, reader).all();
    }

    private void all() {
        char[] text = html;
        int length = text.length;
        int here = 0;
        while (here < length) {
            if (text[here++] != '<' || here == length) {
                continue;
            }
            char next = text[here];
            if (isLetter(next)) {
                at = here;
                tag(true);
                here = at;
            } else if (next == '/' && here + 1 < length && isLetter(text[here + 1])) {
                at = here + 1;
                tag(false);
                here = at;
            } else if (isAt("!--", here)) {
                // Browsers end some comments earlier: then what follows is read as well, and it is a comment in none.
                here = behind("-->", here + 1);
            } else if (next == '!' || next == '?' || next == '/') {
                here = behind(">", here);
            }
        }
    }

    private int behind(String text, int from) {
        for (int i = from; i <= html.length - text.length(); i++) {
            if (isAt(text, i)) {
                return i + text.length();
            }
        }
        return html.length;
    }

    private void tag(boolean start) {
        int from = at;
        int end = from;
        char[] text = html;
        while (end < text.length && !isSpace(text[end]) && text[end] != '/' && text[end] != '>') {
            end++;
        }
        at = end;
        String name = start ? name(from, at) : "";
        if (at < html.length && html[at] == '>') {
            at++;
        } else {
            while (attribute(start)) {
                // One after the other.
            }
        }
        if (start) {
            reader.tag(name, from - 1, at);
            reader.end(name);
            if (mayHoldText(name) && TEXT.contains(name)) {
                skip(name);
            }
        }
    }

    /** A glance at a name, of which most are not of such an element. */
    private static boolean mayHoldText(String name) {
        return name.length() > 2 && switch (name.charAt(0)) {
            case 's', 't', 'x', 'i', 'n' -> name.length() != 4;
            default -> false;
        };
    }

    /** In lower case. */
    private String name(int from, int to) {
        if (to - from <= LONGEST_KNOWN) {
            for (String known : BY_LENGTH[to - from]) {
                if (known.charAt(0) == html[from] && isAt(known, from)) {
                    return known;
                }
            }
        }
        return text(from, to).toLowerCase(Locale.ROOT);
    }

    private void tell(int from, int end, int value, int valueEnd) {
        if (html[from] != '=' && reader.mayWant(html[from], end - from)) {
            String name = name(from, end);
            if (reader.wants(name)) {
                reader.attribute(name, text(value, valueEnd), value);
            }
        }
    }

    /** Reads one attribute; false behind the tag. */
    private boolean attribute(boolean tell) {
        char[] text = html;
        int length = text.length;
        int here = at;
        while (here < length && (isSpace(text[here]) || text[here] == '/')) {
            here++;
        }
        if (here >= length || text[here] == '>') {
            at = here + 1;
            return false;
        }
        int from = here++;
        while (here < length && !isSpace(text[here]) && !endsName(text[here])) {
            here++;
        }
        int end = here;
        while (here < length && isSpace(text[here])) {
            here++;
        }
        if (here >= length || text[here] != '=') {
            at = here;
            if (tell) {
                tell(from, end, end, end);
            }
            return true;
        }
        here++;
        while (here < length && isSpace(text[here])) {
            here++;
        }
        int value = here;
        char quote = here < length ? text[here] : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        if (quoted) {
            value++;
            here = value;
            while (here < length && text[here] != quote) {
                here++;
            }
        } else {
            while (here < length && !isSpace(text[here]) && text[here] != '>') {
                here++;
            }
        }
        at = here + (quoted ? 1 : 0);
        if (tell) {
            tell(from, end, value, here);
        }
        return true;
    }

    /** Goes on to the end tag of an element that holds text alone. */
    private void skip(String name) {
        for (int end = at; end + 1 < html.length; end++) {
            if (html[end] == '<' && html[end + 1] == '/' && name(end + 2, Math.min(end + 2 + name.length(), html.length)).equals(name)) {
                at = end;
                return;
            }
        }
        at = html.length;
    }

    private boolean isAt(String text, int from) {
        int length = text.length();
        if (length > html.length - from) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (html[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(html, from, to - from);
    }

    private static boolean endsName(char c) {
        return c <= '>' && (c == '/' || c == '>' || c == '=');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }
}
