package dev.caveat.render;

import dev.caveat.model.Edition;
import dev.caveat.model.Page;
import dev.caveat.model.Searchable;
import dev.caveat.model.Section;
import dev.caveat.model.Site;
import dev.caveat.model.Source;
import dev.caveat.parallel.Parallel;
import dev.caveat.plan.Recipe;
import dev.caveat.plan.SearchAddresses;
import dev.caveat.search.Shards;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The facets of search: which pages there are to search, what of them results show, and all words of them.
 *
 * <p>Of the words there is a facet for each file: an edited text has words in some of them. It is made of what was kept of the
 * texts, so that nobody reads those that have not changed.
 */
final class SearchWorld {
    /** Where a language is searched. */
    static final String SEARCH = "search";
    /** Which pages have which numbers. */
    static final String NUMBERS = "search-numbers";
    /** A file of what results show of pages: "en#3". */
    static final String PAGES = "search-pages";
    /** A file of the words of a language's pages: "en#3". */
    static final String WORDS = "search-words";
    /** What the search page offers to those who would rather look around. */
    static final String BROWSE = "search-browse";

    private final SiteWorld world;
    private final Site site;
    private final Searchable searchable;
    private final Optional<KeptWords> kept;
    private final Parallel parallel;
    private final Map<String, SearchIndex> indexes = new ConcurrentHashMap<>();

    /**
     * @param kept where the words are kept for the next build; empty where they are not
     * @param parallel reads texts of which nothing is kept
     */
    SearchWorld(SiteWorld world, Optional<KeptWords> kept, Parallel parallel) {
        this.parallel = parallel;
        this.kept = kept;
        this.world = world;
        this.site = world.site();
        this.searchable = world.theme().layouts().contains(Recipe.Search.TEMPLATE) ? Searchable.of(site) : Searchable.NONE;
    }

    Fingerprint now(Facet facet, Edition edition) {
        String name = facet.name();
        return switch (facet.kind()) {
            case SEARCH -> Fingerprint.of(where(name).toString());
            case NUMBERS -> numbers(name);
            case PAGES -> cards(part(tagIn(name), numberIn(name)));
            case WORDS -> words(tagIn(name), numberIn(name));
            case BROWSE -> browse(edition);
            default -> throw new IllegalArgumentException("no facet of search: " + facet.text());
        };
    }

    private static String tagIn(String file) {
        return file.substring(0, file.lastIndexOf('#'));
    }

    private static int numberIn(String file) {
        return Integer.parseInt(file.substring(file.lastIndexOf('#') + 1));
    }

    /** What a language is called here. */
    String tag(String language) {
        return Searchable.tag(language, site.config());
    }

    /** The language that is searched, and the address of its search page. */
    record Where(String tag, String address) {}

    /** Where readers of a language search: in that language if there is anything, else in the site's own; empty where nowhere. */
    Optional<Where> where(String tag) {
        return Stream.of(tag, tag("")).filter(searchable.byLanguage()::containsKey).findFirst()
                .map(searched -> new Where(searched, SearchAddresses.page(searched, site.config())));
    }

    /**
     * How the pages are numbered.
     *
     * @param version another one as soon as any number is another page's
     */
    record Numbers(int count, String version) {}

    Numbers numbered(String tag) {
        return new Numbers(pages(tag).size(), world.now(new Facet(NUMBERS, tag)).hex().substring(0, 8));
    }

    private List<Page> pages(String tag) {
        return searchable.pages(tag);
    }

    /** The pages that a file tells of, by its number from 0. */
    List<Page> part(String tag, int number) {
        return SearchAddresses.files().part(pages(tag), number + 1);
    }

    /** The index of a language's words: made when it is first asked for, and kept, as each of its files asks. */
    SearchIndex index(String tag) {
        return indexes.computeIfAbsent(tag, language -> SearchIndex.of(
                pages(language), site, parallel, said(language), language, kept));
    }

    /** Lets the indexes go: nobody asks for a word any more. */
    void rendered() {
        indexes.clear();
    }

    /** The sections at the top that have something to read. */
    List<Page> sections(Edition edition) {
        List<Page> sections = new ArrayList<>();
        for (Section section : edition.sections().values()) {
            if (!section.page().id().path().contains("/") && !section.pages().isEmpty() && !section.page().front().unlisted()) {
                sections.add(section.page());
            }
        }
        return sections;
    }

    /** The taxonomies that file something, with the titles of their lists. */
    List<String> taxonomies(Edition edition) {
        return edition.config().taxonomies().keySet().stream().filter(taxonomy -> !edition.terms(taxonomy).isEmpty()).toList();
    }

    private Fingerprint numbers(String tag) {
        Fingerprint.Mix mix = Fingerprint.mix();
        pages(tag).forEach(page -> mix.add(page.id().text()));
        return mix.done();
    }

    private Fingerprint cards(List<Page> pages) {
        Fingerprint.Mix mix = Fingerprint.mix();
        for (Page page : pages) {
            mix.add(page.id().text()).add(world.now(new Facet(SiteWorld.CARD, page.id().text())));
        }
        return mix.done();
    }

    /** Absent for a file that there is no more, and where a text could not be read: then nobody may believe what was kept. */
    private Fingerprint words(String tag, int shard) {
        SearchIndex index = index(tag);
        if (!index.problems().isEmpty() || shard >= Shards.of(pages(tag).size()).number()) {
            return Fingerprint.ABSENT;
        }
        Fingerprint.Mix mix = Fingerprint.mix();
        for (long sum : index.words().sums(shard)) {
            mix.add(sum);
        }
        return mix.done();
    }

    /** Of all that each of the pages is found by. */
    private List<Fingerprint> said(String tag) {
        List<Fingerprint> all = new ArrayList<>();
        for (Page page : pages(tag)) {
            Fingerprint.Mix mix = Fingerprint.mix();
            SearchIndex.beside(page, site, (field, words) -> mix.add(field.ordinal()).add(words));
            all.add(mix.add(page.bodyStart()).add(page.source().map(Source::content).orElse(Fingerprint.ABSENT)).done());
        }
        return all;
    }

    private Fingerprint browse(Edition edition) {
        Fingerprint.Mix mix = Fingerprint.mix();
        sections(edition).forEach(section -> mix.add(section.id().text()).add(section.name()));
        Map<String, String> titles = edition.config().taxonomies();
        taxonomies(edition).forEach(taxonomy -> mix.add(taxonomy).add(titles.get(taxonomy)));
        return mix.done();
    }
}
