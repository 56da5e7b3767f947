package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for disclaimers in the HTML of a page as readers get it: their words, where they stand, and not any marker that
 * a theme or a text could set.
 *
 * <p>A disclaimer is shown where all its visible words stand in one piece, above the body's first word or below its last
 * one. Words inside the body are the author's. White space, kinds of markup and of characters do not matter; see
 * {@link VisibleText}. The time it takes grows with the length of the page, whatever is in it.
 *
 * <p>Most themes show a disclaimer's HTML as they got it. Then no words need to be read, only tags: see {@link #asGiven}.
 */
public final class Evidence {
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private Evidence() {}

    /**
     * A page as it was rendered.
     *
     * @param html the whole of it
     * @param body what the theme was given as the page's body
     * @param closed whether the body leaves no element open and ends none that it did not begin
     * @param comments what readers wrote and the theme put below it, in the order of reading
     * @param others what else people wrote that may stand anywhere and any number of times, such as names: a disclaimer that is
     *     quoted in it or in a comment counts for nothing; each piece that quotes one costs a search of its own
     * @param action where the form for comments sends them; empty where there is none
     */
    public record Rendered(String html, String body, boolean closed, List<String> comments, List<String> others, String action) {
        public Rendered {
            body = body.strip();
            comments = List.copyOf(comments);
            others = List.copyOf(others);
        }
    }

    /**
     * The disclaimers that a page shows, in the order of the collection.
     *
     * <p>Where the page has no body to be above or below of (it is empty, or the theme left it out or changed its
     * words), a disclaimer anywhere is at both places. Where the words of the body stand several times on the page,
     * nobody can say which are the body: above is then above the last of them, and below is below the first.
     *
     * @param spots the places that anybody asks about
     */
    public static List<Shown> of(Rendered page, Set<Spot> spots, Collection<Disclaimer> disclaimers) {
        List<Sought> sought = Sought.of(disclaimers);
        if (sought.isEmpty()) {
            return List.of();
        }
        Marks marks = Marks.of(page, spots);
        return asGiven(page, marks, sought).orElseGet(() -> byWords(page, marks, sought));
    }

    /** The words of an HTML text that readers see, folded so that what looks alike is equal. */
    static String words(String html) {
        return VisibleText.of(html).text();
    }

    /**
     * What a page shows of the disclaimers' HTML as it is.
     *
     * @return empty where that does not tell enough: one of them is nowhere, or the body is nowhere or twice, or people
     *     quote one
     */
    private static Optional<List<Shown>> asGiven(Rendered page, Marks marks, List<Sought> sought) {
        List<String> inserted = new ArrayList<>();
        inserted.add(page.body());
        for (Sought one : sought) {
            String html = one.disclaimer.html().strip();
            // Markup at its ends: so it can be no part of a word, and no name or title that is shown as text.
            boolean isWhole = html.startsWith("<") && html.endsWith(">");
            if (!isWhole || isIn(html, page.comments()) || isIn(html, page.others())) {
                return Optional.empty();
            }
            inserted.add(html);
        }
        List<VisibleText.Piece> seen = VisibleText.seen(
                page.html(), VisibleText.candidates(page.html(), inserted, marks.pieces), closed(page, sought.size()));
        List<Span> bodies = spans(seen, 0);
        if (bodies.size() != (page.body().isEmpty() ? 0 : 1)) {
            return Optional.empty();
        }
        Spots spots = new Spots(bodies, marks.seen(seen), marks.asked);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            Optional<Placement> placement = Placement.of(spots.of(spans(seen, i + 1)));
            if (placement.isEmpty()) {
                return Optional.empty();
            }
            shown.add(sought.get(i).shown(placement.get()));
        }
        return Optional.of(List.copyOf(shown));
    }

    /** The numbers of what leaves no element open: all that comes out of our own hands, and the body where it does. */
    private static Set<Integer> closed(Rendered page, int sought) {
        Set<Integer> closed = new HashSet<>();
        closed.add(Marks.COMMENT);
        for (int number = page.closed() ? 0 : 1; number <= sought; number++) {
            closed.add(number);
        }
        return closed;
    }

    private static boolean isIn(String html, List<String> texts) {
        for (String text : texts) {
            if (text.length() >= html.length() && text.contains(html)) {
                return true;
            }
        }
        return false;
    }

    private static List<Span> spans(List<VisibleText.Piece> pieces, int number) {
        List<Span> spans = new ArrayList<>(2);
        for (VisibleText.Piece piece : pieces) {
            if (piece.number() == number) {
                spans.add(Span.of(piece));
            }
        }
        return spans;
    }

    private static List<Shown> byWords(Rendered rendered, Marks marks, List<Sought> sought) {
        Map<String, Integer> quoting = new LinkedHashMap<>();
        int shortest = sought.stream().mapToInt(one -> one.needle().length()).min().orElse(0);
        for (String html : rendered.comments()) {
            if (quotes(html, shortest, sought)) {
                quoting.merge(html.strip(), 1, Integer::sum);
            }
        }
        for (String html : rendered.others()) {
            if (quotes(html, shortest, sought)) {
                quoting.put(html.strip(), ANY_NUMBER);
            }
        }
        var inserted = new ArrayList<String>();
        inserted.add(rendered.body());
        inserted.addAll(quoting.keySet());
        VisibleText page = VisibleText.of(rendered.html(), inserted, marks.pieces);
        List<Span> bodies = spans(page.pieces(), 0);
        String body = bodies.isEmpty() ? words(rendered.body()) : "";
        if (!body.isEmpty()) {
            // The theme changed the body's markup: look for its words.
            bodies = Span.all(new Needle(body), page.text());
        }
        List<Span> quoted = quoted(page, List.copyOf(quoting.values()));
        Spots spots = new Spots(bodies, marks.seen(page.pieces()), marks.asked);
        var shown = new ArrayList<Shown>();
        for (Sought one : sought) {
            List<Span> found = one.in(page.text()).stream().filter(span -> span.around(quoted).isEmpty()).toList();
            // Where nobody knows where the body is, as many of them as it holds are its own.
            boolean unknown = bodies.isEmpty() && found.size() <= one.in(body).size();
            Placement.of(unknown ? Set.of() : spots.of(found)).map(one::shown).ifPresent(shown::add);
        }
        return List.copyOf(shown);
    }

    private static boolean quotes(String html, int shortest, List<Sought> sought) {
        if (html.length() < shortest) {
            return false;
        }
        String text = words(html);
        return text.length() >= shortest && sought.stream().anyMatch(one -> !one.in(text).isEmpty());
    }

    /**
     * What others wrote. Somebody may quote a disclaimer word for word, so that it looks like the theme's own one; of
     * such twins, as many are quotes as were inserted, the last ones, since others have their say below.
     */
    private static List<Span> quoted(VisibleText page, List<Integer> copies) {
        int[] left = copies.stream().mapToInt(copy -> copy).toArray();
        var quoted = new ArrayList<Span>();
        for (int i = page.pieces().size() - 1; i >= 0; i--) {
            VisibleText.Piece piece = page.pieces().get(i);
            boolean isQuote = piece.number() > 0 && piece.number() <= left.length;
            if (isQuote && left[piece.number() - 1]-- > 0) {
                quoted.add(Span.of(piece));
            }
        }
        Collections.reverse(quoted);
        return quoted;
    }

    /** What there is on a page beside its body and disclaimers that they stand above or in: comments, and their form. */
    private record Marks(List<VisibleText.Piece> pieces, boolean asked) {
        private static final int FORM_BEGINS = Integer.MAX_VALUE;
        private static final int FORM_ENDS = FORM_BEGINS - 1;
        private static final int COMMENT = FORM_BEGINS - 2;

        static Marks of(Rendered page, Set<Spot> spots) {
            List<VisibleText.Piece> pieces = new ArrayList<>();
            boolean asked = spots.contains(Spot.COMMENTS) || spots.contains(Spot.FORM);
            if (asked && !page.comments().isEmpty()) {
                comment(page, page.comments().get(0), pieces);
                comment(page, page.comments().get(page.comments().size() - 1), pieces);
            }
            if (asked && !page.action().isEmpty()) {
                form(page, pieces);
            }
            return new Marks(pieces, asked);
        }

        private static void comment(Rendered page, String comment, List<VisibleText.Piece> pieces) {
            String text = comment.strip();
            if (!text.isEmpty()) {
                for (int at : new Needle(text).in(page.html())) {
                    pieces.add(new VisibleText.Piece(COMMENT, at, at + text.length()));
                }
            }
        }

        /** Where forms with the address begin and end: without extent, so that what stands inside is found as well. */
        private static void form(Rendered page, List<VisibleText.Piece> pieces) {
            String html = page.html();
            for (int at = html.indexOf("<form"); at >= 0; at = html.indexOf("<form", at + 1)) {
                int tagEnd = html.indexOf('>', at);
                int end = html.indexOf("</form", at);
                if (tagEnd >= 0 && end >= 0 && html.substring(at, tagEnd).contains(page.action())) {
                    pieces.add(new VisibleText.Piece(FORM_BEGINS, at, at));
                    pieces.add(new VisibleText.Piece(FORM_ENDS, end, end));
                }
            }
        }

        Seen seen(List<VisibleText.Piece> all) {
            List<Span> begins = spans(all, FORM_BEGINS);
            Optional<Span> form = begins.isEmpty() ? Optional.empty() : Optional.of(begins.get(begins.size() - 1));
            return new Seen(
                    spans(all, COMMENT),
                    form.flatMap(begin -> spans(all, FORM_ENDS).stream().filter(end -> end.from >= begin.from).findFirst()
                            .map(end -> new Span(begin.from, end.to))));
        }
    }

    /** Comments, some of them, and the last form. */
    private record Seen(List<Span> comments, Optional<Span> form) {}

    /** Says at which spots something is. */
    private record Spots(List<Span> bodies, Seen seen, boolean asked) {
        Set<Spot> of(List<Span> found) {
            Set<Spot> spots = EnumSet.noneOf(Spot.class);
            for (Span span : found) {
                // Where the body is the disclaimer, word for word, one of several is the body and the others are not.
                if (span.around(bodies).map(span::equals).orElse(true)) {
                    add(span, spots);
                }
            }
            return spots;
        }

        private void add(Span span, Set<Spot> spots) {
            int firstEnd = bodies.isEmpty() ? 0 : bodies.get(0).to;
            int lastStart = bodies.isEmpty() ? Integer.MAX_VALUE : bodies.get(bodies.size() - 1).from;
            boolean below = span.from >= firstEnd;
            if (span.to <= lastStart) {
                spots.add(Spot.TOP);
            }
            if (below) {
                spots.add(Spot.BOTTOM);
            }
            if (asked && below && seen.comments.stream().allMatch(comment -> span.to <= comment.from)) {
                spots.add(Spot.COMMENTS);
            }
            if (seen.form.filter(form -> isAt(span, form, firstEnd)).isPresent()) {
                spots.add(Spot.FORM);
            }
        }

        /** In the form, or above it with nothing between that people have to say. */
        private boolean isAt(Span span, Span form, int bodyEnd) {
            boolean inside = span.from >= form.from && span.to <= form.to;
            int said = seen.comments.stream().filter(comment -> comment.to <= form.from).mapToInt(Span::to).max().orElse(0);
            return inside || span.to <= form.from && span.from >= Math.max(said, bodyEnd);
        }
    }

    /** A disclaimer whose words can be looked for; one without words is never shown. */
    private static final class Sought {
        private final Disclaimer disclaimer;
        private String words = "";

        private Sought(Disclaimer disclaimer) {
            this.disclaimer = disclaimer;
        }

        static List<Sought> of(Collection<Disclaimer> disclaimers) {
            List<Sought> sought = new ArrayList<>(disclaimers.size());
            for (Disclaimer disclaimer : disclaimers) {
                Sought one = new Sought(disclaimer);
                // Most begin with a paragraph of words; for the others it is found out.
                boolean clear = disclaimer.html().startsWith("<p>") && Character.isLetterOrDigit(disclaimer.html().charAt(3));
                if (clear || !one.words().isEmpty()) {
                    sought.add(one);
                }
            }
            return sought;
        }

        private String words() {
            if (words.isEmpty()) {
                words = Evidence.words(disclaimer.html());
            }
            return words;
        }

        Needle needle() {
            return new Needle(words());
        }

        List<Span> in(String text) {
            return Span.all(needle(), text);
        }

        Shown shown(Placement placement) {
            return new Shown(disclaimer.id(), disclaimer.version(), placement);
        }
    }

    /** Characters of the page's text, or of its HTML: from one to before another. */
    private record Span(int from, int to) {
        static Span of(VisibleText.Piece piece) {
            return new Span(piece.from(), piece.to());
        }

        static List<Span> all(Needle needle, String text) {
            return Arrays.stream(needle.asWordsIn(text)).mapToObj(at -> new Span(at, at + needle.length())).toList();
        }

        /** The one of some spans that contains it; they are in order, and overlap only if they are equally long. */
        Optional<Span> around(List<Span> spans) {
            int low = 0;
            int high = spans.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (spans.get(middle).from <= from) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low > 0 && spans.get(low - 1).to >= to ? Optional.of(spans.get(low - 1)) : Optional.empty();
        }
    }
}
