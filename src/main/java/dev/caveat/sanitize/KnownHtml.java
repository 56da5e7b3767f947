package dev.caveat.sanitize;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The washing of such HTML as comments are made of, character by character and many times faster: paragraphs, quotes, flat lists, emphasis, code,
 * and links to whole addresses, all balanced and each written in the one way that Markdown has for it.
 *
 * <p>Gives exactly what the whole list gives, and declines everything else, so that it lets nothing through that the list does not.
 */
final class KnownHtml {
    private static final int DEEPEST = 12;
    private static final int DECLINED = -1;

    private static final String LINK = "a href=\"";
    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "blockquote");
    private static final Set<String> INLINES = Set.of("em", "strong", "code", "del");

    /** What a character is in the result; empty where only the library knows, or where the character can be the beginning of something. */
    private static final String[] TEXT = table("&<{", true);

    /** The same in an address. */
    private static final String[] ADDRESS = table(" \"&'()*<>[\\]^`{|}~;!$@,+", false);

    private final OwnHosts hosts;
    private final Predicate<String> sponsored;

    KnownHtml(Set<String> ownHosts, Predicate<String> sponsored) {
        this.hosts = new OwnHosts(ownHosts);
        this.sponsored = sponsored;
    }

    private static String[] table(String without, boolean lines) {
        String[] table = new String[127];
        for (char c = 0; c < table.length; c++) {
            boolean known = (c >= ' ' || lines && c == '\n') && without.indexOf(c) < 0;
            boolean coded = "\"'+=>@`".indexOf(c) >= 0;
            table[c] = !known ? "" : !coded ? String.valueOf(c) : c == '>' ? "&gt;" : "&#" + (int) c + ";";
        }
        return table;
    }

    /** Nothing where the HTML has anything else. */
    Optional<String> clean(String html) {
        return new Washing(html).clean();
    }

    /** One fragment. */
    private final class Washing {
        private final String html;
        private final StringBuilder out;
        private final String[] open = new String[DEEPEST];
        private int depth;

        Washing(String html) {
            this.html = html;
            this.out = new StringBuilder(html.length() + html.length() / 4 + 32);
        }

        Optional<String> clean() {
            int length = html.length();
            int at = 0;
            while (at < length && at != DECLINED) {
                char c = html.charAt(at);
                at = c == '<' ? tag(at) : words(at);
            }
            return at == DECLINED || depth > 0 ? Optional.empty() : Optional.of(out.toString());
        }

        private boolean isIn(String element) {
            for (int i = 0; i < depth; i++) {
                if (open[i].equals(element)) {
                    return true;
                }
            }
            return false;
        }

        private String parent() {
            return depth == 0 ? "" : open[depth - 1];
        }

        private boolean isList(String element) {
            return element.equals("ul") || element.equals("ol");
        }

        /** Reads text up to the next tag. */
        private int words(int from) {
            String parent = parent();
            int end = html.indexOf('<', from);
            end = end < 0 ? html.length() : end;
            if (parent.isEmpty() || parent.equals("blockquote") || isList(parent)) {
                // Between blocks are line ends; those between the items of a list go.
                boolean blank = end == from + 1 && html.charAt(from) == '\n';
                if (blank && !isList(parent)) {
                    out.append('\n');
                }
                return blank ? end : DECLINED;
            }
            int at = from;
            while (at < end) {
                int run = at;
                while (at < end && isItself(html.charAt(at))) {
                    at++;
                }
                out.append(html.substring(run, at));
                if (at < end) {
                    at = html.charAt(at) == '&' ? entity(at) : coded(at, TEXT);
                    if (at == DECLINED) {
                        return DECLINED;
                    }
                }
            }
            return end;
        }

        private boolean isItself(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' || c == '.' || c == ',';
        }

        private int coded(int at, String[] table) {
            char c = html.charAt(at);
            if (c >= 127) {
                boolean letter = c > 0x9F && c < 0xD800 && Character.isLetter(c) || c >= 0x2010 && c <= 0x201F || c == 0x2026;
                out.append(c);
                return letter && table == TEXT ? at + 1 : DECLINED;
            }
            out.append(table[c]);
            return table[c].isEmpty() ? DECLINED : at + 1;
        }

        /** Those that Markdown writes. */
        private int entity(int at) {
            if (html.startsWith("amp;", at + 1)) {
                out.append("&amp;");
                return at + 5;
            }
            if (html.startsWith("lt;", at + 1)) {
                out.append("&lt;");
                return at + 4;
            }
            if (html.startsWith("gt;", at + 1)) {
                out.append("&gt;");
                return at + 4;
            }
            if (html.startsWith("quot;", at + 1)) {
                out.append("&#34;");
                return at + 6;
            }
            return DECLINED;
        }

        private int tag(int at) {
            int end = html.indexOf('>', at);
            if (end < 0) {
                return DECLINED;
            }
            if (html.startsWith(LINK, at + 1)) {
                return link(at + 1 + LINK.length());
            }
            boolean closing = html.startsWith("/", at + 1);
            String name = html.substring(closing ? at + 2 : at + 1, end);
            if (closing) {
                if (depth == 0 || !open[depth - 1].equals(name)) {
                    return DECLINED;
                }
                depth--;
                out.append("</").append(name).append('>');
                return end + 1;
            }
            if (name.equals("br /")) {
                out.append("<br />");
                return parent().equals("p") ? end + 1 : DECLINED;
            }
            if (!mayStand(name) || depth == DEEPEST) {
                return DECLINED;
            }
            open[depth++] = name;
            out.append('<').append(name).append('>');
            return end + 1;
        }

        /** Whether an element stands where it may, so that nothing has to be closed or moved for it. */
        private boolean mayStand(String name) {
            String parent = parent();
            if (BLOCKS.contains(name)) {
                return parent.isEmpty() || parent.equals("blockquote");
            }
            if (name.equals("li")) {
                return isList(parent);
            }
            return INLINES.contains(name) && holdsWords(parent) && !isIn(name);
        }

        private boolean holdsWords(String parent) {
            return parent.equals("p") || parent.equals("li") || parent.equals("a") || INLINES.contains(parent) && !parent.equals("code");
        }

        /** @param from where its address begins */
        private int link(int from) {
            int end = html.indexOf('"', from);
            boolean whole = html.startsWith("https://", from) || html.startsWith("http://", from);
            if (end < 0 || !html.startsWith(">", end + 1) || !whole || !holdsWords(parent()) || isIn("a") || depth == DEEPEST) {
                return DECLINED;
            }
            String address = html.substring(from, end);
            out.append("<a href=\"");
            for (int i = from; i < end; i++) {
                if (coded(i, ADDRESS) == DECLINED) {
                    return DECLINED;
                }
            }
            if (!hosts.isOwn(address)) {
                out.append("\" rel=\"").append(CommentPolicy.REL).append(sponsored.test(address) ? " sponsored" : "");
            }
            out.append("\">");
            open[depth++] = "a";
            return end + 2;
        }
    }
}
