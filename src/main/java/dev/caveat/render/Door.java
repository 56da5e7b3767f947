package dev.caveat.render;

import dev.caveat.comment.LookAlikes;
import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Due;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Archive;
import dev.caveat.model.Asset;
import dev.caveat.model.Config;
import dev.caveat.model.Counterparts;
import dev.caveat.model.DataFile;
import dev.caveat.model.Edition;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Menus;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Poll;
import dev.caveat.model.Ref;
import dev.caveat.model.Site;
import dev.caveat.model.Term;
import dev.caveat.model.Vocabulary;
import dev.caveat.picture.PictureSize;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Query;
import dev.caveat.plan.Sitemap;
import dev.caveat.time.Moment;
import dev.caveat.trace.Reads;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The one way from a rendering to the site: every question is noted as a read, with the fingerprint of its answer.
 *
 * <p>There is no method that hands out the site itself.
 */
final class Door {
    private final SiteWorld world;
    private final Site site;
    private final Reads reads;
    private final String language;
    private final Edition edition;

    /** For a page in the site's own language. */
    Door(SiteWorld world, Reads reads) {
        this(world, reads, "");
    }

    /** @param language the one in which a page is made: settings, menus, terms and the archive are those of it */
    Door(SiteWorld world, Reads reads, String language) {
        this.world = world;
        this.site = world.site();
        this.reads = reads;
        this.language = language;
        this.edition = site.in(language);
    }

    /** The language in which the page is made; empty for the site's own. */
    String language() {
        return language;
    }

    /** The address of the home page in that language. */
    String home() {
        return edition.home();
    }

    /** Where what is at an address is in each language; nothing in a site with one. */
    List<Counterparts.Place> counterparts(String url) {
        read(SiteWorld.LANGUAGES, "all");
        if (site.editions().size() < 2) {
            return List.of();
        }
        readIn(SiteWorld.COUNTERPARTS, url);
        return world.counterparts(edition, url);
    }

    Reads reads() {
        return reads;
    }

    /** What all pages of the language see of the site alike; who asks notes the reads. */
    SiteValues siteValues() {
        return world.siteValues(language);
    }

    /** All that a page's own output shows of it. */
    Optional<Page> page(String id) {
        read(SiteWorld.PAGE, id);
        return site.page(id);
    }

    /** Notes that a page's comments are shown. */
    void comments(String id) {
        read(SiteWorld.COMMENTS, id);
    }

    /** Notes that one page of a page's comments is shown. */
    void commentPage(String id, int number) {
        read(SiteWorld.COMMENT_PAGE, id + "#" + number);
    }

    /** Notes that a page tells of its older comments. */
    void commentIndex(String id) {
        read(SiteWorld.COMMENT_INDEX, id);
    }

    /** Notes that it is told where each comment is. */
    void commentPlaces(String id) {
        read(SiteWorld.COMMENT_PLACES, id);
    }

    /** What the pages of its comments show of a page: its name, its state, its authors, nothing of its text. */
    Optional<Page> discussed(String id) {
        read(SiteWorld.DISCUSSED, id);
        return name(id);
    }

    /** What other pages show of a page. */
    Page card(Page page) {
        read(SiteWorld.CARD, page.id().text());
        return page;
    }

    /** What a bare list shows of a page: its name, its date, what it is, and what has to be said of it. */
    Page entry(Page page) {
        read(SiteWorld.ENTRY, page.id().text());
        return page;
    }

    /** What is related to a page; only their entries may be shown. */
    List<Page> related(Page page) {
        read(SiteWorld.RELATED, page.id().text());
        return world.related(page);
    }

    /** The archive; only what has this name in {@link Archives} may be used. Empty where there is none. */
    Optional<Archive> archive(String name) {
        readIn(SiteWorld.ARCHIVE, name);
        return world.archive(edition);
    }

    /** How many comments a page has. */
    int count(Page page) {
        read(SiteWorld.COUNT, page.id().text());
        return page.commentsCounted();
    }

    /** When the newest comment on a page was written. */
    Optional<Moment> lastComment(Page page) {
        read(SiteWorld.COUNT, page.id().text());
        return page.lastComment();
    }

    /** The pages that hold the newest so many comments of the site, the one with the newest first; with their names. */
    List<Page> newlyDiscussed(int comments) {
        readIn(SiteWorld.RECENT, Integer.toString(comments));
        return world.newlyDiscussed(comments, edition);
    }

    /** In which formats the whole site's comments have feeds. */
    List<FeedFormat> commentFeeds() {
        read(SiteWorld.COMMENT_FEEDS, "site");
        return world.commentFeeds();
    }

    /** What readers see of a type of page. */
    Optional<String> label(String type) {
        readIn(SiteWorld.LABEL, type);
        return edition.config().label(type);
    }

    /** What a link to a page needs of it: its title, its short title and its address, nothing more. */
    Optional<Page> name(String id) {
        read(SiteWorld.NAME, id);
        return site.page(id);
    }

    Optional<Person> person(String id) {
        read(SiteWorld.PERSON, id);
        return Optional.ofNullable(site.people().get(id));
    }

    /** Who wrote a page, by an id or, where nobody has that, by the name itself. */
    Person author(Ref author) {
        return person(author.name()).orElseGet(() -> Person.named(author.name()));
    }

    /** The address of a person's page; empty where there is none. */
    Optional<String> profile(String id) {
        read(SiteWorld.PROFILE, id);
        return world.profile(id);
    }

    /** Everybody who has a page, by their ids; who they are is a read of its own. */
    List<String> profiles() {
        read(SiteWorld.PROFILES, "all");
        return List.copyOf(world.profiles().keySet());
    }

    /** Whether the pages of a type are about health. */
    boolean isAboutHealth(String type) {
        read(SiteWorld.HEALTH, type);
        return site.config().healthTypes().contains(type);
    }

    /** The names that nobody may give themselves. Whom a comment's name imitates is noted with the comment. */
    LookAlikes lookAlikes() {
        return world.lookAlikes();
    }

    Optional<Poll> poll(String id) {
        read(SiteWorld.POLL, id);
        return Optional.ofNullable(site.polls().get(id));
    }

    /** The pages beside a page; only their names may be shown. */
    Site.Neighbours neighbours(Page page) {
        read(SiteWorld.NEIGHBOURS, page.id().text());
        return site.neighbours(page);
    }

    /** One part of a list, with the number of all its items. */
    Part part(Query query, int number) {
        read(SiteWorld.LIST, ListFacets.part(query, number));
        List<Page> all = query.answer(site);
        Paginator paginator = new Paginator(setting("pageSize", Config::pageSize));
        return new Part(paginator.part(all, number), number, paginator.parts(all.size()), query.url(site));
    }

    /** A part of a list: its pages, its number and how many parts there are, and the first part's address. */
    record Part(List<Page> pages, int number, int parts, String url) {}

    /** The newest pages of a list, for its feeds. */
    List<Page> newest(Query list, int size) {
        read(SiteWorld.LIST, ListFacets.newest(list, size));
        return PageFeedAddresses.newest(list, size, site);
    }

    /** In which formats a list has feeds of its new pages. */
    List<FeedFormat> feeds(Query list) {
        read(SiteWorld.FEEDS, list.text());
        return world.feeds(list);
    }

    /** The parts of the sitemap that its index names. */
    int sitemapParts() {
        read(SiteWorld.SITEMAP, "0");
        return world.sitemap().numbered();
    }

    /** A part of the sitemap, counted from 1; nothing where there are fewer. */
    List<Sitemap.Place> sitemap(int number) {
        read(SiteWorld.SITEMAP, Integer.toString(number));
        List<List<Sitemap.Place>> parts = world.sitemap().parts();
        return number <= parts.size() ? parts.get(number - 1) : List.of();
    }

    /** The paths of the theme's files that change their names with their bytes. */
    List<String> fingerprinted() {
        read(SiteWorld.FINGERPRINTED, "all");
        return world.themeFiles().fingerprinted();
    }

    SortedMap<String, Term> terms(String taxonomy) {
        readIn(SiteWorld.TERMS, taxonomy);
        return edition.terms(taxonomy);
    }

    /** The menus of the site, with the titles and addresses of the pages in them. */
    Menus menus() {
        readIn(SiteWorld.MENUS, "all");
        return world.menus(edition);
    }

    /** A data file; which one it is, and what it holds, is one read. */
    Optional<DataFile> data(String name) {
        read(DataWorld.DATA, name);
        return world.data().file(name);
    }

    /** What a data file that was read holds, as templates see it; empty where it has an error. */
    Optional<Object> dataView(DataFile file) {
        return world.data().view(file);
    }

    /** Whether there is a folder of data files. */
    boolean isDataFolder(String name) {
        read(DataWorld.DATA, name);
        return world.data().isFolder(name);
    }

    /** The names of the data files and folders in a folder. */
    Set<String> dataNames(String folder) {
        read(DataWorld.NAMES, folder);
        return world.data().names(folder);
    }

    /** The files that lie beside a page. */
    List<Asset> resources(Page page) {
        read(SiteWorld.RESOURCES, page.id().text());
        return site.resources(page);
    }

    /** Where a link to a source file leads: to its page in the language of the page that links, where there is one. */
    Optional<String> link(String file) {
        readIn(SiteWorld.LINK, file);
        return world.link(file, edition);
    }

    /** The page of which a file is the source, with its name and its address. */
    Optional<Page> pageFrom(String file) {
        readIn(SiteWorld.LINK, file);
        return world.pageFrom(file, edition).flatMap(page -> name(page.id().text()));
    }

    /** How large a picture of the site is shown, as its file says. */
    Optional<PictureSize> size(String file) {
        read(SiteWorld.SIZE, file);
        return world.size(file);
    }

    /** The picture that is published at a path, with its smaller copies. */
    Optional<PictureWorld.Shown> picture(String path) {
        read(PictureWorld.PICTURE, path);
        return world.pictures().at(path, world::size);
    }

    /** The file of a smaller copy of a picture. */
    Optional<byte[]> pictureCopy(String file, int width) {
        read(PictureWorld.COPY, file + "#" + width);
        return world.pictures().bytes(file, width);
    }

    Optional<Asset> file(String file) {
        read(SiteWorld.FILE, file);
        return world.asset(file);
    }

    /** Whether a day has come: the answer is a read, so that the page changes on that day and on no other. */
    boolean since(LocalDate day) {
        read(SiteWorld.SINCE, day.toString());
        return world.since(day);
    }

    /** One value of the configuration, by the name under which {@link SiteWorld} knows it. */
    <T> T setting(String name, Function<Config, T> value) {
        read(Settings.isSaidInLanguages(name) ? SiteWorld.in(language, SiteWorld.SETTING) : SiteWorld.SETTING, name);
        return value.apply(edition.config());
    }

    /** The same, in the site's own language. */
    <T> T own(String name, Function<Config, T> value) {
        read(SiteWorld.SETTING, name);
        return value.apply(site.config());
    }

    /** Where an asset of the theme's is published. */
    String asset(String name) {
        read(SiteWorld.ASSET, name);
        return world.themeFiles().demand(name);
    }

    /** The bytes of a file of the theme's. */
    Optional<byte[]> themeFile(String path) {
        read(SiteWorld.THEME_FILE, path);
        return Optional.ofNullable(world.themeFiles().published().get(path));
    }

    /** Where a file of the theme's is written, for who has to say so; the path at which it is published where nobody knows. */
    String themeSource(String path) {
        return world.themeFiles().source(path).flatMap(world.theme()::label).orElse(path);
    }

    /** The name of a term, as most pages spell it. */
    Optional<String> term(String taxonomy, String slug) {
        readIn(SiteWorld.TERM, taxonomy + "/" + slug);
        return world.term(taxonomy + "/" + slug, edition).map(Term::name);
    }

    /** What readers see of the terms of a taxonomy. */
    Vocabulary vocabulary(String taxonomy) {
        return setting("terms", Config::vocabularies).getOrDefault(taxonomy, Vocabulary.NONE);
    }

    /** The disclaimers that a page has to show: which and where is one read, the words of each another. */
    List<Due> due(Subjects page) {
        read(SiteWorld.DUE, page.name());
        List<Due> due = page.due();
        due.forEach(one -> read(SiteWorld.DISCLAIMER, DisclaimerFacets.name(one.disclaimer())));
        return due;
    }

    /** The disclaimers to look for on a page: those that it has to show, and those that a policy demands. */
    List<Disclaimer> sought(Subjects page) {
        read(SiteWorld.DUE, page.name());
        List<Disclaimer> sought = page.sought();
        sought.forEach(one -> read(SiteWorld.DISCLAIMER, DisclaimerFacets.name(one)));
        return sought;
    }

    /** The disclaimers that a list or a feed has to name beside a page; they are a part of its {@link #card} or {@link #entry}, which was read. */
    List<Disclaimer> labels(Page page, Spot spot) {
        return world.labels(page, spot);
    }

    /** The places on a page that any rule or disclaimer speaks of: where its form is, say, matters only if one does. */
    Set<Spot> spots(Subjects page) {
        Set<Spot> spots = EnumSet.copyOf(page.asked().spots());
        if (spots.contains(Spot.COMMENTS)) {
            read(SiteWorld.SPOTS, "comments");
            spots.retainAll(world.spots());
        }
        return spots;
    }

    /** The site's own disclaimers, each as it is written. */
    List<Disclaimer> disclaimers() {
        read(SiteWorld.DISCLAIMERS, "all");
        return world.ownDisclaimers();
    }

    /** The address of the page of disclaimers; empty where there is none. */
    Optional<String> statements() {
        read(SiteWorld.STATEMENTS, "page");
        return world.statements();
    }

    // Search: languages are called by their tags, but for the first question.

    /** Where readers of a language search. */
    Optional<SearchWorld.Where> search(String language) {
        String tag = world.search().tag(language);
        read(SearchWorld.SEARCH, tag);
        return world.search().where(tag);
    }

    SearchWorld.Numbers searchNumbers(String tag) {
        read(SearchWorld.NUMBERS, tag);
        return world.search().numbered(tag);
    }

    /** The pages that a file of the index tells of, by its number from 0, with their cards. */
    List<Page> searchPages(String tag, int number) {
        read(SearchWorld.PAGES, tag + "#" + number);
        return world.search().part(tag, number);
    }

    /** The index of a language's words, for one of its files. */
    SearchIndex searchWords(String tag, int shard) {
        read(SearchWorld.WORDS, tag + "#" + shard);
        return world.search().index(tag);
    }

    /** The sections at the top, with their names. */
    List<Page> searchSections() {
        readIn(SearchWorld.BROWSE, "all");
        return world.search().sections(edition);
    }

    /** The taxonomies that file something. */
    List<String> searchTaxonomies() {
        readIn(SearchWorld.BROWSE, "all");
        return world.search().taxonomies(edition);
    }

    /** What rules are asked about for a written page. */
    Subjects subject(Page page) {
        return world.subject(page);
    }

    /** What they are asked about for a page that is made at a path. */
    Subjects subject(String path) {
        return world.made(path);
    }

    /** Of what is different in each language. */
    private void readIn(String kind, String name) {
        read(SiteWorld.in(language, kind), name);
    }

    private void read(String kind, String name) {
        reads.read(world.ledger().facets(), world.number(kind, name));
    }
}
