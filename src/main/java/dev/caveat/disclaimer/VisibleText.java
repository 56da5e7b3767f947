package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text that readers of an HTML text see, folded so that what looks alike is equal, and where pieces of HTML that were
 * put into it stand in that text.
 *
 * <p>One pass from the first character to the last, after the rules by which browsers cut HTML into tags, comments and
 * text, whatever is unclosed or odd in it. Not seen are comments, tags, scripts, styles, templates, what browsers show
 * only when they cannot do something else, and elements that are hidden by an attribute of their own. What style sheets
 * do is not looked at.
 *
 * @param text without markup
 * @param pieces the visible occurrences of the pieces, from left to right; they do not overlap
 */
record VisibleText(String text, List<Piece> pieces) {
    /** An occurrence of the piece with a number: from a character to before another. */
    record Piece(int number, int from, int to) {}

    VisibleText {
        pieces = List.copyOf(pieces);
    }

    static VisibleText of(String html) {
        return of(html, List.of());
    }

    /** @param inserted HTML texts to be found, each as it stands; empty ones are nowhere */
    static VisibleText of(String html, List<String> inserted) {
        return of(html, inserted, List.of());
    }

    /**
     * The same with places of the HTML.
     *
     * @param marks pieces of which is known already where they stand in the HTML, with numbers of their own
     */
    static VisibleText of(String html, List<String> inserted, List<Piece> marks) {
        return new Scan(html, candidates(html, inserted, marks), false, Set.of()).read();
    }

    /**
     * Where pieces are seen, counted in characters of the HTML, without reading any words: much faster.
     *
     * @param pieces where they stand in the HTML, as {@link #candidates} finds them
     * @param closed the numbers of pieces that leave no element open and end none that they did not begin: they need not
     *     be looked into
     */
    static List<Piece> seen(String html, List<Piece> pieces, Set<Integer> closed) {
        return PlainPage.seen(html, pieces, closed).orElseGet(() -> new Scan(html, pieces, true, closed).read().pieces());
    }

    /** Where texts stand in HTML, visible or not, from left to right, the longer of two first; marks among them. */
    static List<Piece> candidates(String html, List<String> inserted, List<Piece> marks) {
        var found = new ArrayList<>(marks);
        Openings.find(html, inserted, found);
        found.sort(Comparator.comparingInt(Piece::from).thenComparing(piece -> -piece.to).thenComparing(Piece::number));
        return found;
    }

    private static final class Scan {
        private static final Set<String> VOID = Set.of(
                "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");
        /** Their contents are no markup, and nothing that is read. */
        private static final Set<String> RAW = Set.of(
                "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext");
        /** Shown never, or only by browsers that lack something. */
        private static final Set<String> UNSEEN =
                Set.of("template", "datalist", "audio", "video", "canvas", "object", "frameset");
        private static final Set<String> UNSEEN_IN_PICTURES = Set.of("title", "desc", "metadata", "style", "script", "defs");

        private final String html;
        private final Folding text = new Folding();
        private final OpenElements open = new OpenElements();
        private final List<Piece> pieces = new ArrayList<>();
        /** Where pieces may stand, in the HTML. */
        private final List<Piece> candidates;
        private int nextCandidate;
        private int nextMarkup = -1;
        private Piece current;
        private int currentFrom;

        /** Whether only the pieces are of interest, and no word. */
        private final boolean silent;

        private final Set<Integer> closed;

        Scan(String html, List<Piece> candidates, boolean silent, Set<Integer> closed) {
            this.html = html;
            this.candidates = candidates;
            this.silent = silent;
            this.closed = closed;
        }

        VisibleText read() {
            int i = 0;
            while (i < html.length() && !(silent && current == null && nextCandidate == candidates.size())) {
                mark(i);
                boolean skipped = current != null && current.to > i && closed.contains(current.number);
                i = skipped ? current.to : html.charAt(i) == '<' ? markup(i) : words(i);
            }
            mark(html.length());
            return new VisibleText(text.text(), pieces);
        }

        /** Notes that a piece ends or begins at a position between two tokens. */
        private void mark(int at) {
            if (current != null && at >= current.to) {
                if (silent) {
                    pieces.add(current);
                } else {
                    int to = text.settle();
                    pieces.add(new Piece(current.number, Math.min(currentFrom, to), to));
                }
                current = null;
            }
            while (nextCandidate < candidates.size() && candidates.get(nextCandidate).from < at) {
                nextCandidate++;
            }
            boolean begins = nextCandidate < candidates.size() && candidates.get(nextCandidate).from == at;
            if (begins && current == null && !open.isHidden()) {
                current = candidates.get(nextCandidate);
                if (!silent) {
                    int end = text.settle();
                    currentFrom = end == 0 ? 0 : end + 1;
                }
            }
        }

        private int words(int from) {
            if (nextMarkup < from) {
                int found = html.indexOf('<', from);
                nextMarkup = found < 0 ? html.length() : found;
            }
            int to = nextMarkup;
            if (current != null && current.to > from) {
                to = Math.min(to, current.to);
            }
            for (int n = nextCandidate; n < candidates.size() && candidates.get(n).from < to; n++) {
                if (candidates.get(n).from > from) {
                    to = candidates.get(n).from;
                }
            }
            if (!silent && !open.isHidden()) {
                Entities.decode(html, from, to, text);
            }
            return to;
        }

        private int markup(int at) {
            char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (isLetter(next)) {
                return startTag(at);
            }
            if (next == '/' && at + 2 < html.length()) {
                return isLetter(html.charAt(at + 2)) ? endTag(at) : behind(">", at + 2);
            }
            if (html.startsWith("<!--", at)) {
                return behindComment(at + 4);
            }
            if (html.startsWith("<![CDATA[", at) && open.isForeign()) {
                return characters(at + 9);
            }
            if (next == '!' || next == '?') {
                return behind(">", at + 2);
            }
            if (!open.isHidden()) {
                text.append('<');
            }
            return at + 1;
        }

        private int startTag(int at) {
            StartTag tag = StartTag.at(html, at);
            if (!tag.complete()) {
                return html.length();
            }
            String name = tag.name();
            if (open.isStray(name)) {
                return tag.end();
            }
            boolean foreign = open.isForeign();
            open.beforeStart(name);
            if (OpenElements.BLOCKS.contains(name) || name.equals("br")) {
                text.endWord();
            }
            if (VOID.contains(name) || foreign && tag.closed() || name.equals("head")) {
                return tag.end();
            }
            if (!foreign && RAW.contains(name)) {
                return name.equals("script") ? behindScript(tag.end()) : behindRaw(name, tag.end());
            }
            boolean unseen = foreign ? UNSEEN_IN_PICTURES.contains(name) : UNSEEN.contains(name);
            boolean shut = name.equals("dialog") && !tag.open();
            open.start(name, tag.hidden() || unseen || shut);
            return tag.end();
        }

        private int endTag(int at) {
            String name = html.substring(at + 2, StartTag.endOfName(html, at + 2)).toLowerCase(Locale.ROOT);
            StartTag tag = StartTag.at(html, at + 1);
            if (tag.complete()) {
                if (OpenElements.BLOCKS.contains(name) || name.equals("br")) {
                    text.endWord();
                }
                open.end(name);
            }
            return tag.end();
        }

        private int behind(String end, int from) {
            int found = html.indexOf(end, from);
            return found < 0 ? html.length() : found + end.length();
        }

        private int behindComment(int from) {
            if (html.startsWith(">", from)) {
                return from + 1;
            }
            if (html.startsWith("->", from)) {
                return from + 2;
            }
            for (int i = html.indexOf("--", from); i >= 0; i = html.indexOf("--", i + 1)) {
                if (html.startsWith(">", i + 2)) {
                    return i + 3;
                }
                if (html.startsWith("!>", i + 2)) {
                    return i + 4;
                }
            }
            return html.length();
        }

        private int characters(int from) {
            int end = html.indexOf("]]>", from);
            int to = end < 0 ? html.length() : end;
            if (!open.isHidden()) {
                text.append(html.substring(from, to));
            }
            return end < 0 ? to : to + 3;
        }

        private int behindRaw(String name, int from) {
            if (name.equals("plaintext")) {
                return html.length();
            }
            for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
                if (isName(name, i + 2)) {
                    return StartTag.at(html, i + 1).end();
                }
            }
            return html.length();
        }

        /** In a script, a comment hides one more script with its end tag: {@code <!-- <script> </script> -->}. */
        private int behindScript(int from) {
            boolean comment = false;
            boolean inner = false;
            for (int i = from; i < html.length(); i++) {
                char c = html.charAt(i);
                if (c == '-' && comment && html.startsWith("-->", i)) {
                    comment = false;
                    inner = false;
                } else if (c == '<' && !comment && html.startsWith("<!--", i)) {
                    comment = true;
                    // The two dashes may also be those of the end.
                    i++;
                } else if (c == '<' && html.startsWith("</", i) && isName("script", i + 2)) {
                    if (!inner) {
                        return StartTag.at(html, i + 1).end();
                    }
                    inner = false;
                } else if (c == '<' && comment && !inner && isName("script", i + 1)) {
                    inner = true;
                }
            }
            return html.length();
        }

        /** Whether a tag's name, and not only its beginning, stands at a position. */
        private boolean isName(String name, int at) {
            int end = at + name.length();
            return html.regionMatches(true, at, name, 0, name.length())
                    && end < html.length()
                    && (StartTag.isSpace(html.charAt(end)) || html.charAt(end) == '/' || html.charAt(end) == '>');
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
