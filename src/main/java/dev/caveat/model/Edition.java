package dev.caveat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A site in one of its languages: the pages that are in it, and the orders in which they are listed. */
public final class Edition {
    private static final Comparator<Page> NEWEST_FIRST = Comparator
            .comparing((Page page) -> page.front().weight() == 0 ? Integer.MAX_VALUE : page.front().weight())
            .thenComparing(page -> page.front().date().map(date -> date.instant().getEpochSecond()).orElse(Long.MIN_VALUE),
                    Comparator.reverseOrder())
            .thenComparing(Page::id);

    private static final Comparator<Page> BY_ID = Comparator.comparing(Page::id);

    private final Language language;
    private final Config config;
    private final List<Page> pages;
    private final List<Page> listed;
    private final List<Page> dated;
    private final Optional<Archive> archive;
    private final SortedMap<String, Section> sections;
    private final Map<String, SortedMap<String, Term>> terms;
    /** For each page one more than the number of the older and of the newer one beside it, or 0. */
    private final int[] older;
    private final int[] newer;

    /**
     * @param code of the language; empty for the site's own
     * @param pages those in it, in the order of their ids
     * @param taken whether a written page is at an address
     */
    Edition(Config site, String code, List<Page> pages, Predicate<String> taken) {
        this.language = site.languages().of(code);
        this.config = site.in(code);
        this.pages = List.copyOf(pages);
        List<Page> all = new ArrayList<>();
        for (Page page : pages) {
            if (page.kind() == Page.Kind.PAGE && !page.front().unlisted()) {
                all.add(page);
            }
        }
        all.sort(NEWEST_FIRST);
        this.listed = List.copyOf(all);
        this.dated = Site.dated(listed);
        // A page of the editor's own at its address stands for the whole of it.
        this.archive = Archive.of(config, code, dated).filter(made -> !taken.test(made.url()));
        this.sections = bySection();
        this.terms = byTerm();
        this.older = new int[this.pages.size()];
        this.newer = new int[this.pages.size()];
        besides();
    }

    public Language language() {
        return language;
    }

    /** What holds for its pages. */
    public Config config() {
        return config;
    }

    /** Every written page in the language, in the order of their ids. */
    public List<Page> pages() {
        return pages;
    }

    /** The pages that lists show, those with a weight first, then the newest. */
    public List<Page> listed() {
        return listed;
    }

    /** Every listed page that has a date, newest first: what the home page and the feed show. */
    public List<Page> dated() {
        return dated;
    }

    /** All dated pages by years; empty where the site wants no such list, or an editor wrote one. */
    public Optional<Archive> archive() {
        return archive;
    }

    /** By the ids of their pages. */
    public SortedMap<String, Section> sections() {
        return sections;
    }

    /** The terms of a taxonomy by their slug; empty for an unknown taxonomy. */
    public SortedMap<String, Term> terms(String taxonomy) {
        return terms.getOrDefault(taxonomy, Collections.emptySortedMap());
    }

    Site.Neighbours neighbours(Page page) {
        int at = number(page);
        return at < 0 ? Site.Neighbours.NONE : new Site.Neighbours(beside(older[at]), beside(newer[at]));
    }

    private Optional<Page> beside(int number) {
        return number == 0 ? Optional.empty() : Optional.of(pages.get(number - 1));
    }

    /** A page's place in their order; negative where it is not among them. */
    private int number(Page page) {
        return Collections.binarySearch(pages, page, BY_ID);
    }

    /** The address of its home page. */
    public String home() {
        return language.prefix() + "/";
    }

    /** A page is listed by every folder above it. */
    private SortedMap<String, Section> bySection() {
        Map<String, List<Page>> below = new HashMap<>();
        for (Page page : listed) {
            for (String folder = page.section(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
                below.computeIfAbsent(folder, none -> new ArrayList<>()).add(page);
            }
        }
        SortedMap<String, Section> sections = new TreeMap<>();
        for (Page page : pages) {
            if (page.kind() == Page.Kind.SECTION) {
                String key = page.id().text();
                sections.put(key, new Section(key, page, List.copyOf(below.getOrDefault(page.id().path(), List.of()))));
            }
        }
        return Collections.unmodifiableSortedMap(sections);
    }

    /** Terms that differ only in case or blanks are one; its name is the spelling used most, then the first by letters. */
    private Map<String, SortedMap<String, Term>> byTerm() {
        Map<String, SortedMap<String, Term>> all = new HashMap<>();
        for (String taxonomy : config.taxonomies().keySet()) {
            Map<String, List<Page>> filed = new TreeMap<>();
            Map<String, SortedMap<String, Integer>> spellings = new HashMap<>();
            for (Page page : listed) {
                for (Ref term : page.front().terms().getOrDefault(taxonomy, List.of())) {
                    String slug = Slug.of(term.name());
                    List<Page> pages = filed.computeIfAbsent(slug, none -> new ArrayList<>());
                    if (pages.isEmpty() || pages.get(pages.size() - 1) != page) {
                        pages.add(page);
                    }
                    spellings.computeIfAbsent(slug, none -> new TreeMap<>()).merge(term.name().strip(), 1, Integer::sum);
                }
            }
            SortedMap<String, Term> terms = new TreeMap<>();
            filed.forEach((slug, pages) -> {
                String name = slug;
                int most = 0;
                for (Map.Entry<String, Integer> spelling : spellings.get(slug).entrySet()) {
                    if (spelling.getValue() > most) {
                        name = spelling.getKey();
                        most = spelling.getValue();
                    }
                }
                terms.put(slug, new Term(taxonomy, slug, config.vocabulary(taxonomy).title(name), List.copyOf(pages), language.code()));
            });
            all.put(taxonomy, Collections.unmodifiableSortedMap(terms));
        }
        return all;
    }

    /** Previous is the older one, next the newer one, among the pages that lie in the very same folder. */
    private void besides() {
        for (Section section : sections.values()) {
            int newest = -1;
            for (Page page : section.pages()) {
                if (page.section().equals(section.page().id().path())) {
                    int own = number(page);
                    if (newest >= 0) {
                        older[newest] = own + 1;
                        newer[own] = newest + 1;
                    }
                    newest = own;
                }
            }
        }
    }
}
