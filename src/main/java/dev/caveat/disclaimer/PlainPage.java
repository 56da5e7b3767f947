package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pieces of a page are seen, where the page holds nothing that could hide one: no hidden element is open before the
 * first one begins. Then nobody needs to know which elements are open, and only tags are looked at.
 */
final class PlainPage {
    /** What they contain is not looked at. */
    private static final Set<String> SKIPPED = Set.of("script", "style", "title", "textarea", "noscript");
    /** With one of these it takes the whole of {@link VisibleText} to know what is seen. */
    private static final Set<String> DOUBTFUL = Set.of(
            "iframe", "noembed", "noframes", "xmp", "plaintext", "template", "datalist", "audio", "video", "canvas", "object", "frameset", "dialog",
            "svg", "math");

    private final String html;
    private int at;

    private PlainPage(String html) {
        this.html = html;
    }

    /**
     * The pieces that are seen.
     *
     * @param pieces from left to right, the longer of two that begin at one place first
     * @param closed the numbers of those that need not be looked into
     * @return empty where the page holds something that could hide a piece, up to the last one
     */
    static Optional<List<VisibleText.Piece>> seen(String html, List<VisibleText.Piece> pieces, Set<Integer> closed) {
        PlainPage page = new PlainPage(html);
        List<VisibleText.Piece> seen = new ArrayList<>();
        for (VisibleText.Piece piece : pieces) {
            if (!page.advance(piece.from())) {
                return Optional.empty();
            }
            // Where a tag or another piece reaches beyond it, it is a part of that.
            if (page.at == piece.from()) {
                seen.add(piece);
                if (closed.contains(piece.number())) {
                    page.at = piece.to();
                } else if (!page.advance(piece.to())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(seen);
    }

    /** Goes on to a place, or to behind the tag that holds it; false where there is something doubtful on the way. */
    private boolean advance(int to) {
        while (at < to) {
            int markup = html.indexOf('<', at);
            if (markup < 0 || markup >= to) {
                at = to;
                return true;
            }
            int end = markup + 1 < html.length() ? behind(markup) : -1;
            if (end < 0) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** The first character behind a tag or comment; -1 where that is doubtful. */
    private int behind(int markup) {
        char next = html.charAt(markup + 1);
        if (next == '/') {
            return behindEndTag(markup);
        }
        if (next == '!') {
            return declaration(markup);
        }
        if (!(next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z')) {
            return -1;
        }
        // Most tags are of one letter or two, and nothing else.
        int behindShort = behindShortName(markup + 2);
        if (behindShort > 0) {
            return behindShort;
        }
        StartTag tag = StartTag.at(html, markup);
        if (!tag.complete() || tag.hidden() || DOUBTFUL.contains(tag.name())) {
            return -1;
        }
        return SKIPPED.contains(tag.name()) ? behindContent(tag) : tag.end();
    }

    /** Behind a tag that ends with its name, where that has no more letters than one from here on; 0 elsewhere. No such name hides anything. */
    private int behindShortName(int from) {
        for (int i = from; i < from + 2 && i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (!(c >= 'a' && c <= 'z' || c >= '1' && c <= '6')) {
                return 0;
            }
        }
        return 0;
    }

    private int behindBracket(int from) {
        int end = html.indexOf('>', from);
        return end < 0 ? -1 : end + 1;
    }

    /** End tags have attributes, too, which nobody sees; in the quotes of one, a bracket ends nothing. */
    private int behindEndTag(int markup) {
        int end = behindBracket(markup);
        for (int i = markup; i < end; i++) {
            if (html.charAt(i) == '"' || html.charAt(i) == '\'') {
                return -1;
            }
        }
        return end;
    }

    private int declaration(int markup) {
        if (html.regionMatches(true, markup, "<!doctype", 0, "<!doctype".length())) {
            return behindBracket(markup);
        }
        int text = markup + "<!--".length();
        boolean comment = html.startsWith("<!--", markup) && !html.startsWith(">", text) && !html.startsWith("->", text);
        int end = comment ? html.indexOf("-->", text) : -1;
        int odd = comment ? html.indexOf("--!>", text) : -1;
        return end < 0 || odd >= 0 && odd < end ? -1 : end + "-->".length();
    }

    private int behindContent(StartTag tag) {
        int end = html.indexOf("</" + tag.name(), tag.end());
        int close = end < 0 ? -1 : behindEndTag(end);
        if (close < 0) {
            return -1;
        }
        boolean odd = false;
        for (int inside = html.indexOf('<', tag.end()); inside < end; inside = html.indexOf('<', inside + 1)) {
            odd |= html.startsWith("!--", inside + 1)
                    || html.startsWith("/", inside + 1) && html.regionMatches(true, inside + 2, tag.name(), 0, tag.name().length());
        }
        char after = html.charAt(end + 2 + tag.name().length());
        return odd || after != '>' && !StartTag.isSpace(after) ? -1 : close;
    }
}
