package dev.caveat.render;

import dev.caveat.comment.FoldedText;
import dev.caveat.comment.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts links around the mentions in a comment's finished HTML.
 *
 * <p>Takes what the sanitizer or the Markdown renderer wrote: balanced, attributes in quotes, no scripts. Text within links,
 * code and preformatted text stays as it is, as does every byte that is not of a new link. A name counts only if it stands
 * in one piece of text, without markup in it.
 */
final class MentionLinks {
    private static final Set<String> CLOSED = Set.of("a", "code", "pre");
    /** The others of a comment's characters are written as they are, or by number. */
    private static final Map<String, Integer> NAMED = Map.of(
            "amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'', "nbsp", 0xa0, "commat", (int) '@');
    private static final int LONGEST_REFERENCE = 10;

    private final String html;
    private final List<Link> links;
    private final Names names = new Names();
    private final StringBuilder made;
    /** Up to here the HTML is in {@code made}. */
    private int done;
    /** How many links and pieces of code are open. */
    private int closed;

    /**
     * Where a mention leads.
     *
     * @param name as it is read in the comment, without the {@code @}; of two that differ only by case, the first counts
     * @param href any address; it is escaped here
     */
    record Link(String name, String href) {
        Link {
            Objects.requireNonNull(name);
            Objects.requireNonNull(href);
        }
    }

    private MentionLinks(String html, List<Link> links) {
        this.html = html;
        this.links = links;
        this.made = new StringBuilder(html.length() + 64 * links.size());
        for (int i = 0; i < links.size(); i++) {
            names.add(links.get(i).name(), i);
        }
    }

    /** The HTML with {@code <a class="mention">} around each {@code @name}. */
    static String in(String html, List<Link> links) {
        boolean mayMention = html.indexOf('@') >= 0 || html.contains("&#") || html.contains("&commat;");
        return links.isEmpty() || !mayMention ? html : new MentionLinks(html, links).linked();
    }

    private String linked() {
        for (int at = 0; at < html.length(); ) {
            int markup = html.indexOf('<', at);
            int end = markup < 0 ? html.length() : markup;
            if (closed == 0) {
                text(at, end);
            }
            at = markup < 0 ? end : markup(markup);
        }
        return made.append(html, done, html.length()).toString();
    }

    /** Notes what a tag opens or closes; returns the position behind it. */
    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        boolean closes = html.startsWith("</", at);
        int from = closes ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && isAlphanumeric(html.charAt(to))) {
            to++;
        }
        if (to == from) {
            return from;
        }
        if (CLOSED.contains(html.substring(from, to).toLowerCase(Locale.ROOT))) {
            closed = closes ? Math.max(0, closed - 1) : closed + 1;
        }
        return behindTag(to);
    }

    private int behindTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
        }
        return html.length();
    }

    private void text(int from, int to) {
        if (!mayMention(from, to)) {
            return;
        }
        var text = new FoldedText(from, to - from);
        for (int i = from; i < to; ) {
            int end = html.charAt(i) == '&' ? endOfReference(i + 1, to) : -1;
            int c = end < 0 ? -1 : referred(html.substring(i + 1, end - 1));
            if (c < 0) {
                c = html.codePointAt(i);
                end = i + Character.charCount(c);
            }
            i = end;
            text.append(c, end);
        }
        for (Names.Named named : names.in(text)) {
            made.append(html, done, named.from())
                    .append("<a class=\"mention\" href=\"").append(Xml.escape(links.get(named.number()).href())).append("\">")
                    .append(html, named.from(), named.to())
                    .append("</a>");
            done = named.to();
        }
    }

    /** Most texts have no mention, and need no second look. */
    private boolean mayMention(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            if (c == '@' || c == '&' && (html.startsWith("#", i + 1) || html.startsWith("commat;", i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The position behind the semicolon of a reference; -1 where there is none. */
    private int endOfReference(int from, int to) {
        for (int i = from; i < to && i - from <= LONGEST_REFERENCE; i++) {
            if (html.charAt(i) == ';') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The character that a reference stands for; -1 where it is none that a comment has. */
    private static int referred(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, -1);
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        int c = 0;
        for (int i = hexadecimal ? 2 : 1; i < name.length(); i++) {
            int digit = name.charAt(i) < 0x80 ? Character.digit(name.charAt(i), hexadecimal ? 16 : 10) : -1;
            c = digit < 0 ? Integer.MAX_VALUE : c * (hexadecimal ? 16 : 10) + digit;
            if (c > Character.MAX_CODE_POINT) {
                return -1;
            }
        }
        return c == 0 ? -1 : c;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
