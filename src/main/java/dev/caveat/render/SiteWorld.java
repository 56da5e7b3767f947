package dev.caveat.render;

import dev.caveat.comment.LookAlikes;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Rules;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Archive;
import dev.caveat.model.Asset;
import dev.caveat.model.CommentPages;
import dev.caveat.model.Counterparts;
import dev.caveat.model.Discussion;
import dev.caveat.model.Edition;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Menus;
import dev.caveat.model.Page;
import dev.caveat.model.Profile;
import dev.caveat.model.Related;
import dev.caveat.model.Reviews;
import dev.caveat.model.Site;
import dev.caveat.model.Term;
import dev.caveat.parallel.Parallel;
import dev.caveat.picture.PictureSize;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.plan.Sitemap;
import dev.caveat.theme.Theme;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Facets;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Ledger;
import dev.caveat.trace.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The present state of a site, facet by facet.
 *
 * <p>Each kind of facet is named here once, with how it is looked up; what a rendering notes and what the next build asks
 * are the same computation, so that they cannot drift apart. An answer is kept: one build sees one state.
 */
public final class SiteWorld implements World {
    static final String PAGE = "page";
    static final String CARD = "card";
    static final String NAME = "name";
    static final String ENTRY = "entry";
    static final String RELATED = "related";
    static final String ARCHIVE = "archive";
    static final String COMMENTS = "comments";
    static final String COUNT = "count";
    static final String COMMENT_PAGE = "comment-page";
    static final String COMMENT_INDEX = "comment-index";
    static final String COMMENT_PLACES = "comment-places";
    static final String DISCUSSED = "discussed";
    static final String RECENT = "recent";
    static final String COMMENT_FEEDS = "comment-feeds";
    static final String PERSON = "person";
    static final String PROFILE = "profile";
    static final String PROFILES = "profiles";
    static final String HEALTH = "health";
    static final String POLL = "poll";
    static final String DISCLAIMER = "disclaimer";
    static final String DUE = "due";
    static final String SPOTS = "spots";
    static final String DISCLAIMERS = "disclaimers";
    static final String STATEMENTS = "statements";
    static final String NEIGHBOURS = "neighbours";
    static final String LIST = "list";
    static final String TERMS = "terms";
    static final String FEEDS = "feeds";
    static final String SITEMAP = "sitemap";
    static final String FINGERPRINTED = "fingerprinted";
    static final String LINK = "link";
    static final String MENUS = "menus";
    static final String RESOURCES = "resources";
    static final String SETTING = "setting";
    static final String LABEL = "label";
    static final String FILE = "file";
    static final String SIZE = "size";
    static final String SINCE = "since";
    static final String ASSET = "asset";
    static final String THEME_FILE = "theme-file";
    static final String TERM = "term";
    static final String LANGUAGES = "languages";
    static final String COUNTERPARTS = "counterparts";

    /** Stands between a kind and the language that it is asked in, where that is not the site's own. */
    private static final char IN = '@';


    private final Site site;
    private final Theme theme;
    private final ThemeFiles themeFiles;
    private final Rules rules;
    private final LocalDate today;
    private final Map<String, Dates> dates = new ConcurrentHashMap<>();
    private final Map<String, SiteValues> siteValues = new ConcurrentHashMap<>();
    private final Set<Spot> spots;
    private final Map<String, List<Page>> newlyDiscussed = new ConcurrentHashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final SortedMap<String, Profile> profiles;
    private final RecentSubjects subjects = new RecentSubjects();
    private final Map<String, Optional<PictureSize>> sizes = new ConcurrentHashMap<>();
    private final Later<Related> related;
    /** What was related to the page asked for last: it is asked for its fingerprint and at once for itself. */
    private volatile Found lastRelated;
    private final Map<String, Menus> menus = new ConcurrentHashMap<>();
    private final Counterparts counterparts;
    private final Later<Sitemap> sitemap;
    private final Later<Guard> guard;
    private final Ledger ledger = new Ledger();
    private final SearchWorld search;
    private final DataWorld data;
    private final PictureWorld pictures;

    private record Found(Page page, List<Page> related) {}

    /**
     * @param pictures those that the site publishes, with their smaller copies
     * @param words where the words of pages are kept for the next build; empty where they are not
     * @param parallel for what is made of the texts of all pages: the words for search
     * @param now the build's one clock
     */
    public SiteWorld(Site site, Theme theme, ThemeFiles themeFiles, PictureWorld pictures, Optional<KeptWords> words, Parallel parallel, Instant now) {
        this.pictures = pictures;
        this.site = site;
        this.theme = theme;
        this.themeFiles = themeFiles;
        this.newlyDiscussed.put("", site.newlyDiscussed());
        this.counterparts = new Counterparts(site);
        ZoneId zone = site.config().timezone();
        this.today = now.atZone(zone).toLocalDate();
        this.profiles = theme.layouts().containsAll(Recipe.PERSON_TEMPLATES) ? site.profiles() : Collections.emptySortedMap();
        this.rules = new Rules(List.copyOf(site.disclaimers().values()), site.config().required(), site.policies(), today);
        this.spots = rules.spots();
        this.search = new SearchWorld(this, words, parallel);
        this.data = new DataWorld(site.data());
        this.related = new Later<>(() -> new Related(site));
        this.guard = new Later<>(() -> Guard.of(site, theme.layouts(), today));
        this.sitemap = new Later<>(() -> Sitemap.of(site, theme.layouts(), Sitemap.Limit.USUAL));
        for (Asset asset : site.assets()) {
            assets.put(asset.source().file(), asset);
        }
    }

    @Override
    public Fingerprint now(Facet facet) {
        Facets facets = ledger.facets();
        return facets.fingerprint(looked(facets.number(facet.kind(), facet.name())));
    }

    @Override
    public Optional<Facet> guard() {
        return Optional.of(Guard.FACET);
    }

    @Override
    public boolean isGuarded(String kind) {
        int at = kind.indexOf(IN);
        return Guard.isGuarded(at < 0 ? kind : kind.substring(0, at));
    }

    /** The number of a facet in the ledger, which knows its fingerprint from now on. */
    int number(String kind, String name) {
        return looked(ledger.facets().number(kind, name));
    }

    private int looked(int number) {
        Facets facets = ledger.facets();
        if (!facets.isTold(number)) {
            facets.tell(number, look(facets.facet(number)));
        }
        return number;
    }

    /** What this build knows of facets, and what its memories call by numbers. */
    Ledger ledger() {
        return ledger;
    }

    Site site() {
        return site;
    }

    Theme theme() {
        return theme;
    }

    ThemeFiles themeFiles() {
        return themeFiles;
    }

    /** Dates as they are written in a language. */
    Dates dates(String language) {
        // Asked for first: to make the function that would make it costs more than to find it, and every page asks.
        Dates known = dates.get(language);
        return known != null ? known : dates.computeIfAbsent(language, code -> new Dates(site.config().timezone(), site.in(code).config().language()));
    }

    /** What all pages of a language see of the site alike. */
    SiteValues siteValues(String language) {
        SiteValues known = siteValues.get(language);
        return known != null ? known : siteValues.computeIfAbsent(language, code -> new SiteValues(this, Addresses.of(site.config()), code));
    }

    DataWorld data() {
        return data;
    }

    SearchWorld search() {
        return search;
    }

    /** Lets go what only renderings need: all outputs are made. */
    public void rendered() {
        search.rendered();
    }

    PictureWorld pictures() {
        return pictures;
    }

    /** What the site says about disclaimers. */
    public Rules rules() {
        return rules;
    }

    Optional<Asset> asset(String file) {
        return Optional.ofNullable(assets.get(file));
    }

    /** The day of the build, in the site's zone; renderings may only ask whether a day has come. */
    public LocalDate today() {
        return today;
    }

    /** How the site keeps its reviews up to date. */
    public Reviews reviews() {
        return site.config().reviews();
    }

    /** Whether a day has come. */
    boolean since(LocalDate day) {
        return !today.isBefore(day);
    }

    /** A kind whose answer depends on the language in which a page is made. */
    static String in(String language, String kind) {
        return language.isEmpty() ? kind : kind + IN + language;
    }

    private Fingerprint look(Facet facet) {
        int at = facet.kind().indexOf(IN);
        return at < 0 ? look(facet, site.in(""))
                : look(new Facet(facet.kind().substring(0, at), facet.name()), site.in(facet.kind().substring(at + 1)));
    }

    private Fingerprint look(Facet facet, Edition edition) {
        String name = facet.name();
        return switch (facet.kind()) {
            case PAGE -> of(site.page(name).map(page -> page.whole(guard.value().said(page))));
            case Ledger.GUARD -> guard.value().now();
            case CARD -> of(site.page(name).map(page -> Fingerprint.mix()
                    .add(page.card()).add(DisclaimerFacets.titles(labels(page, Spot.CARD))).add(DisclaimerFacets.titles(labels(page, Spot.FEED))).done()));
            case ENTRY -> of(site.page(name).map(page -> Fingerprint.mix().add(page.entry()).add(DisclaimerFacets.titles(labels(page, Spot.CARD))).done()));
            case RELATED -> of(site.page(name).map(page -> ListFacets.ids(related(page)).done()));
            case ARCHIVE -> of(archive(edition).map(archive -> Archives.now(name, archive)));
            case NAME -> of(site.page(name).map(Page::name));
            case COMMENTS -> of(site.page(name).map(page -> Fingerprint.mix()
                    .add(page.discussion().fingerprint()).add(page.discussion().readable()).done()));
            case COMMENT_PAGE -> commentPage(name);
            case COMMENT_INDEX -> of(site.page(name).flatMap(page -> page.discussion().divided()).map(CommentPages::index));
            case COMMENT_PLACES -> of(readable(name).flatMap(Discussion::divided).map(CommentPages::places));
            case DISCUSSED -> of(site.page(name).map(Page::discussed));
            case COUNT -> of(site.page(name).map(page -> Fingerprint.mix()
                    .add(page.commentsCounted()).addMoment(page.lastComment()).done()));
            case RECENT -> ListFacets.recent(newlyDiscussed(Integer.parseInt(name), edition));
            case COMMENT_FEEDS -> Fingerprint.of(commentFeeds().toString());
            case PERSON -> of(Optional.ofNullable(site.people().get(name)).map(person -> person.fingerprint()));
            case PROFILE -> of(profile(name).map(Fingerprint::of));
            case PROFILES -> ListFacets.profiles(profiles);
            case HEALTH -> Fingerprint.of(Boolean.toString(site.config().healthTypes().contains(name)));
            case POLL -> of(Optional.ofNullable(site.polls().get(name)).map(poll -> poll.source().content()));
            case DISCLAIMER -> of(Optional.ofNullable(site.disclaimers().get(name)).map(DisclaimerFacets::of));
            case DUE -> of(subject(name).map(DisclaimerFacets::due));
            case SPOTS -> Fingerprint.mix().add(spots.contains(Spot.COMMENTS)).add(spots.contains(Spot.FORM)).done();
            case DISCLAIMERS -> DisclaimerFacets.all(ownDisclaimers());
            case STATEMENTS -> Fingerprint.of(statements().toString());
            case NEIGHBOURS -> of(site.page(name).map(site::neighbours).map(both -> Fingerprint.mix()
                    .add(both.previous().map(page -> page.id().text()).orElse(""))
                    .add(both.next().map(page -> page.id().text()).orElse(""))
                    .done()));
            case LIST -> ListFacets.part(name, site);
            case TERMS -> ListFacets.terms(edition.terms(name).values());
            case FEEDS -> Fingerprint.of(Query.of(name).map(this::feeds).orElse(List.of()).toString());
            case SITEMAP -> ListFacets.sitemap(sitemap(), Integer.parseInt(name), site.config().timezone());
            case FINGERPRINTED -> Fingerprint.mix().add(themeFiles.fingerprinted()).done();
            case LINK -> of(link(name, edition).map(Fingerprint::of));
            case MENUS -> menus(edition).fingerprint(Addresses.of(site.config()));
            case RESOURCES -> of(site.page(name).map(page -> Resources.now(site.resources(page))));
            case DataWorld.DATA, DataWorld.NAMES -> data.now(facet);
            case LABEL -> Fingerprint.of(edition.config().label(name).toString());
            case SETTING -> Settings.now(edition.config(), name);
            case FILE -> of(asset(name).map(asset -> asset.source().content()));
            case SIZE -> of(size(name).map(size -> Fingerprint.of(size.toString())));
            case PictureWorld.PICTURE, PictureWorld.COPY -> pictures.now(facet, this::size);
            case ASSET -> themeFiles.fingerprint(name);
            case THEME_FILE -> themeFiles.content(name);
            case TERM -> of(term(name, edition).map(term -> Fingerprint.of(term.name())));
            case LANGUAGES -> Fingerprint.mix().add(site.editions().stream().map(one -> one.language().tag()).toList()).done();
            case COUNTERPARTS -> ListFacets.counterparts(counterparts(edition, name));
            case SINCE -> Fingerprint.of(Boolean.toString(since(LocalDate.parse(name))));
            case SearchWorld.SEARCH, SearchWorld.NUMBERS, SearchWorld.PAGES, SearchWorld.WORDS, SearchWorld.BROWSE -> search.now(facet, edition);
            default -> theme.now(facet);
        };
    }

    LookAlikes lookAlikes() {
        return site.lookAlikes();
    }

    private Optional<Discussion> readable(String page) {
        return site.page(page).map(Page::discussion).filter(Discussion::readable);
    }

    /** A page of comments: "answers/massage#2". */
    private Fingerprint commentPage(String name) {
        int hash = name.lastIndexOf('#');
        return of(readable(name.substring(0, hash)).flatMap(Discussion::divided).map(pages -> pages.page(Integer.parseInt(name.substring(hash + 1)))));
    }

    private static Fingerprint of(Optional<Fingerprint> fingerprint) {
        return fingerprint.orElse(Fingerprint.ABSENT);
    }

    /** What rules are asked about for a written page. */
    Subjects subject(Page page) {
        return subjects.of(page, this);
    }

    /** What they are asked about for a page that is made at a path. */
    Subjects made(String path) {
        return Subjects.made(path, this);
    }

    private Optional<Subjects> subject(String name) {
        return Subjects.named(name, this);
    }

    /** The disclaimers of which a list or a feed has to speak where it speaks of a page. */
    List<Disclaimer> labels(Page page, Spot spot) {
        return spots.contains(spot) ? rules.labels(subject(page).asked(), spot) : List.of();
    }

    /** Those that somebody on the site wrote. */
    List<Disclaimer> ownDisclaimers() {
        return site.disclaimers().values().stream().filter(one -> !one.isBuiltIn()).toList();
    }

    /** The address of their page. */
    Optional<String> statements() {
        return site.hasOwnDisclaimers() && theme.layouts().contains(Recipe.Statements.TEMPLATE) ? site.config().disclaimersPage() : Optional.empty();
    }

    /** The places that any rule or disclaimer speaks of. */
    Set<Spot> spots() {
        return spots;
    }

    /** The pages that hold the newest so many comments of the site; of a language that is not its own, of those in it. */
    List<Page> newlyDiscussed(int comments, Edition edition) {
        List<Page> all = newlyDiscussed.computeIfAbsent(edition.language().code(), language -> site.newlyDiscussed(edition));
        return all.subList(0, Math.min(comments, all.size()));
    }

    /** In which formats the whole site's comments have feeds. */
    List<FeedFormat> commentFeeds() {
        return site.hasCommentFeeds() ? site.config().comments().feeds().formats() : List.of();
    }

    /** A term by {@code taxonomy/slug}. */
    Optional<Term> term(String name, Edition edition) {
        int slash = name.lastIndexOf('/');
        return Optional.ofNullable(edition.terms(name.substring(0, slash)).get(name.substring(slash + 1)));
    }

    /** In which formats a list has feeds of its new pages. */
    List<FeedFormat> feeds(Query list) {
        return PageFeedAddresses.formats(list, site);
    }

    /** What search engines may list. */
    Sitemap sitemap() {
        return sitemap.value();
    }

    /** The address of a person's page. */
    Optional<String> profile(String id) {
        return Optional.ofNullable(profiles.get(id)).map(Profile::url);
    }

    /** The archive of a language, where there is one. */
    Optional<Archive> archive(Edition edition) {
        return edition.archive().filter(archive -> theme.layouts().contains(Recipe.Archive.TEMPLATE));
    }

    /** What is related to a page. */
    List<Page> related(Page page) {
        Found last = lastRelated;
        if (last == null || last.page() != page) {
            last = new Found(page, related.value().to(page));
            lastRelated = last;
        }
        return last.related();
    }

    Menus menus(Edition edition) {
        return menus.computeIfAbsent(edition.language().code(), language -> Menus.of(site, edition, this::link));
    }

    /** Where what is at an address is in each language. */
    List<Counterparts.Place> counterparts(Edition edition, String url) {
        return counterparts.of(edition.language().code(), url);
    }

    /** Everybody who has a page. */
    SortedMap<String, Profile> profiles() {
        return profiles;
    }

    /** Where a link to a source file such as {@code content/guides/x.md} leads. */
    Optional<String> link(String file) {
        return site.from(file).map(Page::url).or(() -> asset(file).map(Asset::url));
    }

    /** The same, of a link on a page in a language: it leads to the translation, where there is one. */
    Optional<String> link(String file, Edition edition) {
        return pageFrom(file, edition).map(Page::url).or(() -> link(file));
    }

    /** The page of a source file, in a language if it is translated. */
    Optional<Page> pageFrom(String file, Edition edition) {
        String language = edition.language().code();
        Optional<Page> page = site.from(file);
        boolean foreign = page.isPresent() && page.get().id().language().isEmpty() && !language.isEmpty();
        return foreign ? page.map(one -> site.translations().of(one).getOrDefault(language, one)) : page;
    }

    /** How large a picture is shown: looked up once, since many pages may show it. */
    Optional<PictureSize> size(String file) {
        return sizes.computeIfAbsent(file, name -> asset(name).flatMap(asset -> PictureSize.in(asset.source().path())));
    }
}
