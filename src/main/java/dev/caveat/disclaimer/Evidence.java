package dev.caveat.disclaimer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for disclaimers in the HTML of a page as readers get it: their words, where they stand, and not any marker that
 * a theme or a text could set.
 *
 * <p>A disclaimer is shown where all its visible words stand in one piece, above the body's first word or below its last
 * one. Words inside the body are the author's. White space, kinds of markup and of characters do not matter; see
 * {@link VisibleText}. The time it takes grows with the length of the page, whatever is in it.
 */
public final class Evidence {
    private Evidence() {}

    /** The disclaimers that a page shows, in the order of the collection: see the longer form. */
    public static List<Shown> of(String pageHtml, String bodyHtml, Collection<Disclaimer> disclaimers) {
        return of(pageHtml, bodyHtml, List.of(), disclaimers);
    }

    /**
     * The disclaimers that a page shows, in the order of the collection.
     *
     * <p>Where the page has no body to be above or below of (it is empty, or the theme left it out or changed its
     * words), a disclaimer anywhere is at both places. Where the words of the body stand several times on the page,
     * nobody can say which are the body: above is then above the last of them, and below is below the first.
     *
     * @param bodyHtml what the theme was given as the page's body
     * @param othersHtml what else people wrote and the theme put into this page, such as comments: a disclaimer that is
     *     quoted in it counts for nothing; each piece that quotes one costs a search of its own
     */
    public static List<Shown> of(
            String pageHtml, String bodyHtml, Collection<String> othersHtml, Collection<Disclaimer> disclaimers) {
        List<Sought> sought = disclaimers.stream().map(Sought::of).flatMap(Optional::stream).toList();
        if (sought.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> quoting = new LinkedHashMap<>();
        for (String html : othersHtml) {
            if (quotes(html, sought)) {
                quoting.merge(html.strip(), 1, Integer::sum);
            }
        }
        var inserted = new ArrayList<String>();
        inserted.add(bodyHtml.strip());
        inserted.addAll(quoting.keySet());
        VisibleText page = VisibleText.of(pageHtml, inserted);
        List<Span> bodies = page.pieces().stream().filter(piece -> piece.number() == 0).map(Span::of).toList();
        String body = bodies.isEmpty() ? words(bodyHtml) : "";
        if (!body.isEmpty()) {
            // The theme changed the body's markup: look for its words.
            bodies = Span.all(new Needle(body), page.text());
        }
        List<Span> quoted = quoted(page, List.copyOf(quoting.values()));
        var shown = new ArrayList<Shown>();
        for (Sought one : sought) {
            List<Span> found = one.in(page.text()).stream().filter(span -> span.around(quoted).isEmpty()).toList();
            Optional<Placement> placement = bodies.isEmpty()
                    ? anywhere(found.size() - one.in(body).size())
                    : placement(found, bodies);
            placement.map(where -> new Shown(one.disclaimer.id(), one.disclaimer.version(), where)).ifPresent(shown::add);
        }
        return List.copyOf(shown);
    }

    /** The words of an HTML text that readers see, folded so that what looks alike is equal. */
    static String words(String html) {
        return VisibleText.of(html).text();
    }

    private static boolean quotes(String html, List<Sought> sought) {
        int shortest = sought.stream().mapToInt(one -> one.needle.length()).min().orElse(0);
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
            if (piece.number() > 0 && left[piece.number() - 1]-- > 0) {
                quoted.add(Span.of(piece));
            }
        }
        Collections.reverse(quoted);
        return quoted;
    }

    private static Optional<Placement> anywhere(int occurrences) {
        return occurrences > 0 ? Optional.of(Placement.BOTH) : Optional.empty();
    }

    private static Optional<Placement> placement(List<Span> found, List<Span> bodies) {
        int firstEnd = bodies.get(0).to;
        int lastStart = bodies.get(bodies.size() - 1).from;
        boolean above = false;
        boolean below = false;
        for (Span span : found) {
            // Where the body is the disclaimer, word for word, one of several is the body and the others are not.
            if (span.around(bodies).map(span::equals).orElse(true)) {
                above |= span.to <= lastStart;
                below |= span.from >= firstEnd;
            }
        }
        if (above && below) {
            return Optional.of(Placement.BOTH);
        }
        return above ? Optional.of(Placement.TOP) : below ? Optional.of(Placement.BOTTOM) : Optional.empty();
    }

    /** A disclaimer whose words can be looked for; one without words is never shown. */
    private record Sought(Disclaimer disclaimer, Needle needle) {
        static Optional<Sought> of(Disclaimer disclaimer) {
            String words = words(disclaimer.html());
            return words.isEmpty() ? Optional.empty() : Optional.of(new Sought(disclaimer, new Needle(words)));
        }

        List<Span> in(String text) {
            return Span.all(needle, text);
        }
    }

    /** Characters of the page's text: from one to before another. */
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
