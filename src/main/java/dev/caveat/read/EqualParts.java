package dev.caveat.read;

import dev.caveat.model.FrontMatter;
import dev.caveat.model.Grounds;
import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.RelatedChoice;
import dev.caveat.problem.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts that pages have in common, each kept once: the names of terms and authors, lines of front matter, sets of keys. All
 * pages are known until the build ends, and most say the same of themselves in the same words.
 *
 * <p>Safe for several threads: to lose a text costs nothing but the room for a second one.
 */
final class EqualParts {
    private static final int LONGEST = 100;

    /** On a site with more sets of keys than this, they are hardly shared. */
    private static final int MOST_SETS = 1_000;

    private final String[] texts = new String[1 << 12];
    private final Map<List<String>, Set<String>> sets = new ConcurrentHashMap<>();

    /** An equal page. */
    Page of(Page page) {
        FrontMatter front = page.front();
        String file = page.source().isPresent() ? page.source().get().file() : page.file();
        return page.with(new FrontMatter(
                front.title(), front.linkTitle(), front.description(), front.summary(),
                front.date(), front.lastmod(), front.publishDate(), front.expiryDate(),
                front.draft(), front.noindex(), front.unlisted(),
                ref(front.slug(), file), ref(front.url(), file), refs(front.aliases(), file), front.weight(), ref(front.layout(), file),
                text(front.type()), terms(front.terms(), file), front.otherSlugs().isEmpty() ? Map.of() : front.otherSlugs(),
                front.audience(), refs(front.authors(), file), front.image(), front.comments(), refs(front.disclaimers(), file),
                front.review(), ref(front.poll(), file), front.grounds().equals(Grounds.NONE) ? Grounds.NONE : front.grounds(),
                front.related().equals(RelatedChoice.OPEN) ? RelatedChoice.OPEN : front.related(),
                front.menus(), front.resources(), front.contents(), ref(front.translationKey(), file),
                front.rulePlace().map(place -> place(place, file)), front.params(), set(front.keys())));
    }

    private Map<String, List<Ref>> terms(Map<String, List<Ref>> terms, String file) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        List<String> taxonomies = new ArrayList<>(terms.size());
        List<List<Ref>> each = new ArrayList<>(terms.size());
        terms.forEach((taxonomy, refs) -> {
            taxonomies.add(taxonomy);
            each.add(refs(refs, file));
        });
        return new FewEntries<>(taxonomies, each);
    }

    private Optional<Ref> ref(Optional<Ref> ref, String file) {
        return ref.isEmpty() ? ref : Optional.of(ref(ref.get(), file));
    }

    private Ref ref(Ref ref, String file) {
        return new Ref(text(ref.name()), place(ref.place(), file));
    }

    private List<Ref> refs(List<Ref> refs, String file) {
        if (refs.isEmpty()) {
            return List.of();
        }
        Ref[] same = new Ref[refs.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = ref(refs.get(i), file);
        }
        return List.of(same);
    }

    private Place place(Place place, String file) {
        return new Place(
                place.file().equals(file) ? file : text(place.file()), place.line(), place.column(), place.length(), text(place.excerpt()));
    }

    private String text(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 20) & texts.length - 1;
        String same = texts[slot];
        if (text.equals(same)) {
            return same;
        }
        texts[slot] = text;
        return text;
    }

    private Set<String> set(Set<String> keys) {
        List<String> ordered = List.copyOf(keys);
        Set<String> same = sets.get(ordered);
        if (same == null) {
            same = Collections.unmodifiableSet(keys);
            if (sets.size() < MOST_SETS) {
                Set<String> other = sets.putIfAbsent(ordered, same);
                same = other == null ? same : other;
            }
        }
        return same;
    }
}
