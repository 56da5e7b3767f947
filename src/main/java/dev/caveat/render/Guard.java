package dev.caveat.render;

import dev.caveat.model.Asset;
import dev.caveat.model.Page;
import dev.caveat.model.Site;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Ledger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a site knows of its pages but for their texts and comments, and all that holds for the whole of it, as one fingerprint. While
 * it stays the same, what lists show, what follows what and what a page owes stay the same for all pages, and nobody has to
 * look at each.
 */
final class Guard {
    static final Facet FACET = new Facet(Ledger.GUARD, "pages");

    /** Kinds of which there is a facet for each page or list, and which depend on nothing else. */
    private static final Set<String> GUARDED = Set.of(
            SiteWorld.CARD, SiteWorld.ENTRY, SiteWorld.NAME, SiteWorld.DISCUSSED, SiteWorld.DUE, SiteWorld.RELATED, SiteWorld.NEIGHBOURS,
            SiteWorld.LIST, SiteWorld.TERM, SiteWorld.TERMS, SiteWorld.ARCHIVE, SiteWorld.COUNTERPARTS, SiteWorld.LINK, SiteWorld.FEEDS,
            SearchWorld.SEARCH, SearchWorld.NUMBERS, SearchWorld.PAGES, SearchWorld.BROWSE);

    private final Map<String, Fingerprint> said;
    private final Fingerprint now;

    private Guard(Map<String, Fingerprint> said, Fingerprint now) {
        this.said = said;
        this.now = now;
    }

    static boolean isGuarded(String kind) {
        return GUARDED.contains(kind);
    }

    static Guard of(Site site, Collection<String> layouts, LocalDate today) {
        Map<String, Fingerprint> said = new HashMap<>(site.pages().size() * 2);
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Page page : site.pages()) {
            Fingerprint one = page.said();
            said.put(page.id().text(), one);
            mix.add(page.shape(one));
        }
        mix.add(site.assets().size());
        for (Asset asset : site.assets()) {
            mix.add(asset.source().file()).add(asset.url());
        }
        mix.add(new TreeSet<>(layouts)).add(today.toString());
        // Another Java may write dates in other words.
        mix.add(Runtime.version().toString());
        Optional<Fingerprint> rest = Structure.of(List.of(site.config(), site.people(), site.disclaimers(), site.policies()));
        return new Guard(said, rest.map(one -> mix.add(one).done()).orElse(Fingerprint.ABSENT));
    }

    /** Absent where it cannot be told. */
    Fingerprint now() {
        return now;
    }

    /** What {@link Page#said} says of a page. */
    Fingerprint said(Page page) {
        return said.get(page.id().text());
    }
}
