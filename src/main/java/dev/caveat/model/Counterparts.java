package dev.caveat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where readers find in other languages what they look at: the same page, else the nearest list above it, at last the home page.
 *
 * <p>Works from addresses, so that pages that nobody wrote have counterparts like all others.
 */
public final class Counterparts {
    private final Site site;

    public Counterparts(Site site) {
        this.site = site;
    }

    /**
     * A place in a language.
     *
     * @param title what it is called there; empty for the home page
     * @param same whether it is the same page, and not only one near it
     * @param found whether search engines may lead there
     */
    public record Place(Language language, String title, String url, boolean same, boolean found) {
        private static Place of(Page page, Language language, boolean same) {
            return new Place(language, page.linkTitle(), page.url(), same, !page.front().noindex() && !page.front().draft());
        }
    }

    /**
     * The places for a page, in the order in which readers are shown languages; its own is one of them. None in a site that is
     * written in one language.
     *
     * @param language that of the page; empty for the site's own
     * @param url its address, from {@code /}; of a list that of its first part
     */
    public List<Place> of(String language, String url) {
        List<Place> places = new ArrayList<>();
        if (site.editions().size() > 1) {
            for (Language other : site.config().languages().inOrder()) {
                Edition edition = site.in(other.code());
                if (other.code().equals(language)) {
                    boolean found = site.at(url).filter(page -> page.front().noindex() || page.front().draft()).isEmpty();
                    places.add(new Place(other, "", url, true, found));
                } else if (!edition.pages().isEmpty()) {
                    places.add(in(edition, language, url));
                }
            }
        }
        return places;
    }

    /** The place in one language. */
    public Place in(Edition edition, String language, String url) {
        return site.at(url).map(page -> of(page, edition)).orElseGet(() -> ofMade(language, url, edition));
    }

    private Place of(Page page, Edition edition) {
        Language language = edition.language();
        Optional<Page> same = translation(page, language);
        if (same.isPresent()) {
            return Place.of(same.get(), language, true);
        }
        for (String folder = page.id().folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
            Optional<Page> above = site.page(new PageId(folder, page.id().language()).text()).flatMap(section -> translation(section, language));
            if (above.isPresent()) {
                return Place.of(above.get(), language, false);
            }
        }
        return home(edition);
    }

    private Optional<Page> translation(Page page, Language language) {
        return Optional.ofNullable(site.translations().of(page).get(language.code()));
    }

    /** Of a list of terms, of what is filed under one, or of the archive. */
    private Place ofMade(String from, String url, Edition edition) {
        Language language = edition.language();
        for (String taxonomy : site.config().taxonomies().keySet()) {
            String all = Term.all(taxonomy, from);
            SortedMap<String, Term> terms = edition.terms(taxonomy);
            if (url.startsWith(all) && !terms.isEmpty()) {
                String slug = url.substring(all.length(), Math.max(all.length(), url.indexOf('/', all.length())));
                Term term = terms.get(slug);
                return term == null
                        ? new Place(language, edition.config().taxonomies().get(taxonomy), Term.all(taxonomy, language.code()), slug.isEmpty(), true)
                        : new Place(language, term.name(), term.url(), url.equals(Term.url(taxonomy, slug, from)), true);
            }
        }
        Optional<Archive> archive = site.in(from).archive().filter(own -> url.startsWith(own.url())).flatMap(own -> edition.archive());
        return archive.map(other -> new Place(language, other.title(), other.url(), url.equals(site.in(from).archive().orElseThrow().url()), true))
                .orElseGet(() -> home(edition));
    }

    private static Place home(Edition edition) {
        return new Place(edition.language(), "", edition.home(), false, true);
    }
}
