package dev.caveat.model;

import dev.caveat.comment.LookAlikes;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Policy;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
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
    private final SortedMap<String, Edition> editions = new TreeMap<>();
    private final SortedMap<String, Section> sections = new TreeMap<>();
    private final Translations translations;
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
        SortedMap<String, List<Page>> byLanguage = new TreeMap<>();
        byLanguage.put("", new ArrayList<>());
        this.pages.forEach(page -> byLanguage.computeIfAbsent(page.id().language(), none -> new ArrayList<>()).add(page));
        byLanguage.forEach((language, own) -> editions.put(language, new Edition(config, language, own, byUrl::containsKey)));
        editions.values().forEach(edition -> sections.putAll(edition.sections()));
        this.translations = Translations.of(config.languages(), this.pages);
        this.profiles = Profile.all(config.people(), this.people, editions.get("").listed());
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

    /** The site in a language, which may have no page. */
    public Edition in(String language) {
        Edition edition = editions.get(language);
        return edition == null ? new Edition(config, language, List.of(), byUrl::containsKey) : edition;
    }

    /** The site in each language that has a page, and in its own, which comes first. */
    public Collection<Edition> editions() {
        return Collections.unmodifiableCollection(editions.values());
    }

    /** Which pages are the same in several languages. */
    public Translations translations() {
        return translations;
    }

    /** Those of some pages that have a date, the newest first. */
    public static List<Page> dated(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.front().date().isPresent())
                .sorted(Comparator.comparing((Page page) -> page.front().date().orElseThrow().instant(), Comparator.reverseOrder())
                        .thenComparing(Page::id))
                .toList();
    }

    /** Of all languages, by the ids of their pages. */
    public SortedMap<String, Section> sections() {
        return Collections.unmodifiableSortedMap(sections);
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
        return newlyDiscussed(pages);
    }

    /** The same, of those of one language. */
    public List<Page> newlyDiscussed(Edition edition) {
        return newlyDiscussed(edition.pages());
    }

    private static List<Page> newlyDiscussed(List<Page> pages) {
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
        return in(page.id().language()).neighbours(page);
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
}
