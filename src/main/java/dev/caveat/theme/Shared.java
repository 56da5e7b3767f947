package dev.caveat.theme;

import dev.caveat.trace.Facet;
import dev.caveat.trace.NotedReads;
import dev.caveat.trace.Reads;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The slots that are the same on all pages of a language: each made once in a build, with the reads that this took, which are
 * noted again for every page that shows it.
 *
 * <p>A slot is the same everywhere if it can be made where nothing of a page is: that is tried, not believed. One that asks for
 * more, or leaves something behind, is made for each page as other slots are. For several threads.
 */
public final class Shared {
    /** What a template can see or set that is not in what it asks for by name. */
    private static final Pattern MORE = Pattern.compile("<#(?:assign|global|import|setting)\\b"
            + "|(?<![\\p{L}\\p{N}_)\\]])\\.\\s*(?:data_?model|globals|main|namespace|vars|locals|[a-z]*_?[a-z]*_?template_?name)\\b", Pattern.CASE_INSENSITIVE);

    /** Of a slot that is different on pages. */
    private static final Made OWN = new Made("", new NotedReads());

    private final Function<Reads, View> root;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    private record Made(String text, NotedReads reads) {}

    /** @param root what all pages of a language see alike, with its reads noted */
    public Shared(Function<Reads, View> root) {
        this.root = root;
    }

    /** What is asked of {@link #root}, and whether that was all. */
    static final class Alike implements View {
        private final View known;
        private boolean more;

        Alike(View known) {
            this.known = known;
        }

        @Override
        public Object found(String name) {
            more |= !known.names().contains(name);
            return known.found(name);
        }

        @Override
        public Set<String> names() {
            more = true;
            return known.names();
        }
    }

    /** Makes a template with what it may see. */
    @FunctionalInterface
    interface Making {
        Rendering of(String template, View root, Reads reads);
    }

    /** The text of a template that is the same on all pages, whose reads are noted; null for another. */
    String text(String template, Templates templates, Reads reads, Making making) {
        Made known = made.get(template);
        if (known == null) {
            known = make(template, templates, making);
            made.put(template, known);
        }
        if (known == OWN) {
            return null;
        }
        known.reads().again(reads);
        return known.text();
    }

    private Made make(String template, Templates templates, Making making) {
        NotedReads noted = new NotedReads();
        Alike alike = new Alike(root.apply(noted));
        try {
            Rendering rendering = making.of(template, alike, noted);
            return rendering instanceof Rendering.Rendered one && !alike.more && !leavesMore(noted, templates) ? new Made(one.html(), noted) : OWN;
        } catch (NotAlike different) {
            return OWN;
        }
    }

    /** Whether one of the templates that were used sees or sets something else. */
    private static boolean leavesMore(NotedReads noted, Templates templates) {
        for (Facet facet : noted.facets()) {
            if (facet.kind().equals("template") && templates.source(facet.name()).filter(source -> MORE.matcher(source.text()).find()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
