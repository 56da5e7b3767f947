package dev.caveat.model;

import dev.caveat.comment.LookAlikes;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Policy;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is to be published, and the orders in which it is listed.
 *
 * <p>Renderings don't see it: they reach it through {@code render.Door}, which notes what they read.
 */
public final class Site {
    private static final Comparator<Page> NEWEST_FIRST = Comparator
            .comparing((Page page) -> page.front().weight() == 0 ? Integer.MAX_VALUE : page.front().weight())
            .thenComparing(page -> page.front().date().map(date -> date.instant().getEpochSecond()).orElse(Long.MIN_VALUE),
                    Comparator.reverseOrder())
            .thenComparing(Page::id);

    private final Config config;
    private final List<Page> pages;
    private final Map<String, Page> byId;
    private final SortedMap<String, Person> people;
    private final SortedMap<String, Profile> profiles;
    private final LookAlikes lookAlikes;
    private final SortedMap<String, Poll> polls;
    private final SortedMap<String, Disclaimer> disclaimers;
    private final List<Policy> policies;
    private final SortedMap<String, DataFile> data;
    private final List<Asset> assets;
    private final NavigableMap<String, Asset> assetsByFile = new TreeMap<>();
    private final List<Page> dated;
    private final Optional<Archive> archive;
    private final SortedMap<String, Section> sections;
    private final Map<String, SortedMap<String, Term>> terms;
    private final Map<String, Neighbours> neighbours;
    private final Map<String, Page> byFile;
    private final Map<String, Page> byUrl;
    private final boolean commentFeeds;

    /** The pages beside a page in its section's list. */
    public record Neighbours(Optional<Page> previous, Optional<Page> next) {
        static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    /** The pages are those that this build includes; sections without a text of their own have a page all the same. */
    public Site(
            Config config,
            List<Page> pages,
            SortedMap<String, Person> people,
            SortedMap<String, Poll> polls,
            SortedMap<String, Disclaimer> disclaimers,
            List<Policy> policies,
            List<Asset> assets,
            SortedMap<String, DataFile> data) {
        this.config = config;
        this.data = Collections.unmodifiableSortedMap(data);
        this.people = Collections.unmodifiableSortedMap(people);
        this.lookAlikes = lookAlikes(config, people);
        this.polls = Collections.unmodifiableSortedMap(polls);
        this.disclaimers = Collections.unmodifiableSortedMap(disclaimers);
        this.policies = List.copyOf(policies);
        this.assets = List.copyOf(assets);
        this.assets.forEach(asset -> assetsByFile.put(asset.source().file(), asset));
        List<Page> sorted = new ArrayList<>(pages);
        sorted.sort(Comparator.comparing(Page::id));
        this.pages = List.copyOf(sorted);
        this.byId = new HashMap<>();
        this.byFile = new HashMap<>();
        this.byUrl = new HashMap<>();
        for (Page page : this.pages) {
            byId.put(page.id().text(), page);
            byUrl.put(page.url(), page);
            page.source().ifPresent(source -> byFile.put(source.file(), page));
        }
        List<Page> listed = new ArrayList<>();
        for (Page page : this.pages) {
            if (page.kind() == Page.Kind.PAGE && page.id().language().isEmpty() && !page.front().unlisted()) {
                listed.add(page);
            }
        }
        listed.sort(NEWEST_FIRST);
        this.dated = dated(listed);
        // A page of the editor's own at its address stands for the whole of it.
        this.archive = Archive.of(config, dated).filter(made -> !byUrl.containsKey(made.url()));
        this.profiles = Profile.all(config.people(), this.people, listed);
        this.sections = sections(this.pages, listed);
        this.terms = terms(config, listed);
        this.neighbours = neighbours(sections.values());
        this.commentFeeds = !config.comments().feeds().formats().isEmpty() && this.pages.stream().anyMatch(Page::mayShareComments);
    }

    /** Of a site with these people. */
    public static LookAlikes lookAlikes(Config config, SortedMap<String, Person> people) {
        SortedMap<String, String> names = new TreeMap<>();
        people.forEach((id, person) -> names.put(id, person.name()));
        return LookAlikes.of(names, List.of(config.title()));
    }

    public Config config() {
        return config;
    }

    /** Every written page, in the order of their ids. */
    public List<Page> pages() {
        return pages;
    }

    public Optional<Page> page(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The page that a file below the site's root is the source of. */
    public Optional<Page> from(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    public Optional<Page> at(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** Every listed page that has a date, newest first: what the home page and the feed show. */
    public List<Page> dated() {
        return dated;
    }

    /** Those of some pages that have a date, the newest first. */
    public static List<Page> dated(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.front().date().isPresent())
                .sorted(Comparator.comparing((Page page) -> page.front().date().orElseThrow().instant(), Comparator.reverseOrder())
                        .thenComparing(Page::id))
                .toList();
    }

    /** All dated pages by years; empty where the site wants no such list, or an editor wrote one. */
    public Optional<Archive> archive() {
        return archive;
    }

    public SortedMap<String, Section> sections() {
        return sections;
    }

    /** Whether there are feeds of comments: a format for them, and a page with comments. */
    public boolean hasCommentFeeds() {
        return commentFeeds;
    }

    /**
     * The pages whose newest comments feeds and lists may show, the one with the newest first: the newest so many comments
     * of the site are all on the first so many of these pages. Of translations that share their comments, only the first.
     */
    public List<Page> newlyDiscussed() {
        Set<Fingerprint> seen = new HashSet<>();
        List<Page> discussed = new ArrayList<>();
        for (Page page : pages) {
            // What cannot be read is reported, and not published until it is mended.
            boolean usable = page.sharesComments() && page.lastComment().isPresent() && page.discussion().readable();
            if (usable && seen.add(page.discussion().fingerprint())) {
                discussed.add(page);
            }
        }
        discussed.sort(Comparator.comparing((Page page) -> page.lastComment().orElseThrow(), Comparator.reverseOrder()).thenComparing(Page::id));
        return List.copyOf(discussed);
    }

    /** The terms of a taxonomy by their slug; empty for an unknown taxonomy. */
    public SortedMap<String, Term> terms(String taxonomy) {
        return terms.getOrDefault(taxonomy, Collections.emptySortedMap());
    }

    /** The files that lie beside a page, by their names: all below a bundle's folder, and those in a section's own. */
    public List<Asset> resources(Page page) {
        List<Asset> found = new ArrayList<>();
        page.ownFolder().ifPresent(folder -> assetsByFile.subMap(folder, folder + Character.MAX_VALUE).forEach((file, asset) -> {
            if (page.kind() == Page.Kind.PAGE || file.indexOf('/', folder.length()) < 0) {
                found.add(asset);
            }
        }));
        return found;
    }

    public Neighbours neighbours(Page page) {
        return neighbours.getOrDefault(page.id().text(), Neighbours.NONE);
    }

    public SortedMap<String, Person> people() {
        return people;
    }

    /** The people who have a page, by their ids. */
    public SortedMap<String, Profile> profiles() {
        return profiles;
    }

    /** What looks like the names of its people, or its own. */
    public LookAlikes lookAlikes() {
        return lookAlikes;
    }

    public SortedMap<String, Poll> polls() {
        return polls;
    }

    /** Free data for templates, by the paths of the files. */
    public SortedMap<String, DataFile> data() {
        return data;
    }

    public SortedMap<String, Disclaimer> disclaimers() {
        return disclaimers;
    }

    /** Whether somebody on the site wrote a disclaimer. */
    public boolean hasOwnDisclaimers() {
        return disclaimers.values().stream().anyMatch(one -> !one.isBuiltIn());
    }

    public List<Policy> policies() {
        return policies;
    }

    public List<Asset> assets() {
        return assets;
    }

    /** A page is listed by every folder above it. */
    private static SortedMap<String, Section> sections(List<Page> pages, List<Page> listed) {
        Map<String, List<Page>> below = new HashMap<>();
        for (Page page : listed) {
            for (String folder = page.section(); !folder.isEmpty(); folder = parent(folder)) {
                below.computeIfAbsent(folder, none -> new ArrayList<>()).add(page);
            }
        }
        SortedMap<String, Section> sections = new TreeMap<>();
        for (Page page : pages) {
            if (page.kind() == Page.Kind.SECTION) {
                String key = page.id().text();
                List<Page> own = page.id().language().isEmpty() ? below.getOrDefault(key, List.of()) : List.of();
                sections.put(key, new Section(key, page, List.copyOf(own)));
            }
        }
        return Collections.unmodifiableSortedMap(sections);
    }

    /** Terms that differ only in case or blanks are one; its name is the spelling used most, then the first by letters. */
    private static Map<String, SortedMap<String, Term>> terms(Config config, List<Page> listed) {
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
                terms.put(slug, new Term(taxonomy, slug, config.vocabulary(taxonomy).title(name), List.copyOf(pages)));
            });
            all.put(taxonomy, Collections.unmodifiableSortedMap(terms));
        }
        return all;
    }

    /** Previous is the older one, next the newer one, among the pages that lie in the very same folder. */
    private static Map<String, Neighbours> neighbours(Iterable<Section> sections) {
        Map<String, Neighbours> found = new HashMap<>();
        for (Section section : sections) {
            List<Page> own = new ArrayList<>();
            for (Page page : section.pages()) {
                if (page.section().equals(section.path())) {
                    own.add(page);
                }
            }
            for (int i = 0; i < own.size(); i++) {
                Optional<Page> older = i + 1 < own.size() ? Optional.of(own.get(i + 1)) : Optional.empty();
                Optional<Page> newer = i > 0 ? Optional.of(own.get(i - 1)) : Optional.empty();
                found.put(own.get(i).id().text(), new Neighbours(older, newer));
            }
        }
        return found;
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
